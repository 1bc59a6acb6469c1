import { defaultSizes } from '../../../server/domain/draw/default-sizes';
import type { Quota } from '../../../server/domain/campaign/quota';

const PLAN = {
  method: 'cochran',
  confidence: 95,
  margin: 5,
  allocation: 'proportional',
  minimumPerUnit: 10,
} as const;

function quota(group: string, unit: string, needed: number): Quota {
  return { campaign: 'c', group, unit, population: 1000, populationSource: 'typed', needed };
}

test('quotas are followed, up to the people there are; a unit without one gets none', () => {
  const strata = [
    { group: 'G6', unit: 'a', population: 100 },
    { group: 'G6', unit: 'b', population: 20 },
    { group: 'G6', unit: 'c', population: 50 },
  ];
  const sizes = defaultSizes(strata, [quota('G6', 'a', 30), quota('G6', 'b', 30)], PLAN);
  expect(Object.fromEntries(sizes)).toEqual({ 'G6|a': 30, 'G6|b': 20, 'G6|c': 0 });
});

test('a group without quotas gets what the plan needs of all its people', () => {
  const strata = [
    { group: 'G5', unit: 'a', population: 900 },
    { group: 'G5', unit: 'b', population: 90 },
    { group: 'G5', unit: 'c', population: 10 },
    { group: 'G6', unit: 'a', population: 4 },
  ];
  // G5: N = 1 000 → 278; c has ten; 268 over 990: 243,6 and 24,4. G6: N = 4 → 4.
  const sizes = defaultSizes(strata, [quota('G6', 'a', 2)], PLAN);
  expect(Object.fromEntries(sizes)).toEqual({ 'G5|a': 244, 'G5|b': 24, 'G5|c': 10, 'G6|a': 2 });
});

import fc from 'fast-check';
import {
  changedQuota,
  planQuotas,
  quotaPlace,
  withRosters,
  type Quota,
} from '../../../server/domain/campaign/quota';
import type { SamplingPlan } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';

const PLAN: SamplingPlan = {
  method: 'cochran',
  confidence: 95,
  margin: 5,
  allocation: 'proportional',
  minimumPerUnit: 5,
};

const quota = (group: string, unit: string, population: number, needed = 0): Quota => ({
  campaign: 'c',
  group,
  unit,
  population,
  populationSource: 'typed',
  needed,
});

const needed = (quotas: readonly Quota[], groups: string[], plan = PLAN): Record<string, number> =>
  Object.fromEntries(planQuotas(quotas, plan, groups).map((one) => [quotaPlace(one), one.needed]));

// N = 1 000, 95 %, ±5 % → 278 (Cochran with finite population correction); 278 × 70 % = 194,6 and 30 % = 83,4.
test('a group’s sample is that of its whole population, spread over its units', () => {
  const quotas = [quota('G6', 'a', 700), quota('G6', 'b', 300), quota('G4', 'a', 18)];
  expect(needed(quotas, ['G6', 'G4'])).toEqual({ 'G6|a': 195, 'G6|b': 83, 'G4|a': 18 });
});

test('equal shares', () => {
  const quotas = [quota('G6', 'a', 700), quota('G6', 'b', 300)];
  expect(needed(quotas, ['G6'], { ...PLAN, allocation: 'equal' })).toEqual({
    'G6|a': 139,
    'G6|b': 139,
  });
});

test('groups that are not named keep what was typed', () => {
  const quotas = [quota('G6', 'a', 1000, 7), quota('G5', 'a', 1000, 9)];
  expect(needed(quotas, ['G6'])).toEqual({ 'G6|a': 278, 'G5|a': 9 });
});

test('nobody is asked for more answers than there are people', () => {
  const rows = fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      rows,
      fc.nat({ max: 60 }),
      fc.constantFrom('proportional', 'equal'),
      (people, minimumPerUnit, allocation) => {
        const quotas = people.map((population, index) => quota('G6', `u${index}`, population));
        for (const one of planQuotas(quotas, { ...PLAN, allocation, minimumPerUnit }, ['G6'])) {
          expect(one.needed).toBeLessThanOrEqual(one.population);
          expect(one.needed).toBeGreaterThanOrEqual(Math.min(minimumPerUnit, one.population));
        }
      },
    ),
  );
});

test('a closed list is the population where nothing else was entered', () => {
  const typed = quota('G4', 'a', 20, 4);
  const listed: Quota = { ...quota('G4', 'b', 9, 7), populationSource: 'roster' };
  const rosters = [
    { group: 'G4', unit: 'a', invited: 12 },
    { group: 'G4', unit: 'b', invited: 5 },
    { group: 'G1', unit: 'c', invited: 6 },
  ];
  expect(withRosters([typed, listed], 'c', rosters)).toEqual([
    typed,
    { ...listed, population: 5, needed: 5 },
    { ...quota('G1', 'c', 6), populationSource: 'roster' },
  ]);
});

describe('a change', () => {
  const before = quota('G6', 'a', 100, 80);
  const after = quota('G6', 'a', 120, 90);
  const note = { on: day('2024-11-20'), account: 'acc', reason: 'số liệu mới' };

  test('before opening leaves nothing behind', () => {
    expect(changedQuota(before, after)).toEqual(after);
  });

  test('after opening keeps what stood there, change by change', () => {
    const once = changedQuota(before, after, note);
    expect(once.changes).toEqual([{ ...note, population: 100, needed: 80 }]);
    const twice = changedQuota(once, { ...after, needed: 95 }, { ...note, reason: 'lần hai' });
    expect(twice.changes?.map(({ needed: was, reason }) => [was, reason])).toEqual([
      [80, 'số liệu mới'],
      [90, 'lần hai'],
    ]);
  });

  test('a new row after opening had nothing before', () => {
    expect(changedQuota(undefined, after, note).changes).toEqual([
      { ...note, population: 0, needed: 0 },
    ]);
  });
});

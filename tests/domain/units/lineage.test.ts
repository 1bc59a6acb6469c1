import {
  cameInPart,
  isDivided,
  isOfDividedFamily,
  lineage,
  predecessorsOf,
  successorsOf,
} from '../../../server/domain/units/lineage';
import { unitKey, type Unit } from '../../../server/domain/units/unit';
import { aUnit } from '../../support/units';

/** Đại Thịnh was divided; Mê Linh took parts of it and all of Tráng Việt, whose code it bears; then it was renamed. */
const UNITS: readonly Unit[] = [
  aUnit('daithinh', { to: '2025-06-30', succeededBy: ['09022@2025-07-01', '08995@2025-07-01'] }),
  aUnit('09022', { to: '2025-06-30', succeededBy: ['09022@2025-07-01'] }),
  aUnit('vanyen', { to: '2024-12-31', succeededBy: ['09022@2021-01-01'] }),
  aUnit('09022', { from: '2025-07-01', to: '2026-05-31', succeededBy: ['09022@2026-06-01'] }),
  aUnit('08995', { from: '2025-07-01' }),
  aUnit('09022', { from: '2026-06-01' }),
  aUnit('elsewhere'),
];

const keys = (units: readonly Unit[]) => units.map(unitKey);

test('lineage goes through any number of changes, the earliest first', () => {
  expect(keys(lineage(UNITS, '09022@2026-06-01').ancestors)).toEqual([
    'daithinh@2021-01-01',
    '09022@2021-01-01',
    'vanyen@2021-01-01',
    '09022@2025-07-01',
  ]);
  expect(keys(lineage(UNITS, 'vanyen@2021-01-01').descendants)).toEqual([
    '09022@2021-01-01',
    '09022@2025-07-01',
    '09022@2026-06-01',
  ]);
});

test('a unit without history, or one that is not there, has none', () => {
  expect(lineage(UNITS, 'elsewhere@2021-01-01')).toEqual({ ancestors: [], descendants: [] });
  expect(lineage(UNITS, 'nobody@2021-01-01')).toEqual({ ancestors: [], descendants: [] });
});

test('ancestors and descendants are each other’s mirror', () => {
  for (const one of UNITS) {
    for (const other of lineage(UNITS, unitKey(one)).descendants) {
      expect(lineage(UNITS, unitKey(other)).ancestors).toContain(one);
    }
  }
});

test('a part that went away and came back is followed once', () => {
  const whole = aUnit('A', { succeededBy: ['B@2022-01-01'] });
  const part = aUnit('B', { from: '2022-01-01', to: '2022-12-31', succeededBy: ['A@2021-01-01'] });
  expect(lineage([whole, part], 'A@2021-01-01')).toEqual({
    ancestors: [part],
    descendants: [part],
  });
});

test('direct neighbours', () => {
  expect(keys(successorsOf(UNITS, 'daithinh@2021-01-01'))).toEqual([
    '09022@2025-07-01',
    '08995@2025-07-01',
  ]);
  expect(keys(predecessorsOf(UNITS, '09022@2025-07-01'))).toEqual([
    'daithinh@2021-01-01',
    '09022@2021-01-01',
  ]);
});

test('a unit is divided that has several successors, or goes on after giving a part away', () => {
  expect(UNITS.filter(isDivided).map(({ code }) => code)).toEqual(['daithinh']);
  expect(isDivided(aUnit('A', { succeededBy: ['B@2022-01-01'] }))).toBe(true);
  expect(isDivided(aUnit('A'))).toBe(false);
});

test('only a part came where something was divided on the way', () => {
  expect(cameInPart(UNITS, 'daithinh@2021-01-01', '09022@2026-06-01')).toBe(true);
  expect(cameInPart(UNITS, 'vanyen@2021-01-01', '09022@2026-06-01')).toBe(false);
  expect(cameInPart(UNITS, '09022@2021-01-01', '09022@2025-07-01')).toBe(false);
});

test('a family is divided when anybody who had a share in it was', () => {
  expect(isOfDividedFamily(UNITS, 'vanyen@2021-01-01')).toBe(true);
  expect(isOfDividedFamily(UNITS, 'elsewhere@2021-01-01')).toBe(false);
  const [first, second] = [
    aUnit('A', { to: '2021-12-31', succeededBy: ['A@2022-01-01'] }),
    aUnit('A', { from: '2022-01-01' }),
  ];
  expect(isOfDividedFamily([first, second], 'A@2022-01-01')).toBe(false);
});

import { day } from '../../../server/domain/day';
import { checkUnits } from '../../../server/domain/units/check-units';
import {
  applyChange,
  correct,
  end,
  merge,
  rename,
  unitsBelow,
} from '../../../server/domain/units/unit-change';
import { unitKey, type Unit } from '../../../server/domain/units/unit';
import { aUnit } from '../../support/units';

const CITY = aUnit('01');
const DISTRICT = aUnit('250', { parent: '01' });
const A = aUnit('A', { parent: '250' });
const B = aUnit('B', { parent: '250' });
const UNITS: readonly Unit[] = [CITY, DISTRICT, A, B];
const FROM = day('2025-07-01');

function byKey(units: readonly Unit[], key: string): Unit | undefined {
  return units.find((unit) => unitKey(unit) === key);
}

test('a change keeps the order and adds at the end', () => {
  const changed = { ...A, kind: 'phuong' };
  const added = aUnit('C');
  expect(applyChange(UNITS, { puts: [added, changed], removes: ['01@2021-01-01'] })).toEqual([
    DISTRICT,
    changed,
    B,
    added,
  ]);
});

describe('correct', () => {
  test('puts the unit in its place', () => {
    const name = { vi: 'Xã đúng' };
    expect(correct(UNITS, 'A@2021-01-01', { ...A, name })).toEqual({
      puts: [{ ...A, name }],
      removes: [],
    });
  });

  test('with another first day moves it, and whoever names it', () => {
    const before = aUnit('old', {
      to: '2021-12-31',
      succeededBy: ['A@2021-01-01', 'B@2021-01-01'],
    });
    const moved = { ...A, validFrom: day('2022-01-01') };
    const next = applyChange(
      [...UNITS, before],
      correct([...UNITS, before], 'A@2021-01-01', moved),
    );
    expect(byKey(next, 'A@2021-01-01')).toBeUndefined();
    expect(byKey(next, 'A@2022-01-01')).toEqual(moved);
    expect(byKey(next, 'old@2021-01-01')?.succeededBy).toEqual(['A@2022-01-01', 'B@2021-01-01']);
  });
});

describe('rename', () => {
  const name = { vi: 'Phường A' };

  test('ends the unit the day before and begins another under the same code', () => {
    const next = applyChange(
      UNITS,
      rename(UNITS, A, { name, kind: 'phuong', parent: '01', from: FROM }),
    );
    expect(byKey(next, 'A@2021-01-01')).toEqual({
      ...A,
      validTo: day('2025-06-30'),
      succeededBy: ['A@2025-07-01'],
    });
    expect(byKey(next, 'A@2025-07-01')).toEqual({
      code: 'A',
      name,
      kind: 'phuong',
      parent: '01',
      validFrom: FROM,
    });
    expect(checkUnits(next)).toEqual([]);
  });

  test('hands last day and successors on, and drops a superior that is not named', () => {
    const ending = { ...A, validTo: day('2026-12-31'), succeededBy: ['B@2021-01-01'] };
    const units = [CITY, DISTRICT, ending, B];
    const next = applyChange(units, rename(units, ending, { name, kind: 'xa', from: FROM }));
    expect(byKey(next, 'A@2025-07-01')).toEqual({
      code: 'A',
      name,
      kind: 'xa',
      validFrom: FROM,
      validTo: day('2026-12-31'),
      succeededBy: ['B@2021-01-01'],
    });
    expect(byKey(next, 'A@2021-01-01')?.succeededBy).toEqual(['A@2025-07-01']);
    expect(checkUnits(next)).toEqual([]);
  });

  test('units that were merged into it later are followed by the new name, earlier ones by the old', () => {
    const early = aUnit('early', { to: '2023-12-31', succeededBy: ['A@2021-01-01'] });
    const late = aUnit('late', { to: '2025-12-31', succeededBy: ['A@2021-01-01'] });
    const units = [...UNITS, early, late];
    const next = applyChange(
      units,
      rename(units, A, { name, kind: 'xa', parent: '250', from: FROM }),
    );
    expect(byKey(next, 'early@2021-01-01')?.succeededBy).toEqual(['A@2021-01-01']);
    expect(byKey(next, 'late@2021-01-01')?.succeededBy).toEqual(['A@2025-07-01']);
    expect(checkUnits(next)).toEqual([]);
  });
});

describe('end', () => {
  const on = day('2025-06-30');

  test('of a unit alone leaves what is below it to be found fault with', () => {
    const next = applyChange(UNITS, end(UNITS, DISTRICT, { on, subordinates: false }));
    expect(byKey(next, '250@2021-01-01')?.validTo).toBe(on);
    expect(checkUnits(next).map(({ code, place }) => [code, next[place]?.code])).toEqual([
      ['no-parent', 'A'],
      ['no-parent', 'B'],
    ]);
  });

  test('with subordinates ends everything below that would go on, whatever its level', () => {
    const below = aUnit('A1', { parent: 'A' });
    const gone = aUnit('gone', { parent: '250', to: '2022-12-31' });
    const units = [...UNITS, below, gone];
    const next = applyChange(units, end(units, DISTRICT, { on, subordinates: true }));
    expect(checkUnits(next)).toEqual([]);
    expect(next.map(({ code, validTo }) => [code, validTo])).toEqual([
      ['01', undefined],
      ['250', on],
      ['A', on],
      ['B', on],
      ['A1', on],
      ['gone', day('2022-12-31')],
    ]);
  });
});

describe('merge', () => {
  const successor = aUnit('N', { parent: '01', from: '2025-07-01' });
  const nobody = { ending: [], giving: [], subordinates: false };

  test('of several into a new one', () => {
    const ending = ['A@2021-01-01', 'B@2021-01-01'];
    const next = applyChange(UNITS, merge(UNITS, { ...nobody, from: FROM, successor, ending }));
    const ended = { validTo: day('2025-06-30'), succeededBy: ['N@2025-07-01'] };
    expect(next).toEqual([CITY, DISTRICT, { ...A, ...ended }, { ...B, ...ended }, successor]);
    expect(checkUnits(next)).toEqual([]);
  });

  test('into one of them that goes on', () => {
    const ending = ['A@2021-01-01'];
    const next = applyChange(UNITS, merge(UNITS, { ...nobody, from: FROM, successor: B, ending }));
    expect(byKey(next, 'A@2021-01-01')).toMatchObject({
      validTo: '2025-06-30',
      succeededBy: ['B@2021-01-01'],
    });
    expect(byKey(next, 'B@2021-01-01')).toEqual(B);
  });

  test('a divided unit is named with each of its successors, in whatever order', () => {
    const other = aUnit('M', { parent: '01', from: '2025-07-01' });
    const first = merge(UNITS, { ...nobody, from: FROM, successor, ending: ['A@2021-01-01'] });
    const then = applyChange(UNITS, first);
    const second = merge(then, {
      ...nobody,
      from: FROM,
      successor: other,
      ending: ['A@2021-01-01', 'B@2021-01-01'],
    });
    const next = applyChange(then, second);
    expect(byKey(next, 'A@2021-01-01')).toMatchObject({
      validTo: '2025-06-30',
      succeededBy: ['N@2025-07-01', 'M@2025-07-01'],
    });
    expect(byKey(next, 'B@2021-01-01')?.succeededBy).toEqual(['M@2025-07-01']);
    expect(checkUnits(next)).toEqual([]);
  });

  test('a unit that gives a part away goes on', () => {
    const change = merge(UNITS, { ...nobody, from: FROM, successor, giving: ['A@2021-01-01'] });
    expect(change.puts).toEqual([{ ...A, succeededBy: ['N@2025-07-01'] }, successor]);
  });

  test('with subordinates, what lies below the ending ones ends too', () => {
    const change = merge(UNITS, {
      from: FROM,
      successor,
      ending: ['250@2021-01-01', 'A@2021-01-01'],
      giving: [],
      subordinates: true,
    });
    const next = applyChange(UNITS, change);
    expect(checkUnits(next)).toEqual([]);
    expect(byKey(next, 'A@2021-01-01')?.succeededBy).toEqual(['N@2025-07-01']);
    expect(byKey(next, 'B@2021-01-01')).toEqual({ ...B, validTo: day('2025-06-30') });
  });
});

test('what lies below a unit is all of it that goes on beyond the day', () => {
  const units = [
    ...UNITS,
    aUnit('A1', { parent: 'A' }),
    aUnit('A2', { parent: 'A', to: '2025-06-30' }),
  ];
  expect(unitsBelow(units, DISTRICT, day('2025-06-30')).map(({ code }) => code)).toEqual([
    'A',
    'B',
    'A1',
  ]);
});

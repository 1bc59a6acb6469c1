import { checkUnits, newFaults } from '../../../server/domain/units/check-units';
import { unitKey, type Unit } from '../../../server/domain/units/unit';
import { aUnit } from '../../support/units';

function faults(...units: readonly Unit[]): string[] {
  return checkUnits(units).map(({ place, field, code, other = '' }) =>
    [unitKey(units[place]!), field, code, other].join(' '),
  );
}

const CITY = aUnit('01');

describe('units above', () => {
  test('may follow one another under one code, as long as there is no gap', () => {
    const first = aUnit('250', { to: '2024-06-30' });
    const second = aUnit('250', { from: '2024-07-01', to: '2025-06-30' });
    const child = aUnit('1', { parent: '250', to: '2025-06-30' });
    expect(faults(first, second, child)).toEqual([]);
    expect(
      faults(first, { ...second, validFrom: aUnit('x', { from: '2024-07-02' }).validFrom }, child),
    ).toEqual(['1@2021-01-01 parent no-parent 250']);
  });

  test('must be there until the last day, or for good', () => {
    const ended = aUnit('250', { to: '2025-06-30' });
    expect(faults(ended, aUnit('1', { parent: '250', to: '2025-06-30' }))).toEqual([]);
    expect(faults(ended, aUnit('1', { parent: '250' }))).toEqual([
      '1@2021-01-01 parent no-parent 250',
    ]);
    expect(faults(aUnit('1', { parent: '9' }))).toEqual(['1@2021-01-01 parent no-parent 9']);
  });

  test('may not be the unit itself or one below it, however far round', () => {
    expect(faults(aUnit('1', { parent: '1' }))).toEqual(['1@2021-01-01 parent circle 1']);
    expect(
      faults(
        CITY,
        aUnit('1', { parent: '2' }),
        aUnit('2', { parent: '3' }),
        aUnit('3', { parent: '1' }),
      ),
    ).toEqual([
      '1@2021-01-01 parent circle 2',
      '2@2021-01-01 parent circle 3',
      '3@2021-01-01 parent circle 1',
    ]);
  });

  test('that change places over time make no circle', () => {
    const then = [aUnit('1', { to: '2021-12-31' }), aUnit('2', { parent: '1', to: '2021-12-31' })];
    const now = [
      aUnit('2', { from: '2022-01-01' }),
      aUnit('1', { parent: '2', from: '2022-01-01' }),
    ];
    expect(faults(...then, ...now)).toEqual([]);
  });
});

describe('successors', () => {
  const OLD = aUnit('1', { to: '2025-06-30' });
  const next = aUnit('2', { from: '2025-07-01' });

  test('are there the day after', () => {
    expect(faults({ ...OLD, succeededBy: [unitKey(next)] }, next)).toEqual([]);
    const late = aUnit('2', { from: '2025-07-02' });
    expect(faults({ ...OLD, succeededBy: [unitKey(late)] }, late)).toEqual([
      '1@2021-01-01 succeededBy no-successor 2@2025-07-02',
    ]);
  });

  test('may have been there before, and of a unit that goes on they began later', () => {
    expect(faults({ ...OLD, succeededBy: [unitKey(CITY)] }, CITY)).toEqual([]);
    expect(faults(aUnit('1', { succeededBy: [unitKey(next)] }), next)).toEqual([]);
    expect(faults(aUnit('1', { succeededBy: [unitKey(CITY)] }), CITY)).toEqual([
      '1@2021-01-01 succeededBy no-successor 01@2021-01-01',
    ]);
  });

  test('are known and somebody else', () => {
    expect(faults({ ...OLD, succeededBy: ['9@2025-07-01', unitKey(OLD)] })).toEqual([
      '1@2021-01-01 succeededBy no-successor 9@2025-07-01',
      '1@2021-01-01 succeededBy own-successor 1@2021-01-01',
    ]);
  });
});

test('faults that were there before a change are not its faults', () => {
  const broken = aUnit('1', { parent: '9' });
  const worse = aUnit('2', { parent: '8' });
  expect(newFaults([broken], [broken, CITY])).toEqual([]);
  expect(newFaults([broken], [broken, worse])).toEqual([
    { unit: worse, field: 'parent', code: 'no-parent', other: '8' },
  ]);
});

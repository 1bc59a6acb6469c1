import { planImport } from '../../../server/domain/units/plan-import';
import { writeUnitCells, type UnitCells } from '../../../server/domain/units/unit-cells';
import { unitKinds } from '../../../server/domain/units/unit-kinds';
import type { Unit } from '../../../server/domain/units/unit';
import { aUnit } from '../../support/units';

const KINDS = unitKinds([]);
const CITY = aUnit('01', { kind: 'thanh-pho' });
const DISTRICT = aUnit('250', { kind: 'huyen', parent: '01', to: '2025-06-30' });
const COMMUNE = aUnit('08974', { parent: '250', to: '2025-06-30' });
const REGISTRY = [CITY, DISTRICT, COMMUNE];

/** The rows of a sheet, from line 2 on. */
function rows(...units: readonly (Unit | UnitCells)[]) {
  return units.map((unit, i) => ({
    line: i + 2,
    typed: 'validFrom' in unit ? writeUnitCells(unit, KINDS) : unit,
  }));
}

function faults(...units: readonly (Unit | UnitCells)[]): string[] {
  return planImport(REGISTRY, rows(...units), KINDS).faults.map(
    ({ line, cell, code, unit = '', other = '' }) => [line, cell, code, unit, other].join(' '),
  );
}

test('the registry itself changes nothing', () => {
  expect(planImport(REGISTRY, rows(...REGISTRY), KINDS)).toEqual({
    added: [],
    changed: [],
    unchanged: 3,
    newKinds: [],
    faults: [],
  });
});

test('rows add units, and replace those with the same code and first day', () => {
  const added = aUnit('09022', { parent: '01', from: '2025-07-01', kind: 'khu-moi' });
  const changed = { ...COMMUNE, name: { vi: 'Xã Đại Thịnh' } };
  expect(planImport(REGISTRY, rows(CITY, changed, added), KINDS)).toEqual({
    added: [added],
    changed: [changed],
    unchanged: 1,
    newKinds: ['khu-moi'],
    faults: [],
  });
});

test('rows may lean on one another in any order', () => {
  const child = aUnit('X1', { parent: '2' });
  expect(faults(child, aUnit('2'))).toEqual([]);
});

test('faults of cells come with line and cell, all of them', () => {
  const cells = writeUnitCells(COMMUNE, KINDS);
  expect(faults(CITY, { ...cells, name: '', from: '31/02/2021' }, { ...cells, kind: '' })).toEqual([
    '3 from bad-day  ',
    '3 name missing  ',
    '4 kind missing  ',
  ]);
});

test('a row may have a fault of its own beside rows that cannot be read, but not because of them', () => {
  const unread = { ...writeUnitCells(aUnit('P'), KINDS), name: '' };
  const fine = aUnit('X1', { parent: 'P' });
  const lost = aUnit('X2', { parent: '9' });
  expect(faults(unread, fine, lost)).toEqual([
    '2 name missing  ',
    '4 parent no-parent X2@2021-01-01 9',
  ]);
});

test('a unit that is there twice is at fault the second time', () => {
  const added = aUnit('X1');
  expect(faults(added, CITY, { ...added, kind: 'phuong' })).toEqual([
    '4 code twice X1@2021-01-01 2',
  ]);
});

test('a code on days that another unit has it', () => {
  expect(faults(aUnit('08974', { from: '2025-06-30' }))).toEqual([
    '2 code code-taken 08974@2025-06-30 08974@2021-01-01',
  ]);
  expect(faults(aUnit('08974', { from: '2025-07-01' }))).toEqual([]);
});

test('a superior that is not there on these days', () => {
  expect(faults(CITY, aUnit('X1', { parent: '250' }))).toEqual([
    '3 parent no-parent X1@2021-01-01 250',
  ]);
});

test('a fault of a unit that the sheet does not name stands at the row that causes it', () => {
  const shorter = { ...DISTRICT, validTo: aUnit('x', { to: '2024-12-31' }).validTo! };
  expect(faults(CITY, shorter)).toEqual(['3 parent no-parent 08974@2021-01-01 250']);
});

test('zeros that a spreadsheet has dropped', () => {
  const stripped = { ...writeUnitCells(COMMUNE, KINDS), code: '8974' };
  const under = aUnit('7', { parent: '1' });
  expect(faults(stripped)).toEqual(['2 code zero-lost 8974@2021-01-01 08974']);
  expect(faults(under)).toContain('2 parent zero-lost 7@2021-01-01 01');
});

test('faults that the registry had before are not those of the sheet', () => {
  const broken = [aUnit('X1', { parent: '9' })];
  expect(planImport(broken, rows(aUnit('2')), KINDS).faults).toEqual([]);
});

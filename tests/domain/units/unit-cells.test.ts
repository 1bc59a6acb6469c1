import * as fc from 'fast-check';
import { addDays, day } from '../../../server/domain/day';
import {
  readUnitCells,
  writeKey,
  writeUnitCells,
  type UnitCells,
} from '../../../server/domain/units/unit-cells';
import { unitKinds } from '../../../server/domain/units/unit-kinds';
import { unitKey, type Unit } from '../../../server/domain/units/unit';

const KINDS = unitKinds([]);

const WRITTEN: UnitCells = {
  code: '09022',
  name: 'Xã Mê Linh',
  nameEn: 'Mê Linh Commune',
  kind: 'Xã',
  parent: '01',
  from: '01/07/2025',
  to: '',
  successors: '',
};

function read(changes: Partial<UnitCells> = {}) {
  return readUnitCells({ ...WRITTEN, ...changes }, KINDS);
}

function unit(changes: Partial<UnitCells>): Unit {
  const found = read(changes);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function faults(changes: Partial<UnitCells>): string[] {
  const found = read(changes);
  return found.ok ? [] : found.error.map(({ cell, code }) => `${cell} ${code}`);
}

test('a unit is read from what is written', () => {
  expect(unit({})).toEqual({
    code: '09022',
    name: { vi: 'Xã Mê Linh', en: 'Mê Linh Commune' },
    kind: 'xa',
    parent: '01',
    validFrom: day('2025-07-01'),
  });
});

test('what may be empty is left out', () => {
  expect(unit({ nameEn: '', parent: '' })).toEqual({
    code: '09022',
    name: { vi: 'Xã Mê Linh' },
    kind: 'xa',
    validFrom: day('2025-07-01'),
  });
});

test.each([
  ['Xã', 'xa'],
  ['xã', 'xa'],
  ['XA', 'xa'],
  ['thi-tran', 'thi-tran'],
  ['Thị Trấn', 'thi-tran'],
  ['Commune', 'xa'],
  ['khu-tu-tri', 'khu-tu-tri'],
])('kind %j is %j', (kind, id) => {
  expect(unit({ kind }).kind).toBe(id);
});

test.each([
  ['1/7/2025', '2025-07-01'],
  ['01-07-2025', '2025-07-01'],
  ['2025-07-01', '2025-07-01'],
])('day %j is %j', (from, expected) => {
  expect(unit({ from }).validFrom).toBe(expected);
});

test('successors may be written on several lines and twice', () => {
  const successors = '09022@1/7/2026; 08995@2026-07-01\n09022@01/07/2026;';
  expect(unit({ to: '30/06/2026', successors })).toMatchObject({
    validTo: day('2026-06-30'),
    succeededBy: ['09022@2026-07-01', '08995@2026-07-01'],
  });
});

test.each<[Partial<UnitCells>, string[]]>([
  [{ code: '' }, ['code missing']],
  [{ code: 'mã' }, ['code bad-code']],
  [{ code: 'constructor' }, ['code bad-code']],
  [{ parent: 'Hà Nội' }, ['parent bad-code']],
  [{ name: '' }, ['name missing']],
  [{ name: 'x'.repeat(201) }, ['name too-long']],
  [{ nameEn: 'x'.repeat(201) }, ['nameEn too-long']],
  [{ kind: '' }, ['kind missing']],
  [{ kind: 'Xã đảo' }, ['kind unknown-kind']],
  [{ from: '' }, ['from missing']],
  [{ from: '31/06/2025' }, ['from bad-day']],
  [{ to: 'nay' }, ['to bad-day']],
  [{ successors: '09022' }, ['successors bad-key']],
  [{ successors: '09022@31/06/2025' }, ['successors bad-key']],
  [{ successors: 'a@b@01/07/2025' }, ['successors bad-key']],
])('%j has the faults %j', (changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

test('every fault is told at once', () => {
  const empty = Object.fromEntries(Object.keys(WRITTEN).map((cell) => [cell, '']));
  expect(faults(empty)).toEqual(['code missing', 'kind missing', 'from missing', 'name missing']);
});

test('what is written is read back as the same unit', () => {
  const code = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/).filter((text) => !(text in {}));
  const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2020-01-01'), n));
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);
  const key = fc.tuple(code, someDay).map(([of, from]) => unitKey({ code: of, validFrom: from }));
  const units = fc.record<Unit>(
    {
      code,
      name: fc.record({ vi: name, en: name }, { requiredKeys: ['vi'] }),
      kind: fc.constantFrom('xa', 'so', 'thi-tran', 'khu-tu-tri', 'X.1'),
      parent: code,
      validFrom: someDay,
      validTo: someDay,
      succeededBy: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['code', 'name', 'kind', 'validFrom'] },
  );
  fc.assert(
    fc.property(units, (original) => {
      expect(readUnitCells(writeUnitCells(original, KINDS), KINDS)).toEqual({
        ok: true,
        value: original,
      });
    }),
  );
});

test('a kind whose name another one has too is written by its id', () => {
  const kinds = unitKinds([{ id: 'xa-dao', name: { vi: 'Xã' } }]);
  const original = { ...unit({}), kind: 'xa-dao' };
  expect(writeUnitCells(original, kinds).kind).toBe('xa-dao');
  expect(readUnitCells(writeUnitCells(original, kinds), kinds)).toMatchObject({ value: original });
});

test('keys are written with days as people read them', () => {
  expect(writeKey('09022@2025-07-01')).toBe('09022@01/07/2025');
  expect(writeKey('09022')).toBe('09022');
});

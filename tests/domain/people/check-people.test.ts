import fc from 'fast-check';
import { day } from '../../../server/domain/day';
import type { Group } from '../../../server/domain/definition/pack';
import { checkPeople, type TypedRow } from '../../../server/domain/people/check-people';
import {
  assessedUnit,
  placePerson,
  type PlaceNames,
} from '../../../server/domain/people/placement';
import type { TypedPerson } from '../../../server/domain/people/read-person';
import { Roster } from '../../../server/domain/people/twins';
import type { Unit } from '../../../server/domain/units/unit';

const group = (id: string, changes: Partial<Group> = {}): Group => ({
  id,
  code: id,
  name: { vi: id },
  invited: true,
  assesses: 'root',
  terms: {},
  ...changes,
});
const unit = (code: string, name: string): Unit => ({
  code,
  name: { vi: name },
  kind: 'xa',
  validFrom: day('2021-01-01'),
});

const GROUPS = [
  group('G1'),
  group('G4', { assesses: 'unit' }),
  group('G6', { invited: false }),
  group('G9'),
];
const UNITS = [unit('01', 'Hà Nội'), unit('02', 'Tráng Việt'), unit('03', 'Tráng Việt')];
const names: PlaceNames = {
  campaign: { groups: ['G1', 'G4', 'G6'], rootUnit: '250' },
  groups: (words) => GROUPS.filter(({ id }) => id === words),
  units: (words) => UNITS.filter(({ code, name }) => code === words || name['vi'] === words),
};

const row = (line: number, changes: Partial<TypedPerson> = {}): TypedRow => ({
  line,
  typed: {
    group: 'G1',
    unit: '01',
    name: `Người ${line}`,
    email: '',
    phone: '',
    title: '',
    ...changes,
  },
});
const check = (rows: readonly TypedRow[], { roster = new Roster(), skipListed = false } = {}) =>
  checkPeople(rows, { placeOf: (typed) => placePerson(typed, names), roster, skipListed });
const faultsOf = (...rows: TypedRow[]) =>
  check(rows).problems.map(({ line, field, code, twinLine }) => [line, field, code, twinLine]);

test('people are placed in group and unit, and assess what their group assesses', () => {
  const { people, problems } = check([row(2), row(3, { group: 'G4', unit: 'Hà Nội' })]);
  expect(problems).toEqual([]);
  expect(people.map(({ line, place }) => [line, place])).toEqual([
    [2, { group: 'G1', unit: '01', assesses: '250' }],
    [3, { group: 'G4', unit: '01', assesses: '01' }],
  ]);
  expect(assessedUnit({ assesses: 'root' }, '250', '01')).toBe('250');
});

test.each<[Partial<TypedPerson>, string, string]>([
  [{ group: '' }, 'group', 'missing'],
  [{ group: 'G2' }, 'group', 'unknown-group'],
  [{ group: 'G9' }, 'group', 'not-asked'],
  [{ group: 'G6' }, 'group', 'open-group'],
  [{ unit: ' ' }, 'unit', 'missing'],
  [{ unit: '99' }, 'unit', 'unknown-unit'],
  [{ unit: 'Tráng Việt' }, 'unit', 'ambiguous-unit'],
  [{ email: 'x' }, 'email', 'bad-email'],
])('a row with %j is told of at its column', (changes, field, code) => {
  expect(faultsOf(row(7, changes))).toEqual([[7, field, code, undefined]]);
});

test('a fault keeps what was typed', () => {
  expect(check([row(4, { email: 'an@' })]).problems[0]?.typed).toBe('an@');
});

test('every fault of a row is told, place and person together', () => {
  expect(faultsOf(row(2, { group: 'x', unit: 'y', name: '', phone: '1' }))).toHaveLength(4);
});

test('the same e-mail, telephone or name in one place is the same person', () => {
  expect(
    faultsOf(
      row(2, { email: 'a@x.vn', phone: '0912345678' }),
      row(3, { email: 'A@X.vn' }),
      row(4, { group: 'G4', phone: '+84 912 345 678' }),
      row(5, { name: 'Trần Bình' }),
      row(6, { name: 'TRẦN BÌNH' }),
    ),
  ).toEqual([
    [3, 'email', 'twin', 2],
    [4, 'phone', 'twin', 2],
    [6, 'name', 'twin', 5],
  ]);
});

test('namesakes are two people elsewhere, or with contacts that differ', () => {
  const name = 'Nguyễn Văn Hùng';
  expect(
    faultsOf(
      row(2, { name }),
      row(3, { name, unit: '02' }),
      row(4, { name, group: 'G4' }),
      row(5, { name: 'Nguyễn Văn Hưng' }),
      row(6, { name: 'Lê Hoa', phone: '0912345678' }),
      row(7, { name: 'Lê Hoa', phone: '0987654321' }),
      row(8, { name: 'Lê Hoa', email: 'hoa@x.vn' }),
    ),
  ).toEqual([[8, 'name', 'twin', 6]]);
});

test('people of the campaign’s list are faults, or passed over when asked', () => {
  const roster = () => {
    const listed = new Roster();
    listed.add({
      person: { name: 'Lê Hoa', email: 'hoa@x.vn' },
      place: { group: 'G1', unit: '01' },
    });
    return listed;
  };
  const rows = [row(2, { name: 'Hoa', email: 'hoa@x.vn' }), row(3)];
  const told = check(rows, { roster: roster() });
  expect(told.problems.map(({ code }) => code)).toEqual(['listed']);
  expect(told.skipped).toBe(0);
  const passed = check(rows, { roster: roster(), skipListed: true });
  expect(passed.problems).toEqual([]);
  expect(passed).toMatchObject({ skipped: 1, people: [{ line: 3 }] });
});

test('a twin inside the file is a fault even when listed people are passed over', () => {
  const rows = [row(2, { email: 'a@x.vn' }), row(3, { email: 'a@x.vn' })];
  expect(check(rows, { skipListed: true }).problems).toHaveLength(1);
});

test('every row is a person, a fault or passed over; reading the same file again adds nobody', () => {
  const typed = fc.record({
    group: fc.constantFrom('G1', 'G4', 'G6', ''),
    unit: fc.constantFrom('01', '02', 'x'),
    name: fc.constantFrom('An', 'Bình', 'Chi', ''),
    email: fc.constantFrom('', 'a@x.vn', 'b@x.vn', 'x'),
    phone: fc.constantFrom('', '0912345678', '0987654321'),
    title: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 12 }), (list) => {
      const rows = list.map((one, index) => ({ line: index + 2, typed: one }));
      const roster = new Roster();
      const first = check(rows, { roster });
      const lines = [...first.people, ...first.problems].map(({ line }) => line);
      expect(new Set(lines).size).toBe(rows.length);
      const fresh = new Roster();
      for (const { person, place } of first.people) fresh.add({ person, place });
      const second = check(rows, { roster: fresh, skipListed: true });
      expect(second.people).toEqual([]);
    }),
  );
});

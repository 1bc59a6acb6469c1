import { codeOn, describeDesks } from '../../server/demonstration/describe-desks';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { isActive, presentDesk, type Desk } from '../../server/domain/campaign/desk';
import { addDays, day } from '../../server/domain/day';
import { FIRST_DAY, KEY, shippedFiles } from './described';

let files: DemonstrationFiles;
let desks: readonly Desk[];

beforeAll(async () => {
  files = await shippedFiles();
  desks = describeDesks({ ...files, key: KEY, firstDay: FIRST_DAY });
});

test('desk codes outlive the day of first start and can be guessed by nobody', () => {
  const codes = desks.map(({ code }) => code);
  const later = describeDesks({ ...files, key: KEY, firstDay: day('2027-03-01') });
  expect(later.map(({ code }) => code)).toEqual(codes);
  expect(new Set(codes).size).toBe(21);
  expect(codes.every((code) => /^[0-9a-z]{8}$/.test(code))).toBe(true);
});

test('every commune has a desk that goes on, the district has two', () => {
  const active = desks.filter(isActive);
  expect(active).toHaveLength(20);
  expect(active.filter(({ unit }) => unit === '250')).toHaveLength(2);
  expect(active.map(({ name }) => name['vi'])).toContain('Bộ phận Một cửa xã Đại Thịnh');
});

test('every desk has opening hours on working days and its fields', () => {
  for (const { openingHours = {}, fields = [] } of desks) {
    expect(Object.keys(openingHours).slice(0, 5)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
    expect(fields.length).toBeGreaterThan(3);
  }
  expect(desks.filter(({ openingHours }) => openingHours?.sat === undefined)).toHaveLength(1);
});

test('one code was replaced during the drill, by a desk that is the same in all else', () => {
  const [old, ...others] = desks.filter((desk) => !isActive(desk));
  expect(others).toEqual([]);
  expect(old).toMatchObject({ unit: '08980', retiredOn: addDays(FIRST_DAY, -7) });
  const byCode = new Map(desks.map((desk) => [desk.code, desk]));
  const { code, ...rest } = presentDesk(byCode, old!);
  expect({ ...rest, code: old?.code, retiredOn: old?.retiredOn, replacedBy: code }).toEqual(old);
  expect(codeOn(desks, byCode.get(code)!, addDays(FIRST_DAY, -8))).toBe(old?.code);
  expect(codeOn(desks, byCode.get(code)!, addDays(FIRST_DAY, -7))).toBe(code);
});

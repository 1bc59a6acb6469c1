import { WEEKDAYS } from '../../../server/domain/campaign/opening-hours';
import {
  LONGEST_FIELD,
  LONGEST_NAME,
  MOST_FIELDS,
  readDesk,
  type TypedDesk,
} from '../../../server/domain/campaign/read-desk';

const NO_HOURS = Object.fromEntries(WEEKDAYS.map((day) => [day, ''])) as TypedDesk['hours'];
const TYPED: TypedDesk = { name: 'Quầy 1', nameEn: '', hours: NO_HOURS, fields: '' };

function faults(changes: Partial<TypedDesk>): readonly string[] {
  const read = readDesk({ ...TYPED, ...changes });
  return read.ok ? [] : read.error.map(({ field, problem }) => `${field} ${problem}`);
}

test('a name is enough', () => {
  expect(readDesk(TYPED)).toEqual({ ok: true, value: { name: { vi: 'Quầy 1' } } });
});

test('everything is kept in order, blanks tidied, each field once, accents composed', () => {
  const read = readDesk({
    name: '  Quầy\t1 ',
    nameEn: 'Desk 1',
    hours: { ...NO_HOURS, mon: '7:30-11:30', sat: '8-11' },
    fields: 'Đất đai\r\n\r\n Hộ  tịch \nĐất đai\nTe\u0302\u0301',
  });
  expect(read).toEqual({
    ok: true,
    value: {
      name: { vi: 'Quầy 1', en: 'Desk 1' },
      openingHours: { mon: [{ from: 450, until: 690 }], sat: [{ from: 480, until: 660 }] },
      fields: ['Đất đai', 'Hộ tịch', 'T\u1ebf'],
    },
  });
});

test('every fault is named at its field, all at once', () => {
  expect(
    faults({
      name: ' ',
      nameEn: 'x'.repeat(LONGEST_NAME + 1),
      hours: { ...NO_HOURS, mon: 'sáng', fri: '11-7', sun: '8-10,9-11' },
      fields: 'y'.repeat(LONGEST_FIELD + 1),
    }),
  ).toEqual([
    'name missing',
    'nameEn too-long',
    'mon unreadable',
    'fri order',
    'sun overlap',
    'fields too-long',
  ]);
});

test('limits are what is allowed, one more is not', () => {
  const fields = (count: number) =>
    Array.from({ length: count }, (_, i) => `Lĩnh vực ${i}`).join('\n');
  expect(faults({ name: 'x'.repeat(LONGEST_NAME), fields: fields(MOST_FIELDS) })).toEqual([]);
  expect(faults({ name: 'x'.repeat(LONGEST_NAME + 1) })).toEqual(['name too-long']);
  expect(faults({ fields: fields(MOST_FIELDS + 1) })).toEqual(['fields too-many']);
  expect(faults({ fields: 'y'.repeat(LONGEST_FIELD) })).toEqual([]);
});

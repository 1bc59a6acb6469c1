import {
  readTransaction,
  type TypedTransaction,
} from '../../../server/domain/draw/read-transaction';
import type { PlaceNames } from '../../../server/domain/people/placement';
import { day } from '../../../server/domain/day';
import { shippedPack } from '../../support/shipped-pack';

const TYPED: TypedTransaction = {
  dossier: ' H01.2024 ',
  group: 'G6',
  unit: '08986',
  name: 'Nguyễn  Thị An',
  phone: '+84 912 345 678',
  email: ' An@Example.vn',
  address: 'Thôn 2,\nxã Tự Lập',
  field: 'Đất\tđai',
  day: '5/10/2024',
};

let names: PlaceNames;

beforeAll(async () => {
  const { pack } = await shippedPack();
  const unit = (code: string) => ({
    code,
    name: { vi: code },
    kind: 'xa',
    validFrom: day('2021-01-01'),
  });
  names = {
    campaign: { groups: ['G1', 'G6'], rootUnit: '250' },
    groups: (words) => pack.groups.filter(({ id }) => id === words),
    units: (words) =>
      words === 'hai' ? [unit('1'), unit('2')] : words === '08986' ? [unit('08986')] : [],
  };
});

function faults(changes: Partial<TypedTransaction>): string[] {
  const read = readTransaction({ ...TYPED, ...changes }, names);
  return read.ok ? [] : read.error.map(({ field, code }) => `${field}: ${code}`);
}

test('what was typed becomes tidy, without tabs and line breaks', () => {
  expect(readTransaction(TYPED, names)).toEqual({
    ok: true,
    value: {
      dossier: 'H01.2024',
      group: 'G6',
      unit: '08986',
      name: 'Nguyễn Thị An',
      phone: '0912345678',
      email: 'an@example.vn',
      address: 'Thôn 2, xã Tự Lập',
      field: 'Đất đai',
      day: '2024-10-05',
    },
  });
});

test('what may be missing is absent', () => {
  const read = readTransaction({ ...TYPED, email: '', address: '', field: '', day: '' }, names);
  expect(read.ok && Object.keys(read.value).sort()).toEqual([
    'dossier',
    'group',
    'name',
    'phone',
    'unit',
  ]);
});

test.each([
  [{ dossier: ' ' }, 'dossier: missing'],
  [{ dossier: 'x'.repeat(101) }, 'dossier: too-long'],
  [{ group: '' }, 'group: missing'],
  [{ group: 'G9' }, 'group: unknown-group'],
  [{ group: 'G5' }, 'group: not-asked'],
  [{ group: 'G1' }, 'group: closed-group'],
  [{ unit: '' }, 'unit: missing'],
  [{ unit: '99999' }, 'unit: unknown-unit'],
  [{ unit: 'hai' }, 'unit: ambiguous-unit'],
  [{ name: '' }, 'name: missing'],
  [{ name: '123' }, 'name: no-name'],
  [{ phone: '12' }, 'phone: bad-phone'],
  [{ email: 'an@' }, 'email: bad-email'],
  [{ phone: '', email: '', address: '' }, 'phone: no-contact'],
  [{ address: 'x'.repeat(301) }, 'address: too-long'],
  [{ field: 'x'.repeat(201) }, 'field: too-long'],
  [{ day: '31/02/2024' }, 'day: bad-day'],
])('%j: %s', (changes, fault) => {
  expect(faults(changes)).toEqual([fault]);
});

test('every fault of a row is told', () => {
  expect(faults({ dossier: '', group: 'G9', unit: '', phone: '12', day: 'mai' }).sort()).toEqual([
    'day: bad-day',
    'dossier: missing',
    'group: unknown-group',
    'phone: bad-phone',
    'unit: missing',
  ]);
});

test('an ISO day is a day too', () => {
  const read = readTransaction({ ...TYPED, day: '2024-10-05' }, names);
  expect(read.ok && read.value.day).toBe('2024-10-05');
});

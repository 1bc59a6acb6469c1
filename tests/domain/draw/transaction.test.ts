import {
  canonicalLine,
  canonicalList,
  type Transaction,
} from '../../../server/domain/draw/transaction';
import { day } from '../../../server/domain/day';

const FULL: Transaction = {
  dossier: 'H01.2',
  group: 'G6',
  unit: '08986',
  name: 'Nguyễn Thị An',
  phone: '0912345678',
  email: 'an@example.vn',
  address: 'Thôn 2, xã Tự Lập',
  field: 'Đất đai',
  day: day('2024-10-05'),
};
const SHORT: Transaction = {
  dossier: 'H01.1',
  group: 'G5',
  unit: '250',
  name: 'Cty B',
  phone: '0987654321',
};

test('a canonical line has nine parts, empty where there is nothing', () => {
  expect(canonicalLine(FULL)).toBe(
    'H01.2\tG6\t08986\tNguyễn Thị An\t0912345678\tan@example.vn\tThôn 2, xã Tự Lập\tĐất đai\t2024-10-05',
  );
  expect(canonicalLine(SHORT)).toBe('H01.1\tG5\t250\tCty B\t0987654321\t\t\t\t');
});

test('the order of the rows does not matter to the list', () => {
  const text = `${canonicalLine(SHORT)}\n${canonicalLine(FULL)}`;
  expect(canonicalList([FULL, SHORT])).toBe(text);
  expect(canonicalList([SHORT, FULL])).toBe(text);
});

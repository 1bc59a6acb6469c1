import { matchColumns, plainName } from '../../server/sheets/columns';

const SPEC = {
  code: { names: ['Mã đơn vị', 'Mã'], required: true },
  name: { names: ['Tên đơn vị', 'Tên'], required: true },
  phone: { names: ['Điện thoại', 'SĐT', 'Số điện thoại'] },
} as const;

test.each([
  ['Mã đơn vị', 'ma don vi'],
  ['  MÃ   ĐƠN VỊ ', 'ma don vi'],
  ['Ma don vi', 'ma don vi'],
  ['Mã đơn vị'.normalize('NFD'), 'ma don vi'],
  ['Mã đơn vị (bắt buộc) *', 'ma don vi'],
  ['Mã_đơn-vị:', 'ma don vi'],
])('%j is read as %j', (written, plain) => {
  expect(plainName(written)).toBe(plain);
});

test('columns are found in any order and by any spelling', () => {
  const columns = matchColumns(['STT', 'TÊN ĐƠN VỊ', 'sđt', 'ma'], SPEC);
  if (!columns.ok) throw new Error('not found');
  const row = { cells: ['1', 'Xã Tráng Việt', '0912', 'DV-01'] };
  expect(columns.value.cell(row, 'code')).toBe('DV-01');
  expect(columns.value.cell(row, 'name')).toBe('Xã Tráng Việt');
  expect(columns.value.cell(row, 'phone')).toBe('0912');
  expect(columns.value.title('phone')).toBe('sđt');
  expect(columns.value.unknown).toEqual(['STT']);
});

test('an optional column may be absent', () => {
  const columns = matchColumns(['Mã', 'Tên'], SPEC);
  if (!columns.ok) throw new Error('not found');
  expect(columns.value.has('phone')).toBe(false);
  expect(columns.value.has('code')).toBe(true);
  expect(columns.value.cell({ cells: ['a', 'b'] }, 'phone')).toBe('');
  expect(columns.value.title('phone')).toBe('Điện thoại');
});

test('every missing and every double column is named', () => {
  expect(matchColumns(['Mã', 'Mã đơn vị'], SPEC)).toEqual({
    ok: false,
    error: [
      { code: 'column-twice', column: 'Mã đơn vị' },
      { code: 'column-missing', column: 'Tên đơn vị' },
    ],
  });
});

import { PEOPLE_COLUMNS } from '../../server/actions/people/people-sheet';
import { readTable } from '../../server/sheets/read-table';
import { writeCsv } from '../../server/sheets/write-csv';
import { peopleFile } from '../support/people';

const read = async (content: Buffer, name = 'danh-sach.xlsx') => {
  const sheet = await readTable({ name, content }, PEOPLE_COLUMNS);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return sheet.value;
};

const AN = {
  group: 'G1',
  unit: '01',
  name: 'Nguyễn Văn An',
  email: 'an@x.vn',
  phone: '0912345678',
  title: 'Đại biểu',
};

test('columns are found by their names, in any order', async () => {
  const rows = [['Đại biểu', '0912345678', 'an@x.vn', 'Nguyễn Văn An', '01', 'G1', 'bỏ qua']];
  const header = ['CHỨC VỤ', 'sđt', 'e-mail', 'Họ tên', 'Mã đơn vị', 'Nhóm đối tượng', 'Ghi chú'];
  const sheet = await read(await peopleFile(rows, header));
  expect(sheet.rows).toEqual([{ line: 2, typed: AN }]);
  expect(sheet.unknown).toEqual(['Ghi chú']);
  expect(sheet.title('phone')).toBe('sđt');
});

test('contacts and position may be missing altogether', async () => {
  const csv = writeCsv([
    ['Nhóm', 'Đơn vị', 'Họ và tên'],
    ['G1', '01', 'Nguyễn Văn An'],
  ]);
  const sheet = await read(csv, 'danh-sach.csv');
  expect(sheet.rows[0]?.typed).toEqual({ ...AN, email: '', phone: '', title: '' });
});

test('group, unit and name may not', async () => {
  const content = await peopleFile([['x', 'y']], ['Email', 'Chức vụ']);
  expect(await readTable({ name: 'a.xlsx', content }, PEOPLE_COLUMNS)).toEqual({
    ok: false,
    error: {
      kind: 'columns',
      problems: ['Nhóm', 'Đơn vị', 'Họ và tên'].map((column) => ({
        code: 'column-missing',
        column,
      })),
    },
  });
});

test('what is no sheet is a value, not an error', async () => {
  const content = Buffer.from('PK nonsense');
  expect(await readTable({ name: 'a.xlsx', content }, PEOPLE_COLUMNS)).toMatchObject({
    ok: false,
    error: { kind: 'sheet' },
  });
});

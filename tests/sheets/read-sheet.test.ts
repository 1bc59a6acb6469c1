import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readSheet } from '../../server/sheets/read-sheet';
import { SHEET_LIMITS, type SheetLimits } from '../../server/sheets/sheet';

const BOM = '\uFEFF';

async function read(name: string, content: string | Buffer, limits: SheetLimits = SHEET_LIMITS) {
  return readSheet({ name, content: Buffer.from(content) }, limits);
}

async function csv(text: string, limits?: SheetLimits) {
  return read('danh-sach.csv', text, limits);
}

async function rowsOf(result: ReturnType<typeof read>) {
  const read = await result;
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function faultOf(result: ReturnType<typeof read>) {
  const read = await result;
  return read.ok ? undefined : read.error;
}

describe('a CSV file', () => {
  const table = {
    header: ['Mã', 'Tên'],
    rows: [{ line: 2, cells: ['0123', 'Xã Tráng Việt, huyện Mê Linh'] }],
  };

  test.each([
    ['semicolons', 'Mã;Tên\n0123;Xã Tráng Việt, huyện Mê Linh\n'],
    ['commas', 'Mã,Tên\n0123,"Xã Tráng Việt, huyện Mê Linh"\n'],
    ['tabs', 'Mã\tTên\n0123\tXã Tráng Việt, huyện Mê Linh\n'],
    ['a byte order mark', `${BOM}Mã;Tên\n0123;Xã Tráng Việt, huyện Mê Linh`],
    ['CRLF', 'Mã;Tên\r\n0123;Xã Tráng Việt, huyện Mê Linh\r\n'],
    ['spaces around cells', ' Mã ; Tên \n 0123 ;Xã Tráng Việt, huyện Mê Linh  \n'],
    ['a comma inside a quoted header', '"Mã";"Tên"\n0123;"Xã Tráng Việt, huyện Mê Linh"'],
  ])('with %s', async (_name, text) => {
    expect(await rowsOf(csv(text))).toEqual(table);
  });

  test('as Excel writes Unicode text', async () => {
    const text = Buffer.from(`${BOM}Mã\tTên\r\n0123\tXã Tráng Việt, huyện Mê Linh`, 'utf16le');
    expect(await rowsOf(read('danh-sach.txt', text))).toEqual(table);
  });

  test('gives decomposed diacritics composed', async () => {
    const { header } = await rowsOf(csv('Mã;Tên\n1;2'.normalize('NFD')));
    expect(header).toEqual(['Mã', 'Tên']);
  });

  test('passes titles and empty lines over and counts lines as an editor does', async () => {
    const text = 'DANH SÁCH\n\nMã;Tên\n1;"hai\r\ndòng"\n\n;\n2;b\n';
    expect(await rowsOf(csv(text))).toEqual({
      header: ['Mã', 'Tên'],
      rows: [
        { line: 4, cells: ['1', 'hai\r\ndòng'] },
        { line: 8, cells: ['2', 'b'] },
      ],
    });
  });

  test('fills short rows up', async () => {
    expect((await rowsOf(csv('a;b;c\n1'))).rows).toEqual([{ line: 2, cells: ['1', '', ''] }]);
  });

  test('of one column has its header in the first row', async () => {
    expect(await rowsOf(csv('Mã\n1\n2'))).toEqual({
      header: ['Mã'],
      rows: [
        { line: 2, cells: ['1'] },
        { line: 3, cells: ['2'] },
      ],
    });
  });

  test.each([
    ['no-content', ''],
    ['no-content', '\n\n;;\n'],
    ['no-rows', 'Mã;Tên\n'],
    ['not-a-sheet', 'Mã;T\0n\n1;2'],
  ])('%s', async (code, text) => {
    expect(await faultOf(csv(text))).toEqual({ code });
  });

  test.each([
    ['cells-beyond-header', 'Mã;Tên\n1;2\n1;2;3', 3],
    ['broken-quotes', 'Mã;Tên\n1;2\n1;"ba\n', 3],
  ])('%s with its line', async (code, text, line) => {
    expect(await faultOf(csv(text))).toEqual({ code, line });
  });

  test('in an old code page is named as such', async () => {
    const vni = Buffer.from([0x4d, 0xe3, 0x3b, 0x54, 0xea, 0x6e]);
    expect(await faultOf(read('danh-sach.csv', vni))).toEqual({ code: 'not-utf8' });
  });

  test('is held to its limits', async () => {
    const limits = { bytes: 50, rows: 2, columns: 3 };
    expect(await faultOf(csv('a;b\n1;1\n2;2\n3;3', limits))).toEqual({ code: 'too-many-rows' });
    expect(await faultOf(csv('a;b;c;d\n1', limits))).toEqual({ code: 'too-many-columns' });
    expect(await faultOf(csv('a'.repeat(51), limits))).toEqual({ code: 'file-too-large' });
    expect(await faultOf(csv(`a;b\n1;2${'\n'.repeat(20)}`, limits))).toEqual({
      code: 'too-many-rows',
    });
    expect((await rowsOf(csv('a;b;c\n1;2;3\n4;5;6', limits))).rows).toHaveLength(2);
  });
});

describe('a workbook', () => {
  async function workbook(data: SheetData): Promise<Buffer> {
    return writeExcelFile(data, { dateFormat: 'mm/dd/yyyy' }).toBuffer();
  }

  test('gives days as dd/mm/yyyy, numbers with decimal comma, text as it is', async () => {
    const content = await workbook([
      ['Mã', 'Ngày', 'Tỷ lệ', 'Số', 'Đúng'],
      ['0123', new Date('2025-07-01'), 62.35, 1234567, true],
      [null, null, null, 0.1 + 0.2, false],
    ]);
    expect(await rowsOf(read('a.xlsx', content))).toEqual({
      header: ['Mã', 'Ngày', 'Tỷ lệ', 'Số', 'Đúng'],
      rows: [
        { line: 2, cells: ['0123', '01/07/2025', '62,35', '1234567', 'TRUE'] },
        { line: 3, cells: ['', '', '', '0,30000000000000004', 'FALSE'] },
      ],
    });
  });

  test('keeps line numbers across titles and empty rows', async () => {
    const content = await workbook([['DANH SÁCH'], [], ['Mã', 'Tên'], [], ['1', 'một']]);
    expect(await rowsOf(read('a.xlsx', content))).toEqual({
      header: ['Mã', 'Tên'],
      rows: [{ line: 5, cells: ['1', 'một'] }],
    });
  });

  test('is told by its content, whatever its name', async () => {
    const content = await workbook([['Mã'], ['1']]);
    expect((await rowsOf(read('a.csv', content))).header).toEqual(['Mã']);
    expect(await faultOf(read('a.xlsx', 'Mã;Tên\n1;2'))).toEqual({ code: 'damaged' });
  });

  test('of Excel 97–2003 or with a password is named as such', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await faultOf(read('a.xlsx', old))).toEqual({ code: 'old-excel' });
    expect(await faultOf(read('a.xls', 'anything'))).toEqual({ code: 'old-excel' });
  });

  test('that was cut off anywhere is damaged', async () => {
    const content = await workbook([
      ['Mã', 'Tên'],
      ['1', 'một'],
    ]);
    for (let length = 4; length < content.length; length += 97) {
      expect(await faultOf(read('a.xlsx', content.subarray(0, length)))).toEqual({
        code: 'damaged',
      });
    }
  });

  test('with some byte changed never throws', async () => {
    const content = await workbook([
      ['Mã', 'Tên'],
      ['1', 'một'],
    ]);
    for (let at = 0; at < content.length; at += 41) {
      const changed = Buffer.from(content);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof (await read('a.xlsx', changed)).ok).toBe('boolean');
    }
  });
});

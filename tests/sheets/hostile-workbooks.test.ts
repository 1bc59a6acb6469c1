import { deflateRawSync } from 'node:zlib';
import { readSheet } from '../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../server/sheets/sheet';
import { storeInZip } from '../../server/sheets/stored-zip';
import { MAX_UNPACKED, unpackZip } from '../../server/sheets/unpack-zip';
import { writeXlsx } from '../../server/sheets/write-xlsx';

async function faultOf(content: Buffer) {
  const read = await readSheet({ name: 'a.xlsx', content }, SHEET_LIMITS);
  return read.ok ? undefined : read.error;
}

/** A good workbook of which one part is replaced. */
async function workbookWith(part: RegExp, change: (xml: string) => string): Promise<Buffer> {
  const good = await writeXlsx([
    { name: 'A', columns: [{ title: 'Mã' }, { title: 'Tên' }], rows: [['1', 'một']] },
  ]);
  const entries = unpackZip(good, () => true);
  if (!entries.ok) throw new Error('unreadable');
  return storeInZip(
    entries.value.map(({ name, content }) => ({
      name,
      content: part.test(name) ? Buffer.from(change(content.toString())) : content,
    })),
  );
}

const sheetWith = (rows: string) =>
  workbookWith(/worksheets\/sheet1\.xml$/, (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  );

const text = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`;

test('the workbook that all these are made of is a good one', async () => {
  expect(await faultOf(await workbookWith(/^$/, (xml) => xml))).toBeUndefined();
  const rows = `<row r="1">${text('A1')}</row><row r="2">${text('A2')}</row>`;
  expect(await faultOf(await sheetWith(rows))).toBeUndefined();
});

test.each([
  ['a row number beyond any sheet', '<row r="1000000000"></row>', 'damaged'],
  ['a row number in another notation', '<row r="1e9"></row>', 'damaged'],
  ['a row number behind an attribute with >', '<row x=">" r="1000000000"></row>', 'damaged'],
  ['a cell far below', `<row r="900000">${text('A900000')}</row>`, 'too-many-rows'],
  ['a cell far to the right', `<row r="1">${text('XFD1')}</row>`, 'too-many-columns'],
  ['a cell without a place', '<row r="1"><c><v>1</v></c></row>', 'damaged'],
  ['a place in character references', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>', 'damaged'],
  ['an unclosed tag', '<row r="1"><c r="A1"', 'damaged'],
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>', 'damaged'],
])('%s', async (_name, rows, code) => {
  expect(await faultOf(await sheetWith(rows))).toEqual({ code });
});

test('the result of a formula that failed is named with its line', async () => {
  const rows = `<row r="1">${text('A1')}</row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>`;
  expect(await faultOf(await sheetWith(rows))).toEqual({ code: 'formula-error', line: 2 });
});

test('styled empty cells far away do no harm', async () => {
  const rows = `<row r="1">${text('A1')}<c r="XFD1" s="0"/></row><row r="2">${text('A2')}</row><row r="1048576" s="0"/>`;
  const read = await readSheet({ name: 'a.xlsx', content: await sheetWith(rows) }, SHEET_LIMITS);
  expect(read).toEqual({ ok: true, value: { header: ['x'], rows: [{ line: 2, cells: ['x'] }] } });
});

test('a bomb is not unpacked, whatever sizes it claims', async () => {
  const bomb = deflateRawSync(Buffer.alloc(MAX_UNPACKED + 1));
  const stored = storeInZip([{ name: 'xl/workbook.xml', content: bomb }]);
  const central = stored.indexOf('PK\u0001\u0002');
  stored.writeUInt16LE(8, 8);
  stored.writeUInt16LE(8, central + 10);
  stored.writeUInt32LE(100, central + 24);
  expect(await faultOf(stored)).toEqual({ code: 'unpacked-too-large' });
});

test('many parts that point at the same bytes count each time', () => {
  const content = Buffer.alloc(1024);
  const entries = Array.from({ length: 1_001 }, (_, i) => ({ name: `${i}.xml`, content }));
  expect(unpackZip(storeInZip(entries), () => true)).toEqual({
    ok: false,
    error: { code: 'damaged' },
  });
  expect(unpackZip(storeInZip(entries.slice(1)), () => true).ok).toBe(true);
});

test('an archive that is no workbook is named as such', async () => {
  const archive = storeInZip([{ name: 'word/document.xml', content: Buffer.from('<w/>') }]);
  expect(await faultOf(archive)).toEqual({ code: 'not-a-sheet' });
});

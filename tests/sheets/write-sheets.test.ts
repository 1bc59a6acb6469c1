import * as fc from 'fast-check';
import { guardFormula, unguardFormula } from '../../server/sheets/formula-guard';
import { readSheet } from '../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../server/sheets/sheet';
import { unpackZip } from '../../server/sheets/unpack-zip';
import { writeCsv } from '../../server/sheets/write-csv';
import { writeXlsx } from '../../server/sheets/write-xlsx';

const FORMULAS = [
  '=1+1',
  '+84912',
  '-5',
  '@SUM(1)',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  "'=1",
  "''-",
];

/** Cells as they come out of reading: trimmed, composed, without characters that no sheet can hold. */
const cellText = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim(),
);
const WORDS_OF_OBJECTS = ['constructor', 'toString', '__proto__', 'valueOf'];
const anyCell = fc.oneof(
  cellText,
  fc.constantFrom(...WORDS_OF_OBJECTS, ...FORMULAS.map((text) => text.trim())),
);
const tables = fc.array(fc.tuple(fc.constant('x'), anyCell, anyCell), {
  minLength: 1,
  maxLength: 5,
});
const HEADER = ['Mã', 'Tên', 'Ghi chú'];

async function cellsOf(name: string, content: Buffer): Promise<readonly (readonly string[])[]> {
  const read = await readSheet({ name, content }, SHEET_LIMITS);
  if (!read.ok) throw new Error(read.error.code);
  return [read.value.header, ...read.value.rows.map(({ cells }) => cells)];
}

test('what a CSV file is written from is read back', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      expect(await cellsOf('a.csv', writeCsv([HEADER, ...rows]))).toEqual([HEADER, ...rows]);
    }),
  );
});

test('what a workbook is written from is read back', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const content = await writeXlsx([
        { name: 'A', columns: HEADER.map((title) => ({ title })), rows },
      ]);
      expect(await cellsOf('a.xlsx', content)).toEqual([HEADER, ...rows]);
    }),
    { numRuns: 40 },
  );
});

test('taking the guard away gives back any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...FORMULAS, '\tx', "'\tx", '\r=')),
      (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      },
    ),
  );
});

test.each([...FORMULAS, '\t=1', '\r1', '\n1'])('%j is guarded', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});

test.each(['', 'Xã Tráng Việt', '0912345678', 'a=b', "l'an", '5 - 3'])(
  '%j is left alone',
  (text) => {
    expect(guardFormula(text)).toBe(text);
  },
);

test('a CSV file is what Excel under Vietnamese settings expects', () => {
  const content = writeCsv([
    ['Mã', 'Tỷ lệ'],
    ['=1', 62.5],
    [undefined, 1234],
  ]);
  expect(content.toString()).toBe("\uFEFFMã;Tỷ lệ\r\n'=1;62,5\r\n;1234\r\n");
});

test('a workbook has no formula, whatever its texts are', async () => {
  const content = await writeXlsx([
    { name: 'A', columns: [{ title: '=1' }], rows: FORMULAS.map((text) => [text]) },
  ]);
  const parts = unpackZip(content, () => true);
  const formulas = parts.ok
    ? parts.value.filter((part) => /<f[\s>]/.test(part.content.toString()))
    : parts;
  expect(formulas).toEqual([]);
});

test('tabs of a workbook get names that Excel takes', async () => {
  const content = await writeXlsx([
    { name: 'Đơn vị: [2024/2025]', columns: [{ title: 'Mã' }], rows: [['1']] },
    { name: 'Một tên dài hơn ba mươi mốt ký tự thì bị cắt', columns: [{ title: 'Mã' }], rows: [] },
  ]);
  const parts = unpackZip(content, (name) => name === 'xl/workbook.xml');
  const xml = parts.ok ? (parts.value[0]?.content.toString() ?? '') : '';
  expect([...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'Đơn vị   2024 2025 ',
    'Một tên dài hơn ba mươi mốt ký ',
  ]);
});

/**
 * Rows → a CSV file that Excel under Vietnamese settings opens by a double click: byte order mark, semicolon
 * (the comma is the decimal sign), CRLF. `readSheet` reads it back unchanged.
 */
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-guard';
import type { CellValue } from './write-xlsx';

/** The file's bytes; the first row is the header. Texts that a spreadsheet could run are made harmless. */
export function writeCsv(rows: readonly (readonly CellValue[])[]): Buffer {
  const cells = rows.map((row) => row.map(toText));
  const content = stringify(cells, { delimiter: ';', bom: true, record_delimiter: 'windows' });
  return Buffer.from(content, 'utf8');
}

function toText(value: CellValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return guardFormula(value ?? '');
}

/** Tables → a workbook. Text is stored as text in cells formatted as text: it is never run as a formula. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** Undefined leaves the cell empty. */
export type CellValue = string | number | undefined;

export interface SheetToWrite {
  /** The tab's name; characters that workbooks forbid are left out, at most 31 are kept. */
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    /** In characters; as wide as the title where absent. */
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
}

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;
const NARROWEST = 10;
/** Longest text of a cell (ECMA-376); what is beyond is cut, with an ellipsis. */
const LONGEST_TEXT = 32_767;

/** The workbook's bytes, each table with a header row that stays in view. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return writeExcelFile(sheets.map(toSheet)).toBuffer();
}

function toSheet({ name, columns, rows }: SheetToWrite) {
  const header = columns.map(({ title }): Cell => ({ ...text(title), fontWeight: 'bold' }));
  return {
    sheet: name.replace(FORBIDDEN_IN_NAMES, ' ').slice(0, LONGEST_NAME),
    columns: columns.map(({ title, width }) => ({
      width: width ?? Math.max(title.length + 2, NARROWEST),
    })),
    stickyRowsCount: 1,
    data: [header, ...rows.map((row) => row.map(toCell))],
  };
}

function toCell(value: CellValue): Cell {
  if (value === undefined || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : text(value);
}

function text(value: string) {
  const fits = value.length <= LONGEST_TEXT;
  const kept = fits ? value : `${value.slice(0, LONGEST_TEXT - 1)}…`;
  // The writer looks texts up in a plain object, which knows words such as “constructor” by itself.
  return { value: kept in Object.prototype ? `${kept} ` : kept, type: String, format: '@' };
}

/**
 * An uploaded .xlsx or .csv file → header and rows of text. What the file is, is told from its content,
 * not from its name; every fault is a value, for the person who chose the file.
 */
import { err, ok, type Result } from '../domain/result';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { RawRow, SheetFile, SheetLimits, SheetProblem, SheetRow, SheetRows } from './sheet';

const ZIP = Buffer.from('PK');
/** The container of Excel 97–2003, and of workbooks locked with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/**
 * Reads the first sheet of a workbook, or a CSV file (UTF-8 with or without byte order mark; comma,
 * semicolon or tab, found by itself). Titles above the table are passed over: the header is the first
 * row with at least two cells. Dates come as dd/mm/yyyy, numbers with decimal comma.
 */
export async function readSheet(
  { name, content }: SheetFile,
  limits: SheetLimits,
): Promise<Result<SheetRows, SheetProblem>> {
  if (content.length === 0) return err({ code: 'no-content' });
  if (content.length > limits.bytes) return err({ code: 'file-too-large' });
  const raw = await readRaw(name, content, limits);
  return raw.ok ? toTable(raw.value, limits) : raw;
}

async function readRaw(
  name: string,
  content: Buffer,
  limits: SheetLimits,
): Promise<Result<readonly RawRow[], SheetProblem>> {
  const starts = (mark: Buffer): boolean => content.subarray(0, mark.length).equals(mark);
  if (starts(ZIP)) return readXlsx(content, limits);
  if (starts(COMPOUND_FILE) || /\.xls$/i.test(name)) return err({ code: 'old-excel' });
  if (/\.xlsx$/i.test(name)) return err({ code: 'damaged' });
  return readCsv(content, limits);
}

function toTable(raw: readonly RawRow[], limits: SheetLimits): Result<SheetRows, SheetProblem> {
  const filled = raw.map(tidy).filter(({ cells }) => cells.length > 0);
  const first = filled.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const [head, ...rows] = filled.slice(Math.max(first, 0));
  if (!head) return err({ code: 'no-content' });
  if (head.cells.length > limits.columns) return err({ code: 'too-many-columns' });
  if (rows.length === 0) return err({ code: 'no-rows' });
  if (rows.length > limits.rows) return err({ code: 'too-many-rows' });
  const width = head.cells.length;
  const wide = rows.find(({ cells }) => cells.length > width);
  if (wide) return err({ code: 'cells-beyond-header', line: wide.line });
  return ok({ header: head.cells, rows: rows.map((row) => padTo(width, row)) });
}

/** Trims cells, composes their diacritics, and drops empty cells at the end. */
function tidy({ line, cells }: RawRow): SheetRow {
  const texts = cells.map((cell) => cell.normalize('NFC').trim());
  return { line, cells: texts.slice(0, texts.findLastIndex((text) => text !== '') + 1) };
}

function padTo(width: number, { line, cells }: SheetRow): SheetRow {
  return { line, cells: [...cells, ...Array<string>(width - cells.length).fill('')] };
}

/** Rows of a CSV file. Lines are counted here: the parser counts a CRLF inside quotes twice. */
import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../domain/result';
import { unguardFormula } from './formula-guard';
import type { RawRow, SheetLimits, SheetProblem } from './sheet';

const DELIMITERS = [';', ',', '\t'];
/** As far into the file as the delimiter is looked for. */
const SAMPLE = 20_000;
/** Longest row in characters; an unclosed quote would otherwise swallow the whole file. */
const LONGEST_ROW = 1_000_000;
/** Empty lines are allowed, but not without end: as many as there may be rows, three times over. */
const LINES_PER_ROW = 4;
const LINE_END = /\r\n|\r|\n/g;

/** Every row, empty ones with one empty cell; the header is still among them. */
export function readCsv(
  content: Buffer,
  limits: SheetLimits,
): Result<readonly RawRow[], SheetProblem> {
  const text = decode(content);
  if (text === undefined) return err({ code: 'not-utf8' });
  if (text.includes('\0')) return err({ code: 'not-a-sheet' });
  const most = limits.rows * LINES_PER_ROW;
  const records = parseRecords(text, most);
  if (!Array.isArray(records)) return err(records);
  if (records.length > most) return err({ code: 'too-many-rows' });
  return ok(withLines(records));
}

/** Excel writes UTF-8 (“CSV UTF-8”) or UTF-16 (“Unicode text”); undefined for older code pages. */
function decode(content: Buffer): string | undefined {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function parseRecords(text: string, most: number): string[][] | SheetProblem {
  try {
    return parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      to: most + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) return { code: 'broken-quotes', line: lineOf(error) };
    throw error;
  }
}

/** The one that the first line with any of them has most of, outside quotes. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"[^"]*"/g, '')
    .split(LINE_END);
  const counts = lines.map((line) => DELIMITERS.map((mark) => line.split(mark).length - 1));
  const first = counts.find((count) => count.some((n) => n > 0)) ?? [];
  return DELIMITERS[first.indexOf(Math.max(...first))] ?? ',';
}

function withLines(records: readonly (readonly string[])[]): RawRow[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells: cells.map((cell) => unguardFormula(cell.trim())) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(LINE_END)?.length ?? 0), 0);
    return row;
  });
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 1;
}

/** A file as rows of named cells: the one way from an uploaded sheet to what was typed in each column. */
import { err, ok, type Result } from '../domain/result';
import { matchColumns, type ColumnProblem, type ColumnSpec } from './columns';
import { readSheet } from './read-sheet';
import { SHEET_LIMITS, type SheetFile, type SheetProblem } from './sheet';

export interface TableRow<K extends string> {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  /** The cell of each column, '' when it is empty or its column is absent. */
  readonly typed: Readonly<Record<K, string>>;
}

export interface Table<K extends string> {
  readonly rows: readonly TableRow<K>[];
  /** Headers that belong to no column: they are passed over, and the person is told. */
  readonly unknown: readonly string[];
  /** The header of a column as the file has it. */
  readonly title: (column: K) => string;
}

export type TableFault =
  | { readonly kind: 'sheet'; readonly problem: SheetProblem }
  | { readonly kind: 'columns'; readonly problems: readonly ColumnProblem[] };

/** Reads the columns of `spec`; a column that is missing or there twice is a fault of the whole file. */
export async function readTable<K extends string>(
  file: SheetFile,
  spec: Readonly<Record<K, ColumnSpec>>,
  limits = SHEET_LIMITS,
): Promise<Result<Table<K>, TableFault>> {
  const sheet = await readSheet(file, limits);
  if (!sheet.ok) return err({ kind: 'sheet', problem: sheet.error });
  const matched = matchColumns(sheet.value.header, spec);
  if (!matched.ok) return err({ kind: 'columns', problems: matched.error });
  const columns = matched.value;
  const keys = Object.keys(spec) as K[];
  const rows = sheet.value.rows.map((row) => ({
    line: row.line,
    typed: Object.fromEntries(keys.map((key) => [key, columns.cell(row, key)])) as Record<
      K,
      string
    >,
  }));
  return ok({ rows, unknown: columns.unknown, title: (column) => columns.title(column) });
}

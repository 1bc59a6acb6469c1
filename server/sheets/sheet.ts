/** What a sheet is once it is read, whatever file it came in: a header and rows of text cells. */

export interface SheetLimits {
  /** Bytes of the file as it is sent. */
  readonly bytes: number;
  /** Rows under the header that hold anything. */
  readonly rows: number;
  readonly columns: number;
}

/** Enough for 20,000 people with room to spare; a workbook may unpack to no more than `MAX_UNPACKED`. */
export const SHEET_LIMITS: SheetLimits = { bytes: 10 * 1024 * 1024, rows: 25_000, columns: 60 };

/** A file as it was uploaded. */
export interface SheetFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface SheetRow {
  /** Where the row begins in the file, counted from 1 as spreadsheet and editor do. */
  readonly line: number;
  /** Trimmed text, as many cells as the header has; an empty cell is ''. */
  readonly cells: readonly string[];
}

export interface SheetRows {
  readonly header: readonly string[];
  /** Rows that hold anything, at least one. */
  readonly rows: readonly SheetRow[];
}

export const SHEET_PROBLEMS = [
  'broken-quotes',
  'cells-beyond-header',
  'damaged',
  'file-too-large',
  'formula-error',
  'no-content',
  'no-rows',
  'not-a-sheet',
  'not-utf8',
  'old-excel',
  'too-many-columns',
  'too-many-rows',
  'unpacked-too-large',
] as const;

/** Why a file cannot be read as a sheet; words are in `imports:sheet.<code>`. */
export interface SheetProblem {
  readonly code: (typeof SHEET_PROBLEMS)[number];
  /** The line at fault, where there is one. */
  readonly line?: number;
}

/** A row of a file before the header is told from the rest. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

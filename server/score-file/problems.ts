/** What may be wrong with a file of responses, and where: as an editor counts lines and columns. */

export interface CellProblem {
  /** From 1; where the cell begins. */
  readonly line: number;
  /** From 1; absent where the whole line is meant. */
  readonly column?: number;
  /** Name of the column. */
  readonly header?: string;
  readonly code: keyof typeof MESSAGES;
  /** What stands there, cut to a readable length. */
  readonly value?: string;
}

/** As many problems as a person reads, and how many there are. */
export interface Problems {
  readonly listed: readonly CellProblem[];
  readonly count: number;
}

/** Problems that are listed; the others are counted. */
export const PROBLEMS_LISTED = 100;

const VALUE_LENGTH = 40;

const MESSAGES = {
  'unknown-header': 'không phải mã câu hỏi của bộ định nghĩa',
  'duplicate-header': 'cột bị lặp',
  'missing-group': 'thiếu cột group',
  'cell-count': 'số ô khác với dòng tiêu đề',
  malformed: 'không đọc được như CSV (kiểm tra dấu ngoặc kép)',
  'unknown-group': 'không phải nhóm có phiếu trong bộ định nghĩa',
  'unknown-channel': 'không phải kênh (qr, kiosk, link, sample, paper, phone, import)',
  'not-a-day': 'không phải ngày dạng YYYY-MM-DD',
  'not-asked': 'nhóm của dòng này không được hỏi câu này',
  'unknown-option': 'không phải phương án của câu hỏi',
  'one-only': 'chỉ được chọn một phương án',
  'too-many': 'chọn quá số phương án cho phép',
  'too-long': 'dài quá giới hạn',
} as const;

/** A growing list that keeps the first hundred and counts the rest, so that memory stays flat. */
export class ProblemList implements Problems {
  readonly listed: CellProblem[] = [];
  count = 0;

  add({ value, ...place }: CellProblem): void {
    this.count += 1;
    if (this.count > PROBLEMS_LISTED) return;
    this.listed.push(value === undefined ? place : { ...place, value: shorten(value) });
  }
}

function shorten(value: string): string {
  const oneLine = value.slice(0, VALUE_LENGTH).replace(/[\s\p{C}]+/gu, ' ');
  return value.length > VALUE_LENGTH ? `${oneLine}…` : oneLine;
}

/** One line a problem, in Vietnamese; the last says how many are not listed. */
export function problemLines({ listed, count }: Problems): string[] {
  const lines = listed.map((problem) => `${placeOf(problem)}: ${MESSAGES[problem.code]}`);
  return count > listed.length ? [...lines, `… và ${count - listed.length} lỗi khác.`] : lines;
}

/** Such as `dòng 12, cột 7 (DV24) "9"`. */
export function placeOf({ line, column, header, value }: Omit<CellProblem, 'code'>): string {
  const inLine = column === undefined ? '' : `, cột ${column}`;
  const named = header === undefined || header === '' ? '' : ` (${header})`;
  const said = value === undefined ? '' : ` "${value}"`;
  return `dòng ${line}${inLine}${named}${said}`;
}

/** What may be wrong with a file of responses, and where: as an editor counts lines and columns. */
import { CHANNELS } from '../domain/campaign/response';
import type { Translate } from '../i18n';

/** Each is a key of the catalogue under `score-file:problem`. */
export const CELL_PROBLEMS = [
  'unknown-header',
  'duplicate-header',
  'missing-group',
  'cell-count',
  'malformed',
  'unknown-group',
  'unknown-channel',
  'not-a-day',
  'not-asked',
  'unknown-option',
  'one-only',
  'no-opinion-only',
  'too-many',
  'too-long',
  'not-a-number',
  'out-of-range',
  'required',
] as const;

export interface CellProblem {
  /** From 1; where the cell begins. */
  readonly line: number;
  /** From 1; absent where the whole line is meant. */
  readonly column?: number;
  /** Name of the column. */
  readonly header?: string;
  readonly code: (typeof CELL_PROBLEMS)[number];
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

/** One line a problem; the last says how many are not listed. */
export function problemLines(t: Translate, { listed, count }: Problems): string[] {
  const channels = CHANNELS.join(', ');
  const lines = listed.map(
    (problem) => `${placeOf(t, problem)}: ${t(`score-file:problem.${problem.code}`, { channels })}`,
  );
  const more = count - listed.length;
  return more > 0 ? [...lines, t('score-file:problems.more', { faults: more })] : lines;
}

/** Such as `dòng 12, cột 7 (DV24) "9"`. */
export function placeOf(
  t: Translate,
  { line, column, header, value }: Omit<CellProblem, 'code'>,
): string {
  const place =
    column === undefined
      ? t('score-file:place.line', { line })
      : t('score-file:place.cell', { line, column });
  const named = header === undefined || header === '' ? '' : ` (${header})`;
  const said = value === undefined ? '' : ` "${value}"`;
  return place + named + said;
}

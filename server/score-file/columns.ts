/** The first line of a file of responses: which column holds what. */
import type { PackContent, QuestionId } from '../domain/definition/pack';
import type { CellProblem } from './problems';

/** Columns about the response itself; every other one is a question. */
const FIXED = ['unit', 'group', 'channel', 'day'] as const;
type FixedColumn = (typeof FIXED)[number];

export interface Columns {
  readonly headers: readonly string[];
  /** Place of each fixed column that is there, from 0. */
  readonly fixed: ReadonlyMap<FixedColumn, number>;
  /** Place of each question's column, from 0. */
  readonly questions: ReadonlyMap<QuestionId, number>;
}

/** Reads the header cells, in any order; unknown and repeated columns are left out and reported. */
export function readColumns(
  pack: PackContent,
  cells: readonly string[],
): { readonly columns: Columns; readonly problems: readonly CellProblem[] } {
  const headers = cells.map((cell) => cell.trim());
  const fixed = new Map<FixedColumn, number>();
  const questions = new Map<QuestionId, number>();
  const problems: CellProblem[] = [];
  for (const [place, header] of headers.entries()) {
    const at = { line: 1, column: place + 1, header };
    const name = FIXED.find((candidate) => candidate === header);
    if (headers.indexOf(header) < place) problems.push({ ...at, code: 'duplicate-header' });
    else if (name !== undefined) fixed.set(name, place);
    else if (Object.hasOwn(pack.questions, header)) questions.set(header, place);
    else problems.push({ ...at, code: 'unknown-header' });
  }
  if (!fixed.has('group')) problems.push({ line: 1, code: 'missing-group' });
  return { columns: { headers, fixed, questions }, problems };
}

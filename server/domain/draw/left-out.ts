/** One person, one chance: rows that repeat a dossier or a person are left out of the list, in sight. */
import type { Transaction } from './transaction';

/** In the order of looking: the first that fits is the reason. `invited`: on the campaign's list already. */
export const REPEATS = ['dossier', 'phone', 'email', 'name', 'invited'] as const;
export type Repeat = (typeof REPEATS)[number];

/** Rows that the page shows; the counts are complete. */
const MOST_SHOWN = 200;

export interface LeftOutRow {
  /** Line of the file. */
  readonly line: number;
  /** Line that is kept; absent for people who are invited already. */
  readonly kept?: number;
  readonly reason: Repeat;
}

export interface LeftOut {
  readonly counts: Readonly<Record<Repeat, number>>;
  /** The first two hundred, by line. */
  readonly shown: readonly LeftOutRow[];
}

export interface ListedRow {
  readonly line: number;
  readonly transaction: Transaction;
}

/**
 * Keeps the first row of each person, in the order of the file. A repeat has the same dossier; or, within
 * the group, the same phone or e-mail; or, where neither row can be told by those, the same name and
 * address in the same unit. People who are invited already are left out as well.
 */
export function leaveOutRepeats(
  rows: readonly ListedRow[],
  isInvited: (transaction: Transaction) => boolean,
): { kept: readonly Transaction[]; leftOut: LeftOut } {
  const seen = new Map<string, number>();
  const kept: Transaction[] = [];
  const counts = { dossier: 0, phone: 0, email: 0, name: 0, invited: 0 };
  const shown: LeftOutRow[] = [];
  const leaveOut = (row: LeftOutRow): void => {
    counts[row.reason] += 1;
    if (shown.length < MOST_SHOWN) shown.push(row);
  };
  for (const { line, transaction } of rows) {
    const marks = marksOf(transaction);
    const repeated = marks.find(({ mark }) => seen.has(mark));
    const first = repeated && seen.get(repeated.mark);
    for (const { mark } of marks) if (!seen.has(mark)) seen.set(mark, first ?? line);
    if (repeated && first !== undefined) {
      leaveOut({ line, kept: first, reason: repeated.reason });
    } else if (isInvited(transaction)) leaveOut({ line, reason: 'invited' });
    else kept.push(transaction);
  }
  return { kept, leftOut: { counts, shown } };
}

/** By which a person is known again. What a left out row adds leads to the kept row too. */
function marksOf(transaction: Transaction): { reason: Repeat; mark: string }[] {
  const { dossier, group, unit, name, phone, email, address } = transaction;
  const marks: { reason: Repeat; mark: string }[] = [
    { reason: 'dossier', mark: JSON.stringify(['dossier', dossier.toLowerCase()]) },
  ];
  if (phone !== undefined) {
    marks.push({ reason: 'phone', mark: JSON.stringify(['phone', group, phone]) });
  }
  if (email !== undefined) {
    marks.push({ reason: 'email', mark: JSON.stringify(['email', group, email]) });
  }
  if (phone === undefined && email === undefined) {
    const parts = ['name', group, unit, name.toLowerCase(), address?.toLowerCase()];
    marks.push({ reason: 'name', mark: JSON.stringify(parts) });
  }
  return marks;
}

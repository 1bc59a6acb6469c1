/** What is counted of a partition beside its answers: through which desks they came. */
import { EMPTY_TALLY, mergeTallies, type Tally } from './tally';

export interface PartitionCount {
  readonly tally: Tally;
  /** Responses by desk code, a marginal tally of its own; empty where there are no desks. */
  readonly desks: Readonly<Record<string, number>>;
}

/** The count of no responses. */
export const EMPTY_COUNT: PartitionCount = { tally: EMPTY_TALLY, desks: {} };

/** The count of two disjoint sets of responses of one partition. */
export function addCount(first: PartitionCount, second: PartitionCount): PartitionCount {
  const desks = new Map(Object.entries(first.desks));
  for (const [desk, count] of Object.entries(second.desks)) {
    desks.set(desk, (desks.get(desk) ?? 0) + count);
  }
  return {
    tally: mergeTallies([first.tally, second.tally]),
    desks: Object.fromEntries(desks),
  };
}

/** Adds partitions up along the axes that a page asks for. */
import type { Partition } from '../campaign/response';
import type { GroupId } from '../definition/pack';
import { mergeTallies, type Tally } from './tally';

export interface PartitionTally {
  readonly partition: Partition;
  readonly tally: Tally;
}

/** One tally a key and group; the key is what `keyOf` reads off a partition (its unit, its channel). */
export function rollUp<K>(
  parts: readonly PartitionTally[],
  keyOf: (partition: Partition) => K,
): ReadonlyMap<K, ReadonlyMap<GroupId, Tally>> {
  const cells = new Map<K, Map<GroupId, Tally[]>>();
  for (const { partition, tally } of parts) {
    const key = keyOf(partition);
    const groups = cells.get(key) ?? new Map<GroupId, Tally[]>();
    cells.set(key, groups);
    const tallies = groups.get(partition.group) ?? [];
    groups.set(partition.group, tallies);
    tallies.push(tally);
  }
  return new Map(
    [...cells].map(([key, groups]) => [
      key,
      new Map([...groups].map(([group, tallies]) => [group, mergeTallies(tallies)])),
    ]),
  );
}

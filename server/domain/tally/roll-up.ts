/** Adds partitions up along the axes that a page asks for. */
import type { Partition } from '../campaign/response';
import type { GroupId } from '../definition/pack';
import { EMPTY_TALLY, mergeTallies, type Tally } from './tally';

export interface PartitionTally {
  readonly partition: Partition;
  readonly tally: Tally;
}

/** One tally a group over all partitions. */
export function rollUpByGroup(parts: readonly PartitionTally[]): ReadonlyMap<GroupId, Tally> {
  return rollUp(parts, () => 'all').get('all') ?? new Map<GroupId, Tally>();
}

/** One tally a key and group; the key is what `keyOf` reads off a partition (its unit, its channel). */
export function rollUp<K>(
  parts: readonly PartitionTally[],
  keyOf: (partition: Partition) => K,
): ReadonlyMap<K, ReadonlyMap<GroupId, Tally>> {
  const rolled = new Map<K, Map<GroupId, Tally>>();
  for (const { partition, tally } of parts) {
    const key = keyOf(partition);
    const groups = rolled.get(key) ?? new Map<GroupId, Tally>();
    groups.set(partition.group, mergeTallies(groups.get(partition.group) ?? EMPTY_TALLY, tally));
    rolled.set(key, groups);
  }
  return rolled;
}

/** Adds partitions up along the axes that a page asks for, and keeps the sums while partitions change. */
import type { Partition } from '../campaign/response';
import type { GroupId } from '../definition/pack';
import { TallySum, type Tally } from './tally';

export interface PartitionTally {
  readonly partition: Partition;
  readonly tally: Tally;
}

/** Key on an axis → group → tally. */
export type Cells<K> = ReadonlyMap<K, ReadonlyMap<GroupId, Tally>>;

interface Cell {
  readonly groups: Map<GroupId, TallySum>;
  /** What was given out last; none since a partition of the cell changed. */
  tallies?: ReadonlyMap<GroupId, Tally>;
}

/** One tally a key and group; the key is what `keyOf` reads off a partition (its unit, its channel). */
export class RollUp<K> {
  private readonly sums = new Map<K, Cell>();
  private given: Cells<K> | undefined;

  constructor(private readonly keyOf: (partition: Partition) => K) {}

  /** Puts a partition's tally in the place of the one that was there; none the first time. */
  put({ partition, tally }: PartitionTally, before?: Tally): void {
    const key = this.keyOf(partition);
    const cell = this.sums.get(key) ?? { groups: new Map<GroupId, TallySum>() };
    this.sums.set(key, cell);
    const sum = cell.groups.get(partition.group) ?? new TallySum();
    cell.groups.set(partition.group, sum);
    if (before) sum.remove(before);
    sum.add(tally);
    delete cell.tallies;
    this.given = undefined;
  }

  /** The sums as they stand; the same objects until a partition changes. */
  cells(): Cells<K> {
    this.given ??= new Map([...this.sums].map(([key, cell]) => [key, talliesOf(cell)]));
    return this.given;
  }
}

function talliesOf(cell: Cell): ReadonlyMap<GroupId, Tally> {
  cell.tallies ??= new Map([...cell.groups].map(([group, sum]) => [group, sum.tally()]));
  return cell.tallies;
}

/** The sums of partitions that are all at hand. */
export function rollUp<K>(
  parts: readonly PartitionTally[],
  keyOf: (partition: Partition) => K,
): Cells<K> {
  const sums = new RollUp(keyOf);
  for (const part of parts) sums.put(part);
  return sums.cells();
}

/**
 * What one process has counted of a campaign, with the sums along every axis kept in step. A count is
 * exact for a version when it holds the changes up to that version and no other: then what the next
 * change has added is all there is to add.
 */
import type { Partition } from '../domain/campaign/response';
import { addCount, type PartitionCount } from '../domain/tally/partition-count';
import { RollUp, type Cells } from '../domain/tally/roll-up';
import type { PartitionEntry, Rollup } from '../store/contracts/partitions';

/**
 * What partitions are told apart by; `whole` for not at all. The `dated` ones leave out answers through
 * personal links, which carry no day, under the key `undated`.
 */
export const AXES = ['whole', 'unit', 'channel', 'dated', 'dated-unit', 'dated-channel'] as const;
export type Axis = (typeof AXES)[number];

/** The key of answers without a day; no unit or channel is called so. */
export const UNDATED = 'undated';

export interface CountedPartition {
  readonly partition: Partition;
  readonly count: PartitionCount;
  /** Moves with every change of the count. */
  readonly version: number;
}

interface Counted {
  readonly partition: Partition;
  /** In the sums; it may hold something of changes that are still under way. */
  readonly shown: Rollup;
  readonly exact?: Rollup;
  /** The version whose count the store keeps. */
  readonly saved: number;
}

/** Changes after which the store's copy of a count is renewed. */
const CHANGES_UNSAVED = 32;
/** Changes that wait for an earlier one; with more, the partition is better counted again. */
const CHANGES_AHEAD = 64;

export class CampaignCounts {
  private readonly counted = new Map<string, Counted>();
  /** Changes that ended before an earlier one did: partition key → version → what it added. */
  private readonly ahead = new Map<string, Map<number, PartitionCount>>();
  private listed: readonly CountedPartition[] | undefined;
  private readonly axes: Readonly<Record<Axis, RollUp<string>>> = {
    whole: new RollUp(() => 'whole'),
    unit: new RollUp(({ unit }) => unit),
    channel: new RollUp(({ channel }) => channel),
    dated: new RollUp(({ day }) => (day === undefined ? UNDATED : 'whole')),
    'dated-unit': new RollUp(({ day, unit }) => (day === undefined ? UNDATED : unit)),
    'dated-channel': new RollUp(({ day, channel }) => (day === undefined ? UNDATED : channel)),
  };

  /** Whether there is an exact count with every change up to the entry's version. */
  isCurrent({ key, version }: PartitionEntry): boolean {
    return (this.counted.get(key)?.exact?.version ?? -1) >= version;
  }

  /** Whether a partition has been counted at all. */
  has(key: string): boolean {
    return this.counted.has(key);
  }

  /** Takes a count that is exact for its version, and that the store keeps. */
  putExact({ key, partition }: PartitionEntry, exact: Rollup): void {
    const before = this.counted.get(key);
    if (before?.exact && before.exact.version >= exact.version) return;
    const shown = before && before.shown.version > exact.version ? before.shown : exact;
    this.keep(key, { partition, shown, exact, saved: exact.version });
    this.catchUp(key);
  }

  /** Takes a count that holds at least the changes up to its version. */
  putForNow({ key, partition }: PartitionEntry, shown: Rollup): void {
    const before = this.counted.get(key);
    if (before && before.shown.version > shown.version) return;
    this.keep(key, { saved: -1, ...before, partition, shown });
  }

  /** Takes what the change has added that made `version`. */
  extend(key: string, version: number, added: PartitionCount): void {
    if (!this.counted.has(key)) return;
    const ahead = this.ahead.get(key) ?? new Map<number, PartitionCount>();
    this.ahead.set(key, ahead);
    if (ahead.size >= CHANGES_AHEAD) ahead.clear();
    ahead.set(version, added);
    this.catchUp(key);
  }

  /** A count that the store should keep by now; it is taken as saved. */
  takeUnsaved(key: string): Rollup | undefined {
    const counted = this.counted.get(key);
    if (!counted?.exact || counted.exact.version - counted.saved < CHANGES_UNSAVED) {
      return undefined;
    }
    this.counted.set(key, { ...counted, saved: counted.exact.version });
    return counted.exact;
  }

  /** Every partition's count; the same list until a count changes. */
  all(): readonly CountedPartition[] {
    this.listed ??= [...this.counted.values()].map(({ partition, shown }) => ({
      partition,
      ...shown,
    }));
    return this.listed;
  }

  /** The sums along an axis; the same objects until a count changes. */
  cells(axis: Axis): Cells<string> {
    return this.axes[axis].cells();
  }

  private catchUp(key: string): void {
    const ahead = this.ahead.get(key);
    const counted = this.counted.get(key);
    if (!ahead || !counted?.exact) return;
    let { version, count } = counted.exact;
    for (const known of ahead.keys()) if (known <= version) ahead.delete(known);
    for (let added = ahead.get(version + 1); added; added = ahead.get(version + 1)) {
      version += 1;
      count = addCount(count, added);
      ahead.delete(version);
    }
    if (ahead.size === 0) this.ahead.delete(key);
    if (version === counted.exact.version) return;
    const exact = { version, count };
    const shown = counted.shown.version > version ? counted.shown : exact;
    this.keep(key, { ...counted, exact, shown });
  }

  private keep(key: string, next: Counted): void {
    const before = this.counted.get(key);
    this.counted.set(key, next);
    if (before?.shown === next.shown) return;
    this.listed = undefined;
    const part = { partition: next.partition, tally: next.shown.count.tally };
    for (const axis of AXES) this.axes[axis].put(part, before?.shown.count.tally);
  }
}

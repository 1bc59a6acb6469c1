import type { Partition } from '../../domain/campaign/response';
import type { PartitionCount } from '../../domain/tally/partition-count';

/** A partition as it is registered for counting. */
export interface PartitionEntry {
  readonly key: string;
  readonly partition: Partition;
  /** Moves with every change of the partition's responses. */
  readonly version: number;
  /** Changes that were announced and not finished, and when (ms since the epoch). */
  readonly openIntents: readonly { readonly intent: string; readonly since: number }[];
}

/** An announced change; only who holds the ticket, or finds its writer dead, ends it. */
export interface ChangeTicket {
  readonly campaign: string;
  readonly key: string;
  readonly intent: string;
  /** The campaign's count of changes when this one was announced. */
  readonly stamp: number;
}

/** What is counted of one version of a partition. */
export interface Rollup {
  readonly version: number;
  readonly count: PartitionCount;
}

/** Partitions, their versions, and the counts kept for a version. */
export interface PartitionRepository {
  /** Announces a change before it is written; the ticket ends it. Registers an unknown partition. */
  begin(partition: Partition): Promise<ChangeTicket>;
  /**
   * Ends an announced change: the partition is to be counted again.
   * @returns the version that this change has made; undefined when somebody had ended it before
   */
  finish(ticket: ChangeTicket): Promise<number | undefined>;
  /** Ends a change whose writer is taken for dead. */
  abandon(entry: PartitionEntry, intent: string): Promise<void>;
  /** Changes announced in a campaign so far, finished or not. */
  changesOf(campaign: string): Promise<number>;
  /** Every partition of a campaign. */
  list(campaign: string): Promise<readonly PartitionEntry[]>;
  /**
   * The partitions that may differ from what a reader saw who read `changesOf` as `seen` and then the
   * partitions: all that were changed since are among them once their change was acknowledged.
   */
  listChangedSince(campaign: string, seen: number): Promise<readonly PartitionEntry[]>;
  find(keys: readonly string[]): Promise<readonly PartitionEntry[]>;
  findRollups(keys: readonly string[]): Promise<ReadonlyMap<string, Rollup>>;
  saveRollup(key: string, rollup: Rollup): Promise<void>;
}

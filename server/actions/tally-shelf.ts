/**
 * The counts of a campaign, partition by partition. A kept count is trusted only while its partition's
 * version has not moved and nobody else has announced a change; otherwise the partition is counted again,
 * unless all that moved it was added by this process, which then knows what to add.
 */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { Response } from '../domain/campaign/response';
import { EMPTY_COUNT, type PartitionCount } from '../domain/tally/partition-count';
import type { Cells, PartitionTally } from '../domain/tally/roll-up';
import type { ChangeTicket, PartitionEntry } from '../store/contracts/partitions';
import type { Store } from '../store/store';
import { CampaignCounts, type Axis, type CountedPartition } from './campaign-counts';
import type { CampaignShelf } from './campaign-shelf';
import { OwnChanges } from './own-changes';
import { PartitionCounter } from './partition-counter';
import type { PartitionShelf } from './partition-shelf';

/** An announced change this old (ms) belongs to a writer that died. */
const INTENT_LIFETIME = 60_000;
const ROLLUPS_PER_READ = 500;
/** Their rollups are saved in one commit. */
const RECOUNTS_AT_ONCE = 64;

interface State {
  readonly counts: CampaignCounts;
  /** Keys of partitions that have changed since they were counted, or are being changed. */
  readonly doubtful: Set<string>;
  /** How far the known partitions have been followed. */
  readonly mark: number;
}

export interface TallyShelfParts {
  readonly store: Store;
  readonly campaigns: CampaignShelf;
  readonly partitions: PartitionShelf;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export class TallyShelf {
  private readonly states = new Map<string, State>();
  private readonly own = new OwnChanges();
  private readonly counter: PartitionCounter;

  constructor(private readonly parts: TallyShelfParts) {
    this.counter = new PartitionCounter(parts.store, parts.campaigns);
  }

  /** Counts that include every response acknowledged before the call. */
  async read(opened: OpenedCampaign): Promise<readonly PartitionTally[]> {
    const counted = await this.counted(opened);
    return counted.map(({ partition, count: { tally } }) => ({ partition, tally }));
  }

  /** The same, with the desks through which they came. */
  async counted(opened: OpenedCampaign): Promise<readonly CountedPartition[]> {
    return (await this.refresh(opened)).all();
  }

  /** Partitions and their sums by assessed unit, of one moment. */
  async byUnit(
    opened: OpenedCampaign,
    axis: 'unit' | 'dated-unit',
  ): Promise<{ partitions: readonly CountedPartition[]; units: Cells<string> }> {
    const counts = await this.refresh(opened);
    return { partitions: counts.all(), units: counts.cells(axis) };
  }

  /** The same, added up along an axis; what was added up is kept until any partition changes. */
  async rolledUp(opened: OpenedCampaign, axis: Axis): Promise<Cells<string>> {
    return (await this.refresh(opened)).cells(axis);
  }

  /**
   * Adds a response inside an announced change, and counts it in at once.
   * @param add tells whether the response was added, so that it is counted once
   */
  async adding(
    opened: OpenedCampaign,
    response: Response,
    add: () => Promise<'added' | 'already-there' | 'refused'>,
  ): Promise<'added' | 'already-there' | 'refused'> {
    const { partitions } = this.parts.store;
    const ticket = await partitions.begin(response.partition);
    this.own.begin(ticket.intent);
    let added: PartitionCount | undefined;
    try {
      const outcome = await add();
      added = outcome === 'added' ? await this.counter.one(opened, response) : EMPTY_COUNT;
      return outcome;
    } finally {
      await this.own.end(ticket.key, ticket.intent, async () => {
        const version = await partitions.finish(ticket);
        const counts = this.states.get(ticket.campaign)?.counts;
        if (added && version !== undefined) counts?.extend(ticket.key, version, added);
      });
      await this.saveSometimes(ticket);
    }
  }

  private async saveSometimes({ campaign, key }: ChangeTicket): Promise<void> {
    const unsaved = this.states.get(campaign)?.counts.takeUnsaved(key);
    if (unsaved) await this.parts.store.partitions.saveRollup(key, unsaved);
  }

  private async refresh(opened: OpenedCampaign): Promise<CampaignCounts> {
    const { id } = opened.campaign;
    const known = await this.parts.partitions.read(id);
    const { counts, doubtful, mark } = this.states.get(id) ?? newState();
    for (const key of known.changedSince(mark)) doubtful.add(key);
    this.states.set(id, { counts, doubtful, mark: known.mark });
    if (doubtful.size === 0) return counts;
    await this.own.ended(doubtful);
    const entries = [...doubtful].flatMap((key) => known.get(key) ?? []);
    await this.load(
      counts,
      entries.filter(({ key }) => !counts.has(key)),
    );
    const stale = entries.filter((entry) => this.isOpen(entry) || !counts.isCurrent(entry));
    for (let start = 0; start < stale.length; start += RECOUNTS_AT_ONCE) {
      await this.recount(opened, counts, stale.slice(start, start + RECOUNTS_AT_ONCE));
    }
    for (const { key } of entries) {
      const latest = known.get(key);
      if (latest && !this.isOpen(latest) && counts.isCurrent(latest)) doubtful.delete(key);
    }
    return counts;
  }

  /** Whether somebody else is changing the partition: what they have written is counted on each read. */
  private isOpen({ openIntents }: PartitionEntry): boolean {
    return openIntents.some(({ intent }) => !this.own.has(intent));
  }

  /** Takes counts over from the store, where another process or an earlier run may have left them. */
  private async load(counts: CampaignCounts, entries: readonly PartitionEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += ROLLUPS_PER_READ) {
      const batch = entries.slice(start, start + ROLLUPS_PER_READ);
      const rollups = await this.parts.store.partitions.findRollups(batch.map(({ key }) => key));
      for (const entry of batch) {
        const rollup = rollups.get(entry.key);
        if (rollup?.version === entry.version) counts.putExact(entry, rollup);
      }
    }
  }

  /** A count is exact when nothing was announced or ended between reading the entry and counting. */
  private async recount(
    opened: OpenedCampaign,
    counts: CampaignCounts,
    entries: readonly PartitionEntry[],
  ): Promise<void> {
    const { partitions } = this.parts.store;
    for (const entry of entries) await this.endAbandonedChanges(entry);
    const found = await Promise.all(entries.map((entry) => this.counter.all(opened, entry)));
    const after = new Map(
      (await partitions.find(entries.map(({ key }) => key))).map((entry) => [entry.key, entry]),
    );
    await Promise.all(
      entries.map(async (entry, index) => {
        const rollup = { version: entry.version, count: found[index] ?? EMPTY_COUNT };
        if (!isUntouched(entry, after.get(entry.key))) return counts.putForNow(entry, rollup);
        counts.putExact(entry, rollup);
        await partitions.saveRollup(entry.key, rollup);
      }),
    );
  }

  private async endAbandonedChanges(entry: PartitionEntry): Promise<void> {
    for (const { intent, since } of entry.openIntents) {
      const isAbandoned = this.parts.now() - since > INTENT_LIFETIME;
      if (isAbandoned) await this.parts.store.partitions.abandon(entry, intent);
    }
  }
}

function isUntouched(before: PartitionEntry, after: PartitionEntry | undefined): boolean {
  const open = [before, after].some((entry) => entry && entry.openIntents.length > 0);
  return !open && before.version === after?.version;
}

function newState(): State {
  return { counts: new CampaignCounts(), doubtful: new Set(), mark: 0 };
}

/**
 * The counts of a campaign, partition by partition. A kept count is trusted only while its partition's
 * version has not moved and no change is announced; otherwise the partition is counted again.
 */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { GroupId } from '../domain/definition/pack';
import { Counter } from '../domain/tally/counter';
import { rollUp, type PartitionTally } from '../domain/tally/roll-up';
import { EMPTY_TALLY, type Tally } from '../domain/tally/tally';
import type { PartitionEntry, Store } from '../store/store';
import type { CampaignShelf } from './campaign-shelf';

/** What partitions are told apart by; `whole` for not at all. */
export type Axis = 'whole' | 'unit' | 'channel';

/** Key on the axis → group → tally. */
export type Cells = ReadonlyMap<string, ReadonlyMap<GroupId, Tally>>;

/** An announced change this old (ms) belongs to a writer that died. */
const INTENT_LIFETIME = 60_000;
const ROLLUPS_PER_READ = 500;
/** Their rollups are saved in one commit. */
const RECOUNTS_AT_ONCE = 64;

export class TallyShelf {
  private readonly kept = new Map<string, { version: number; tally: Tally }>();
  private readonly cells = new Map<string, { version: string; cells: Cells }>();

  constructor(
    private readonly store: Store,
    private readonly campaigns: CampaignShelf,
    private readonly now: () => number,
  ) {}

  /** Counts that include every response acknowledged before the call. */
  async read(opened: OpenedCampaign): Promise<readonly PartitionTally[]> {
    return this.tallies(opened, await this.store.partitions.list(opened.campaign.id));
  }

  /** The same, added up along an axis; what was added up is kept until any partition changes. */
  async rolledUp(opened: OpenedCampaign, axis: Axis): Promise<Cells> {
    const { id } = opened.campaign;
    const entries = await this.store.partitions.list(id);
    const version = dataVersion(entries);
    const kept = this.cells.get(`${id}|${axis}`);
    if (version !== undefined && kept?.version === version) return kept.cells;
    const parts = await this.tallies(opened, entries);
    const cells = rollUp(parts, (partition) => (axis === 'whole' ? axis : partition[axis]));
    if (version !== undefined) this.cells.set(`${id}|${axis}`, { version, cells });
    return cells;
  }

  private async tallies(
    opened: OpenedCampaign,
    entries: readonly PartitionEntry[],
  ): Promise<readonly PartitionTally[]> {
    await this.load(entries.filter((entry) => !this.isKept(entry)));
    const stale = entries.filter((entry) => !this.isKept(entry));
    const recounted = new Map<string, Tally>();
    for (let start = 0; start < stale.length; start += RECOUNTS_AT_ONCE) {
      const batch = stale.slice(start, start + RECOUNTS_AT_ONCE);
      const counts = await Promise.all(batch.map((entry) => this.recount(opened, entry)));
      batch.forEach(({ key }, index) => recounted.set(key, counts[index] ?? EMPTY_TALLY));
    }
    return entries.map(({ key, partition }) => ({
      partition,
      tally: recounted.get(key) ?? this.kept.get(key)?.tally ?? EMPTY_TALLY,
    }));
  }

  /** Counts a partition from its responses, whatever is kept. */
  private async count(opened: OpenedCampaign, { key, partition }: PartitionEntry): Promise<Tally> {
    const form = await this.campaigns.form(opened, partition.group);
    const counter = new Counter(opened.pack, form);
    for await (const answers of this.store.responses.streamAnswers(key)) counter.add(answers);
    return counter.tally();
  }

  private isKept({ key, version, openIntents }: PartitionEntry): boolean {
    return openIntents.length === 0 && this.kept.get(key)?.version === version;
  }

  /** Takes counts over from the store, where another process may have left them. */
  private async load(entries: readonly PartitionEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += ROLLUPS_PER_READ) {
      const keys = entries.slice(start, start + ROLLUPS_PER_READ).map(({ key }) => key);
      for (const [key, rollup] of await this.store.partitions.findRollups(keys)) {
        this.kept.set(key, rollup);
      }
    }
  }

  private async recount(opened: OpenedCampaign, entry: PartitionEntry): Promise<Tally> {
    const { key, version } = entry;
    await this.endAbandonedChanges(entry);
    const tally = await this.count(opened, entry);
    if (entry.openIntents.length === 0) {
      this.kept.set(key, { version, tally });
      await this.store.partitions.saveRollup(key, version, tally);
    }
    return tally;
  }

  private async endAbandonedChanges({ key, openIntents }: PartitionEntry): Promise<void> {
    for (const { intent, since } of openIntents) {
      if (this.now() - since > INTENT_LIFETIME) await this.store.partitions.finish({ key, intent });
    }
  }
}

/** Versions only grow, so their sum tells every state apart; none while a change is announced. */
function dataVersion(entries: readonly PartitionEntry[]): string | undefined {
  if (entries.some(({ openIntents }) => openIntents.length > 0)) return undefined;
  return `${entries.length}:${entries.reduce((sum, { version }) => sum + version, 0)}`;
}

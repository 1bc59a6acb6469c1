/** The partitions of a campaign as they stand, without reading those again that have not changed. */
import type { PartitionEntry } from '../store/contracts/partitions';
import type { Store } from '../store/store';

/** Changes that are remembered for those who follow them. */
const REMEMBERED = 10_000;

/** What one process knows of a campaign's partitions; it grows while somebody holds it. */
export class KnownPartitions {
  private readonly entries = new Map<string, PartitionEntry>();
  /** Keys in the order in which their entries changed here. */
  private changed: string[] = [];
  /** Changes that are remembered no more. */
  private forgotten = 0;
  private versions = 0;
  /** The campaign's count of changes before the entries were read the last time. */
  seen = 0;

  /** Takes entries that were read; one that is older than what is known changes nothing. */
  take(entries: readonly PartitionEntry[]): void {
    for (const entry of entries) {
      const known = this.entries.get(entry.key);
      if (known && !isNewer(entry, known)) continue;
      this.versions += entry.version - (known?.version ?? 0);
      this.entries.set(entry.key, entry);
      this.changed.push(entry.key);
    }
    if (this.changed.length > REMEMBERED) {
      this.forgotten += this.changed.length;
      this.changed = [];
    }
  }

  get(key: string): PartitionEntry | undefined {
    return this.entries.get(key);
  }

  /** How many changes there have been here; what `changedSince` starts from. */
  get mark(): number {
    return this.forgotten + this.changed.length;
  }

  /** Keys of the partitions that changed here after a mark; all of them where nobody remembers. */
  changedSince(mark: number): Iterable<string> {
    if (mark < this.forgotten) return this.entries.keys();
    return new Set(this.changed.slice(mark - this.forgotten));
  }

  /** Tells every state apart, since versions only grow; the same in every process. */
  get version(): string {
    return `${this.entries.size}:${this.versions}`;
  }
}

export class PartitionShelf {
  private readonly known = new Map<string, KnownPartitions>();

  constructor(private readonly store: Pick<Store, 'partitions'>) {}

  /** The partitions with every change that was acknowledged before the call. */
  async read(campaign: string): Promise<KnownPartitions> {
    const { partitions } = this.store;
    const seen = await partitions.changesOf(campaign);
    const before = this.known.get(campaign);
    const entries = before
      ? await partitions.listChangedSince(campaign, before.seen)
      : await partitions.list(campaign);
    const known = this.known.get(campaign) ?? new KnownPartitions();
    this.known.set(campaign, known);
    known.take(entries);
    known.seen = Math.max(known.seen, seen);
    return known;
  }
}

/** Every end of a change moves the version, so that at one version announcements only get more. */
function isNewer(entry: PartitionEntry, known: PartitionEntry): boolean {
  if (entry.version !== known.version) return entry.version > known.version;
  return entry.openIntents.length > known.openIntents.length;
}

/** Counts the responses of a partition from what is stored, or one that is being stored. */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { Response } from '../domain/campaign/response';
import { Counter } from '../domain/tally/counter';
import type { PartitionCount } from '../domain/tally/partition-count';
import type { PartitionEntry } from '../store/contracts/partitions';
import type { Store } from '../store/store';
import type { CampaignShelf } from './campaign-shelf';

export class PartitionCounter {
  constructor(
    private readonly store: Pick<Store, 'responses'>,
    private readonly campaigns: CampaignShelf,
  ) {}

  /** Counts a partition from its responses. */
  async all(opened: OpenedCampaign, { key, partition }: PartitionEntry): Promise<PartitionCount> {
    const form = await this.campaigns.form(opened, partition.group);
    const counter = new Counter(opened.pack, form);
    const desks = new Map<string, number>();
    for await (const { answers, desk } of this.store.responses.streamCounted(key)) {
      counter.add(answers);
      if (desk !== undefined) desks.set(desk, (desks.get(desk) ?? 0) + 1);
    }
    return { tally: counter.tally(), desks: Object.fromEntries(desks) };
  }

  /** Counts one response. */
  async one(
    opened: OpenedCampaign,
    { partition, answers, desk }: Response,
  ): Promise<PartitionCount> {
    const counter = new Counter(opened.pack, await this.campaigns.form(opened, partition.group));
    counter.add(answers);
    return { tally: counter.tally(), desks: desk === undefined ? {} : { [desk]: 1 } };
  }
}

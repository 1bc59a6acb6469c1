/**
 * How a count stays right while answers come in: a writer announces a change, writes, and finishes with
 * a version bump before it acknowledges; counts are trusted only for an unmoved version with no open intent.
 *
 * How a reader sees every change without reading every partition: each announcement takes the next number
 * of the campaign's changes and stamps the partition with it. Before a change is acknowledged its stamp is
 * less than WINDOW behind that number, or it is stamped anew; readers look WINDOW further back than the
 * number that they saw the last time. A change that an earlier read missed was finished after that read
 * had its number, so its stamp is within the window of the next one.
 */
import { randomUUID } from 'node:crypto';
import { partitionKey, type Partition } from '../../domain/campaign/response';
import { day } from '../../domain/day';
import type { Tally } from '../../domain/tally/tally';
import type {
  ChangeTicket,
  PartitionEntry,
  PartitionRepository,
  Rollup,
} from '../contracts/partitions';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { PartitionDocument } from '../schemas/partition';

/** Changes that may be under way at once before some of them are stamped twice. */
const WINDOW = 128;

export function partitionRepository(models: Models, now: () => number): PartitionRepository {
  const { partitions } = models;
  const finish = (ticket: ChangeTicket): Promise<number | undefined> => end(models, ticket);
  return {
    begin: (partition) => announce(models, partition, now()),
    finish,

    async abandon({ key, partition: { campaign } }, intent) {
      await finish({ campaign, key, intent, stamp: -Infinity });
    },

    changesOf: (campaign) => changesOf(models, campaign),

    async list(campaign) {
      const documents = await partitions.find({ campaign }).lean<PartitionDocument[]>();
      return documents.map(toEntry);
    },

    async listChangedSince(campaign, seen) {
      const documents = await partitions
        .find({ campaign, stamp: { $gt: seen - WINDOW } })
        .lean<PartitionDocument[]>();
      return documents.map(toEntry);
    },

    async find(keys) {
      const documents = await partitions
        .find({ _id: { $in: [...keys] } })
        .lean<PartitionDocument[]>();
      return documents.map(toEntry);
    },

    ...rollupMethods(models),
  };
}

async function announce(
  models: Models,
  partition: Partition,
  since: number,
): Promise<ChangeTicket> {
  const { campaign } = partition;
  const key = partitionKey(partition);
  const intent = randomUUID();
  const stamp = await nextChange(models, campaign);
  const change = {
    $set: { [`intents.${intent}`]: since },
    $max: { stamp },
    $setOnInsert: { ...partition, version: 0 },
  };
  await retryUpsert(async () =>
    models.partitions.updateOne({ _id: key }, change, { upsert: true }),
  );
  return { campaign, key, intent, stamp };
}

async function end(
  models: Models,
  { campaign, key, intent, stamp }: ChangeTicket,
): Promise<number | undefined> {
  const before = await models.partitions
    .findOneAndUpdate(
      { _id: key },
      { $unset: { [`intents.${intent}`]: 1 }, $inc: { version: 1 } },
      { returnDocument: 'before' },
    )
    .lean<PartitionDocument>();
  let newest = stamp;
  while ((await changesOf(models, campaign)) - newest >= WINDOW) {
    newest = await nextChange(models, campaign);
    await models.partitions.updateOne({ _id: key }, { $max: { stamp: newest } });
  }
  return before && Object.hasOwn(before.intents, intent) ? before.version + 1 : undefined;
}

async function changesOf({ changeCounts }: Models, campaign: string): Promise<number> {
  return (await changeCounts.findById(campaign).lean())?.changes ?? 0;
}

async function nextChange({ changeCounts }: Models, campaign: string): Promise<number> {
  const counted = await retryUpsert(async () =>
    changeCounts
      .findOneAndUpdate(
        { _id: campaign },
        { $inc: { changes: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean(),
  );
  return counted.changes;
}

function rollupMethods({
  rollups,
}: Models): Pick<PartitionRepository, 'findRollups' | 'saveRollup'> {
  return {
    async findRollups(keys) {
      const found = new Map<string, Rollup>();
      const documents = await rollups.find({ _id: { $in: [...keys] } }).lean();
      for (const { _id, version, tally, desks } of documents) {
        const count = {
          tally: JSON.parse(tally) as Tally,
          desks: JSON.parse(desks) as Record<string, number>,
        };
        found.set(_id, { version, count });
      }
      return found;
    },

    async saveRollup(key, { version, count: { tally, desks } }) {
      const texts = { tally: JSON.stringify(tally), desks: JSON.stringify(desks) };
      await retryUpsert(async () =>
        rollups.updateOne({ _id: key }, { $set: { version, ...texts } }, { upsert: true }),
      );
    },
  };
}

function toEntry(document: PartitionDocument): PartitionEntry {
  const { _id, campaign, unit, group, channel, shard, version, intents } = document;
  const partition: Partition = {
    campaign,
    unit,
    group,
    channel,
    ...(document.day !== undefined && { day: day(document.day) }),
    ...(shard !== undefined && { shard }),
  };
  const openIntents = Object.entries(intents).map(([intent, since]) => ({ intent, since }));
  return { key: _id, partition, version, openIntents };
}

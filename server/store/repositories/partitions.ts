/**
 * How a count stays right while answers come in: a writer announces a change, writes, and finishes with
 * a version bump before it acknowledges; counts are trusted only for an unmoved version with no open intent.
 */
import { randomUUID } from 'node:crypto';
import { partitionKey, type Partition } from '../../domain/campaign/response';
import { day } from '../../domain/day';
import type { Tally } from '../../domain/tally/tally';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { PartitionDocument } from '../schemas/partition';
import type { PartitionEntry, PartitionRepository } from '../store';

export function partitionRepository(
  { partitions, rollups }: Models,
  now: () => number,
): PartitionRepository {
  return {
    async begin(partition) {
      const key = partitionKey(partition);
      const intent = randomUUID();
      const change = {
        $set: { [`intents.${intent}`]: now() },
        $setOnInsert: { ...partition, version: 0 },
      };
      await retryUpsert(async () => partitions.updateOne({ _id: key }, change, { upsert: true }));
      return { key, intent };
    },

    async finish({ key, intent }) {
      await partitions.updateOne(
        { _id: key },
        { $unset: { [`intents.${intent}`]: 1 }, $inc: { version: 1 } },
      );
    },

    async list(campaign) {
      const documents = await partitions.find({ campaign }).lean<PartitionDocument[]>();
      return documents.map(toEntry);
    },

    async findRollups(keys) {
      const found = new Map<string, { version: number; tally: Tally }>();
      const documents = await rollups.find({ _id: { $in: [...keys] } }).lean();
      for (const { _id, version, tally } of documents) {
        found.set(_id, { version, tally: JSON.parse(tally) as Tally });
      }
      return found;
    },

    async saveRollup(key, version, tally) {
      const change = { $set: { version, tally: JSON.stringify(tally) } };
      await retryUpsert(async () => rollups.updateOne({ _id: key }, change, { upsert: true }));
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

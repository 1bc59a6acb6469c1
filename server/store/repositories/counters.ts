import { day } from '../../domain/day';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { CounterKey, CounterRepository } from '../store';

export function counterRepository({ counters }: Models): CounterRepository {
  return {
    async increment(key) {
      const change = { $inc: { count: 1 }, $setOnInsert: { ...key } };
      await retryUpsert(async () =>
        counters.updateOne({ _id: counterId(key) }, change, { upsert: true }),
      );
    },

    async list(campaign) {
      const documents = await counters.find({ campaign }).lean();
      return documents.map(({ kind, group, day: on, count }) => ({
        campaign,
        kind,
        group,
        ...(on !== undefined && { day: day(on) }),
        count,
      }));
    },
  };
}

function counterId({ campaign, kind, group, day: on }: CounterKey): string {
  return [campaign, kind, group, on ?? ''].join('|');
}

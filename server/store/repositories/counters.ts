import type { UpdateQuery } from 'mongoose';
import { day } from '../../domain/day';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { CounterDocument } from '../schemas/counter';
import type { CounterKey, CounterRepository } from '../store';

export function counterRepository({ counters }: Models): CounterRepository {
  const change = async (key: CounterKey, operator: UpdateQuery<CounterDocument>): Promise<void> => {
    const update = { ...operator, $setOnInsert: { ...key } };
    await retryUpsert(async () =>
      counters.updateOne({ _id: counterId(key) }, update, { upsert: true }),
    );
  };
  return {
    async increment(key) {
      await change(key, { $inc: { count: 1 } });
    },

    async decrement(key) {
      await change(key, { $inc: { count: -1 } });
    },

    async raiseTo(key, count) {
      await change(key, { $max: { count } });
    },

    async list(campaign, kind) {
      const filter = { campaign, ...(kind !== undefined && { kind }) };
      const documents = await counters.find(filter).lean();
      return documents.map(({ kind: own, group, day: on, count }) => ({
        campaign,
        kind: own,
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

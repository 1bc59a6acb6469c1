import type { FilledForm, FillingTimeRepository } from '../contracts/filling-times';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';

export function fillingTimeRepository({ fillingTimes }: Models): FillingTimeRepository {
  return {
    async add(form, times) {
      const added = [...times].map(([bucket, count]) => [`counts.${bucket}`, count]);
      const update = { $inc: Object.fromEntries(added) as Record<string, number> };
      await retryUpsert(async () =>
        fillingTimes.updateOne({ _id: keyOf(form) }, update, { upsert: true }),
      );
    },

    async find(form) {
      const document = await fillingTimes.findById(keyOf(form)).lean();
      const counts = Object.entries(document?.counts ?? {});
      return new Map(counts.map(([bucket, count]) => [Number(bucket), count]));
    },
  };
}

function keyOf({ campaign, group }: FilledForm): string {
  return `${campaign}|${group}`;
}

import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { PackRepository } from '../store';

export function packRepository({ packs }: Models): PackRepository {
  return {
    async put(hash, content) {
      const document = { content: JSON.stringify(content) };
      await retryUpsert(async () =>
        packs.updateOne({ _id: hash }, { $setOnInsert: document }, { upsert: true }),
      );
    },

    async find(hash) {
      const document = await packs.findById(hash).lean();
      return document === null ? undefined : (JSON.parse(document.content) as unknown);
    },
  };
}

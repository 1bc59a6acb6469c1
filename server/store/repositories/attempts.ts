import { addOnce } from '../add-once';
import type { AttemptRepository } from '../contracts/attempts';
import type { Models } from '../models';

export function attemptRepository({ attempts }: Models): AttemptRepository {
  return {
    async find(key) {
      const document = await attempts.findById(key).lean();
      if (document === null) return undefined;
      return { failures: document.failures, lastAt: document.lastAt };
    },

    async move(key, seen, next) {
      if (seen === undefined) {
        return (await addOnce(() => attempts.create({ _id: key, ...next }))) === 'added';
      }
      const { matchedCount } = await attempts.updateOne({ _id: key, ...seen }, { $set: next });
      return matchedCount === 1;
    },

    async clear(keys) {
      await attempts.deleteMany({ _id: { $in: [...keys] } });
    },

    async removeBefore(time) {
      await attempts.deleteMany({ lastAt: { $lt: time } });
    },
  };
}

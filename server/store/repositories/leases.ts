import { addOnce } from '../add-once';
import type { LeaseRepository } from '../contracts/leases';
import type { Models } from '../models';

export function leaseRepository({ leases }: Models): LeaseRepository {
  return {
    async take(name, owner, now, until) {
      const { modifiedCount } = await leases.updateOne(
        { _id: name, until: { $lte: now } },
        { $set: { owner, until } },
      );
      if (modifiedCount === 1) return true;
      const held = await leases.countDocuments({ _id: name });
      if (held > 0) return false;
      return (await addOnce(() => leases.create({ _id: name, owner, until }))) === 'added';
    },

    async extend(name, owner, until) {
      const { matchedCount } = await leases.updateOne({ _id: name, owner }, { $set: { until } });
      return matchedCount === 1;
    },
  };
}

import { day } from '../../domain/day';
import { addOnce } from '../add-once';
import type { ErasureRepository } from '../contracts/erasures';
import type { Models } from '../models';

export function erasureRepository({ erasures }: Models): ErasureRepository {
  return {
    async find(campaign) {
      const document = await erasures.findById(campaign).lean();
      if (document === null) return undefined;
      return document.doneOn === null ? 'begun' : { doneOn: day(document.doneOn) };
    },

    async begin(campaign) {
      await addOnce(() => erasures.create({ _id: campaign, doneOn: null }));
    },

    async finish(campaign, doneOn) {
      await erasures.updateOne({ _id: campaign }, { $set: { doneOn } });
    },
  };
}

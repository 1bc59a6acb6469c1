import { addOnce } from '../add-once';
import type { OptOutRepository } from '../contracts/opt-outs';
import type { Models } from '../models';

export function optOutRepository({ optOuts }: Models): OptOutRepository {
  return {
    async add(digest) {
      await addOnce(() => optOuts.create({ _id: digest }));
    },

    has: async (digest) => (await optOuts.countDocuments({ _id: digest })) > 0,
  };
}

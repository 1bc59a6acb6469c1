import { addOnce } from '../add-once';
import type { SheetRepository } from '../contracts/sheets';
import type { Models } from '../models';

export function sheetRepository({ sheets }: Models): SheetRepository {
  return {
    async claim(campaign, number, claim) {
      const _id = `${campaign}|${number}`;
      const added = await addOnce(() => sheets.create({ _id, claim }));
      if (added === 'added') return 'claimed';
      const own = await sheets.countDocuments({ _id, claim });
      return own === 1 ? 'already-yours' : 'taken';
    },
  };
}

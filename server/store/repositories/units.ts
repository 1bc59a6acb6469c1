import { day } from '../../domain/day';
import { unitKey, type Unit } from '../../domain/units/unit';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { UnitRepository } from '../store';

export function unitRepository({ units }: Models): UnitRepository {
  return {
    async putAll(list) {
      for (const unit of list) {
        const document = { ...unit, _id: unitKey(unit) };
        await retryUpsert(async () =>
          units.replaceOne({ _id: document._id }, document, { upsert: true }),
        );
      }
    },

    async all() {
      const documents = await units.find().sort({ code: 1, validFrom: 1 }).lean();
      return documents.map(({ code, name, kind, parent, validFrom, validTo }): Unit => ({
        code,
        name,
        kind,
        ...(parent !== undefined && { parent }),
        validFrom: day(validFrom),
        ...(validTo !== undefined && { validTo: day(validTo) }),
      }));
    },
  };
}

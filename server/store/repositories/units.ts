import { day } from '../../domain/day';
import { unitKey, type Unit } from '../../domain/units/unit';
import type { UnitRepository } from '../contracts/units';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { UnitDocument } from '../schemas/unit';

export function unitRepository({ units }: Models): UnitRepository {
  return {
    async putAll(list) {
      await Promise.all(
        list.map((unit) => {
          const document = { ...unit, _id: unitKey(unit) };
          return retryUpsert(async () =>
            units.replaceOne({ _id: document._id }, document, { upsert: true }),
          );
        }),
      );
    },

    async removeAll(keys) {
      await units.deleteMany({ _id: { $in: [...keys] } });
    },

    async all() {
      const documents = await units.find().sort({ code: 1, validFrom: 1 }).lean<UnitDocument[]>();
      return documents.map(toUnit);
    },
  };
}

function toUnit(document: UnitDocument): Unit {
  const { code, name, kind, parent, validFrom, validTo, succeededBy } = document;
  return {
    code,
    name,
    kind,
    ...(parent !== undefined && { parent }),
    validFrom: day(validFrom),
    ...(validTo !== undefined && { validTo: day(validTo) }),
    ...(succeededBy !== undefined && { succeededBy }),
  };
}

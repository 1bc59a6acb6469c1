import type { Quota } from '../../domain/campaign/quota';
import type { QuotaRepository } from '../contracts/quotas';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { QuotaDocument } from '../schemas/quota';

export function quotaRepository({ quotas }: Models): QuotaRepository {
  return {
    async put(list) {
      await Promise.all(
        list.map((quota) => {
          const document = { _id: keyOf(quota), ...quota };
          return retryUpsert(async () =>
            quotas.replaceOne({ _id: document._id }, document, { upsert: true }),
          );
        }),
      );
    },

    async list(campaign) {
      const documents = await quotas
        .find({ campaign })
        .sort({ group: 1, unit: 1 })
        .lean<QuotaDocument[]>();
      return documents.map(toQuota);
    },

    async remove(list) {
      await quotas.deleteMany({ _id: { $in: list.map(keyOf) } });
    },
  };
}

function keyOf({ campaign, group, unit }: Pick<Quota, 'campaign' | 'group' | 'unit'>): string {
  return [campaign, group, unit].join('|');
}

function toQuota(document: QuotaDocument): Quota {
  const { campaign, group, unit, population, populationSource, needed, changes } = document;
  const known = { campaign, group, unit, population, populationSource, needed };
  return { ...known, ...(changes && { changes }) };
}

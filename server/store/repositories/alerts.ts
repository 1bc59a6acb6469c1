import { day } from '../../domain/day';
import { addMissing } from '../add-missing';
import type { AlertRepository, RaisedAlert } from '../contracts/alerts';
import type { Models } from '../models';
import { retryUpsert } from '../retry-upsert';
import type { AlertDocument } from '../schemas/alert';

export function alertRepository({ alerts, alertRecipients }: Models): AlertRepository {
  const idOf = (campaign: string, key: string): string => `${campaign}|${key}`;
  return {
    async raise(campaign, list) {
      const documents = list.map(({ key, on, alert }) => {
        return { _id: idOf(campaign, key), campaign, key, on, told: false, alert };
      });
      await addMissing(() => alerts.insertMany(documents, { ordered: false }));
    },

    async latest(campaign, limit) {
      const found = alerts.find({ campaign }).sort({ on: -1, _id: 1 }).limit(limit);
      return (await found.lean<AlertDocument[]>()).map(toRaised);
    },

    async untold(campaign) {
      const found = alerts.find({ campaign, told: false }).sort({ _id: 1 });
      return (await found.lean<AlertDocument[]>()).map(toRaised);
    },

    async markTold(campaign, keys) {
      const ids = keys.map((key) => idOf(campaign, key));
      await alerts.updateMany({ _id: { $in: ids } }, { $set: { told: true } });
    },

    async recipients(campaign) {
      const document = await alertRecipients.findById(campaign).lean();
      return document?.sealed;
    },

    async setRecipients(campaign, sealed) {
      await retryUpsert(async () =>
        alertRecipients.updateOne({ _id: campaign }, { $set: { sealed } }, { upsert: true }),
      );
    },
  };
}

function toRaised({ key, on, alert }: AlertDocument): RaisedAlert {
  return { key, on: day(on), alert };
}

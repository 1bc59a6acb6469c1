import type { Campaign } from '../../domain/campaign/campaign';
import { addOnce } from '../add-once';
import type { CampaignRepository } from '../contracts/campaigns';
import type { Models } from '../models';
import type { CampaignDocument } from '../schemas/campaign';

export function campaignRepository({ campaigns }: Models): CampaignRepository {
  return {
    add: (campaign) => addOnce(() => campaigns.create(toDocument(campaign))),

    async find(id) {
      const document = await campaigns.findById(id).lean<CampaignDocument>();
      return document === null ? undefined : toCampaign(document);
    },

    async list() {
      const documents = await campaigns
        .find()
        .sort({ closesOn: -1, _id: 1 })
        .lean<CampaignDocument[]>();
      return documents.map(toCampaign);
    },

    async replace(next) {
      const { matchedCount } = await campaigns.replaceOne(
        { _id: next.id, revision: next.revision - 1 },
        toDocument(next),
      );
      return matchedCount === 1;
    },
  };
}

function toDocument({ id, ...rest }: Campaign): CampaignDocument {
  return { _id: id, ...rest };
}

function toCampaign({ _id, ...rest }: CampaignDocument): Campaign {
  return { id: _id, ...rest };
}

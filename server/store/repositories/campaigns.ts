import type { Campaign } from '../../domain/campaign/campaign';
import { addOnce } from '../add-once';
import type { Models } from '../models';
import type { CampaignDocument } from '../schemas/campaign';
import type { CampaignRepository } from '../store';

export function campaignRepository({ campaigns }: Models): CampaignRepository {
  return {
    add: ({ id, ...rest }) => addOnce(() => campaigns.create({ _id: id, ...rest })),

    async find(id) {
      const document = await campaigns.findById(id).lean<CampaignDocument>();
      return document === null ? undefined : toCampaign(document);
    },

    async list() {
      const documents = await campaigns.find().sort({ closesOn: -1 }).lean<CampaignDocument[]>();
      return documents.map(toCampaign);
    },
  };
}

function toCampaign({ _id, ...rest }: CampaignDocument): Campaign {
  return { id: _id, ...rest };
}

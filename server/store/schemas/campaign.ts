import { Schema } from 'mongoose';
import type { Campaign } from '../../domain/campaign/campaign';

/** A campaign document is the campaign with its id as key. */
export type CampaignDocument = Omit<Campaign, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

export const campaignSchema = new Schema<CampaignDocument>(
  {
    _id: { type: String, required: true },
    name: { type: Mixed, required: true },
    packId: { type: String, required: true },
    packHash: { type: String, required: true },
    stage: { type: String, required: true },
    revision: { type: Number, required: true },
    rootUnit: { type: String, required: true },
    unitsOn: { type: String, required: true },
    opensOn: { type: String, required: true },
    closesOn: { type: String, required: true },
    closedOn: String,
    groups: { type: [String], required: true },
    terms: { type: Mixed, required: true },
    notices: { type: Mixed, required: true },
    sampling: { type: Mixed, required: true },
    personalDataDays: { type: Number, required: true },
    archive: Mixed,
    demonstration: { type: Boolean, required: true },
  },
  { collection: 'campaigns', versionKey: false, strict: 'throw', minimize: false },
);

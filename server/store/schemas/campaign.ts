import { Schema } from 'mongoose';
import type { Campaign } from '../../domain/campaign/campaign';

/** A campaign document is the campaign with its id as key. */
export type CampaignDocument = Omit<Campaign, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

export const campaignSchema = new Schema<CampaignDocument>(
  {
    _id: { type: String, required: true },
    name: { type: Mixed, required: true },
    packHash: { type: String, required: true },
    rootUnit: { type: String, required: true },
    unitsOn: { type: String, required: true },
    opensOn: { type: String, required: true },
    closesOn: { type: String, required: true },
    groups: { type: [String], required: true },
    terms: { type: Mixed, required: true },
    notices: { type: Mixed, required: true },
    demonstration: { type: Boolean, required: true },
  },
  { collection: 'campaigns', versionKey: false, strict: 'throw', minimize: false },
);

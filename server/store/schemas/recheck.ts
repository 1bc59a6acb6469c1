import { Schema } from 'mongoose';

export interface RecheckDocument {
  _id: string;
  campaign: string;
  on: string;
  percent: string;
  seed: string;
  /** JSON: group ids are keys of it, and may carry dots. */
  answered: string;
  frameHash: string;
  /** JSON of the ids in their order. */
  invitations: string;
}

export const recheckSchema = new Schema<RecheckDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    on: { type: String, required: true },
    percent: { type: String, required: true },
    seed: { type: String, required: true },
    answered: { type: String, required: true },
    frameHash: { type: String, required: true },
    invitations: { type: String, required: true },
  },
  { collection: 'rechecks', versionKey: false, strict: 'throw' },
);
recheckSchema.index({ campaign: 1, on: 1 });

import { Schema } from 'mongoose';

export interface OptOutDocument {
  /** Keyed digest of an address. */
  _id: string;
}

export const optOutSchema = new Schema<OptOutDocument>(
  { _id: { type: String, required: true } },
  { collection: 'opt_outs', versionKey: false, strict: 'throw' },
);

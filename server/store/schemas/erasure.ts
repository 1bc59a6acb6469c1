import { Schema } from 'mongoose';

export interface ErasureDocument {
  /** The campaign. */
  _id: string;
  doneOn: string | null;
}

export const erasureSchema = new Schema<ErasureDocument>(
  { _id: { type: String, required: true }, doneOn: { type: String, default: null } },
  { collection: 'erasures', versionKey: false, strict: 'throw' },
);

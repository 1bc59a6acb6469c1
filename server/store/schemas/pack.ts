/** A frozen pack, kept as the text that was hashed: its ids carry dots, which document keys must not. */
import { Schema } from 'mongoose';

export interface PackDocument {
  _id: string;
  content: string;
}

export const packSchema = new Schema<PackDocument>(
  {
    _id: { type: String, required: true },
    content: { type: String, required: true },
  },
  { collection: 'packs', versionKey: false, strict: 'throw' },
);

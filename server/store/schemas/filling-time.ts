import { Schema } from 'mongoose';

/** Number of fillings by bucket, of one campaign's group. */
export interface FillingTimeDocument {
  _id: string;
  counts: Record<string, number>;
}

export const fillingTimeSchema = new Schema<FillingTimeDocument>(
  {
    _id: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'fillingTimes', versionKey: false, strict: 'throw' },
);

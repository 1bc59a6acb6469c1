import { Schema } from 'mongoose';
import type { Desk } from '../../domain/campaign/desk';

/** A desk document is the desk with its code as key. */
export type DeskDocument = Omit<Desk, 'code'> & { _id: string };

export const deskSchema = new Schema<DeskDocument>(
  {
    _id: { type: String, required: true },
    name: { type: Schema.Types.Mixed, required: true },
    unit: { type: String, required: true },
    openingHours: { type: Schema.Types.Mixed },
    fields: { type: Schema.Types.Mixed },
    doors: { type: Schema.Types.Mixed, required: true },
    retiredOn: { type: String },
    replacedBy: { type: String },
  },
  { collection: 'desks', versionKey: false, strict: 'throw' },
);

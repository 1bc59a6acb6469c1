import { Schema } from 'mongoose';

export interface SheetDocument {
  /** Campaign and number of the sheet, `|` between them. */
  _id: string;
  claim: string;
}

export const sheetSchema = new Schema<SheetDocument>(
  {
    _id: { type: String, required: true },
    claim: { type: String, required: true },
  },
  { collection: 'sheets', versionKey: false, strict: 'throw' },
);

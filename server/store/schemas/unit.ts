/** A unit is stored under its code and first day, since codes were given to other territories in 2025. */
import { Schema } from 'mongoose';
import type { Text } from '../../domain/text';

export interface UnitDocument {
  _id: string;
  code: string;
  name: Text;
  kind: string;
  parent?: string;
  validFrom: string;
  validTo?: string;
  succeededBy?: string[];
}

export const unitSchema = new Schema<UnitDocument>(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    name: { type: Schema.Types.Mixed, required: true },
    kind: { type: String, required: true },
    parent: String,
    validFrom: { type: String, required: true },
    validTo: String,
    succeededBy: { type: [String], default: undefined },
  },
  { collection: 'units', versionKey: false, strict: 'throw' },
);
unitSchema.index({ code: 1, validFrom: 1 }, { unique: true });

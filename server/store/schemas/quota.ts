import { Schema } from 'mongoose';
import type { Quota } from '../../domain/campaign/quota';

/** A quota is stored under its campaign, group and unit, joined by `|`. */
export type QuotaDocument = Quota & { _id: string };

export const quotaSchema = new Schema<QuotaDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    group: { type: String, required: true },
    unit: { type: String, required: true },
    population: { type: Number, required: true },
    populationSource: { type: String, required: true },
    needed: { type: Number, required: true },
    changes: Schema.Types.Mixed,
  },
  { collection: 'quotas', versionKey: false, strict: 'throw' },
);
quotaSchema.index({ campaign: 1, group: 1, unit: 1 });

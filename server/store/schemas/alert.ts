/** Alerts that were raised, and the sealed list of who is told of them. */
import { Schema } from 'mongoose';
import type { Alert } from '../../domain/monitoring/alerts';

export interface AlertDocument {
  /** Campaign and key, `|` between them. */
  _id: string;
  campaign: string;
  key: string;
  on: string;
  told: boolean;
  alert: Alert;
}

export const alertSchema = new Schema<AlertDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    key: { type: String, required: true },
    on: { type: String, required: true },
    told: { type: Boolean, required: true },
    alert: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'alerts', versionKey: false, strict: 'throw' },
);
alertSchema.index({ campaign: 1, on: -1 });
alertSchema.index({ campaign: 1, told: 1 });

export interface AlertRecipientsDocument {
  /** Campaign. */
  _id: string;
  sealed: string;
}

export const alertRecipientsSchema = new Schema<AlertRecipientsDocument>(
  {
    _id: { type: String, required: true },
    sealed: { type: String, required: true },
  },
  { collection: 'alert_recipients', versionKey: false, strict: 'throw' },
);

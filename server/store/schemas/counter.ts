import { Schema } from 'mongoose';
import type { CounterKey } from '../store';

export interface CounterDocument {
  _id: string;
  campaign: string;
  kind: CounterKey['kind'];
  group: string;
  day?: string;
  count: number;
}

export const counterSchema = new Schema<CounterDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    kind: { type: String, required: true },
    group: { type: String, required: true },
    day: String,
    count: { type: Number, required: true },
  },
  { collection: 'counters', versionKey: false, strict: 'throw' },
);
counterSchema.index({ campaign: 1, kind: 1 });

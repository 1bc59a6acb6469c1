import { Schema } from 'mongoose';
import type { ReminderState } from '../../domain/campaign/reminders';

export interface ReminderDocument {
  _id: string;
  campaign: string;
  day: string;
  hour: number;
  state: ReminderState;
  mails: number;
}

export const reminderSchema = new Schema<ReminderDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    day: { type: String, required: true },
    hour: { type: Number, required: true },
    state: { type: String, required: true },
    mails: { type: Number, required: true },
  },
  { collection: 'reminders', versionKey: false, strict: 'throw' },
);
reminderSchema.index({ campaign: 1, day: 1 });
reminderSchema.index({ state: 1 });

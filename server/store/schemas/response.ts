/**
 * A response carries no time, no address and no ObjectId (which would hold its second). Answers are one
 * JSON text: question ids carry dots, which document keys must not, and reading all answers is a fold.
 */
import { Schema } from 'mongoose';
import type { Channel } from '../../domain/campaign/response';

export interface ResponseDocument {
  _id: string;
  /** Key of the partition in which it is counted. */
  partition: string;
  campaign: string;
  unit: string;
  group: string;
  channel: Channel;
  day?: string;
  desk?: string;
  revision: number;
  answers: string;
  /** All else is gone; the id stays taken. */
  withdrawn?: boolean;
}

export const responseSchema = new Schema<ResponseDocument>(
  {
    _id: { type: String, required: true },
    partition: { type: String, required: true },
    campaign: { type: String, required: true },
    unit: { type: String, required: true },
    group: { type: String, required: true },
    channel: { type: String, required: true },
    day: String,
    desk: String,
    revision: { type: Number, required: true },
    answers: { type: String, required: true },
    withdrawn: Boolean,
  },
  { collection: 'responses', versionKey: false, strict: 'throw' },
);
responseSchema.index({ partition: 1 });
responseSchema.index({ campaign: 1 });

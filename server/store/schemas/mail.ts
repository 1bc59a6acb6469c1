/** Mails of the queue, and how many were sent in each minute. */
import { Schema } from 'mongoose';
import type { MailKind, MailState, StopReason } from '../../domain/mail/mail';

export interface MailDocument {
  _id: string;
  kind: MailKind;
  state: MailState;
  campaign: string | null;
  invitation: string | null;
  /** Sealed; null once it is not needed any more. */
  content: string | null;
  attempts: number;
  /** When it may be tried or, while it is being sent, taken over; null when nothing is left to do. */
  dueAt: number | null;
  code: string | null;
  reason: StopReason | null;
}

export interface MailSlotDocument {
  /** Minutes since the epoch. */
  _id: number;
  count: number;
}

export const mailSchema = new Schema<MailDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true },
    campaign: { type: String, default: null },
    invitation: { type: String, default: null },
    content: { type: String, default: null },
    attempts: { type: Number, required: true },
    dueAt: { type: Number, default: null },
    code: { type: String, default: null },
    reason: { type: String, default: null },
  },
  { collection: 'mails', versionKey: false, strict: 'throw' },
);
mailSchema.index({ dueAt: 1 });
mailSchema.index({ campaign: 1, state: 1 });
mailSchema.index({ invitation: 1 });

export const mailSlotSchema = new Schema<MailSlotDocument>(
  { _id: { type: Number, required: true }, count: { type: Number, required: true } },
  { collection: 'mail_slots', versionKey: false, strict: 'throw' },
);

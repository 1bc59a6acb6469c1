import { Schema } from 'mongoose';
import type { Session } from '../../domain/access/session';

/** A session under its public id. */
export type SessionDocument = Omit<Session, 'id'> & {
  _id: string;
  /** SHA-256("session" | token) */
  tokenHash: string;
};

export const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    tokenHash: { type: String, required: true },
    account: { type: String, required: true },
    generation: { type: Number, required: true },
    startedAt: { type: Number, required: true },
    seenAt: { type: Number, required: true },
    browser: { type: String, default: '' },
  },
  { collection: 'sessions', versionKey: false, strict: 'throw' },
);
sessionSchema.index({ tokenHash: 1 }, { unique: true });
sessionSchema.index({ account: 1 });
sessionSchema.index({ startedAt: 1 });

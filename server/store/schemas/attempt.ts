import { Schema } from 'mongoose';
import type { FailureCount } from '../../domain/access/lockout';

/** Tries under a hashed key. */
export type AttemptDocument = FailureCount & { _id: string };

export const attemptSchema = new Schema<AttemptDocument>(
  {
    _id: { type: String, required: true },
    failures: { type: Number, required: true },
    lastAt: { type: Number, required: true },
  },
  { collection: 'attempts', versionKey: false, strict: 'throw' },
);
attemptSchema.index({ lastAt: 1 });

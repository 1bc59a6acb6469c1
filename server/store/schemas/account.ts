/** Accounts with their credentials. */
import { Schema } from 'mongoose';
import type { Role } from '../../domain/access/role';

export interface AccountDocument {
  _id: string;
  username: string;
  name: string;
  roles: Role[];
  unit?: string;
  disabled: boolean;
  passwordHash?: string;
  generation: number;
  factorSecret?: string;
  factorStep?: number;
  recoveryCodes?: string[];
  /** Until when a leaving is announced, ms since the epoch; 0 when none is. */
  leavingUntil: number;
}

export const accountSchema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    roles: { type: [String], required: true },
    unit: String,
    disabled: { type: Boolean, required: true },
    passwordHash: String,
    generation: { type: Number, required: true },
    factorSecret: String,
    factorStep: Number,
    recoveryCodes: { type: [String], default: undefined },
    leavingUntil: { type: Number, required: true },
  },
  { collection: 'accounts', versionKey: false, strict: 'throw' },
);
accountSchema.index({ username: 1 }, { unique: true });

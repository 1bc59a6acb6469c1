import { Schema } from 'mongoose';
import type { LinkPurpose } from '../../domain/access/account-link';

export interface AccountLinkDocument {
  /** SHA-256("account-link" | token) */
  _id: string;
  purpose: LinkPurpose;
  /** Empty for the first administrator, who has no account yet. */
  account: string;
  expiresAt: number;
  removesFactor: boolean;
}

export const accountLinkSchema = new Schema<AccountLinkDocument>(
  {
    _id: { type: String, required: true },
    purpose: { type: String, required: true },
    account: { type: String, default: '' },
    expiresAt: { type: Number, required: true },
    removesFactor: { type: Boolean, required: true },
  },
  { collection: 'account_links', versionKey: false, strict: 'throw' },
);
accountLinkSchema.index({ account: 1 });

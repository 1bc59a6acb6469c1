/**
 * Invitations and, apart from them, the hashes of the tokens that were sent out: a reminder carries a
 * fresh token, so one invitation may have several. Neither holds a day of answering.
 */
import { Schema } from 'mongoose';
import type { InvitationChannel, RecheckOutcome } from '../../domain/campaign/invitation';

export interface InvitationDocument {
  _id: string;
  campaign: string;
  group: string;
  unit: string;
  assesses: string;
  channel: InvitationChannel;
  /** Sealed with the campaign's key. */
  person?: string;
  hasEmail: boolean;
  unsubscribed: boolean;
  issued: boolean;
  mailed: boolean;
  erased: boolean;
  draw?: { id: string; order: number };
  recheck?: { on: string; outcome: RecheckOutcome };
  claim: string | null;
}

export interface InvitationTokenDocument {
  /** SHA-256("invitation" | token) */
  _id: string;
  invitation: string;
}

const { Mixed } = Schema.Types;

export const invitationSchema = new Schema<InvitationDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    group: { type: String, required: true },
    unit: { type: String, required: true },
    assesses: { type: String, required: true },
    channel: { type: String, required: true },
    person: String,
    hasEmail: { type: Boolean, required: true },
    unsubscribed: { type: Boolean, required: true },
    issued: { type: Boolean, required: true },
    mailed: { type: Boolean, required: true },
    erased: { type: Boolean, required: true },
    draw: Mixed,
    recheck: Mixed,
    claim: { type: String, default: null },
  },
  { collection: 'invitations', versionKey: false, strict: 'throw' },
);
invitationSchema.index({ campaign: 1, group: 1, unit: 1, claim: 1 });
invitationSchema.index({ campaign: 1, group: 1, claim: 1 });
invitationSchema.index({ campaign: 1, _id: 1 });
invitationSchema.index({ campaign: 1, issued: 1 });
// Who is due for a reminder, counted without a look at the documents.
invitationSchema.index({ campaign: 1, mailed: 1, claim: 1, hasEmail: 1, unsubscribed: 1 });

export const invitationTokenSchema = new Schema<InvitationTokenDocument>(
  {
    _id: { type: String, required: true },
    invitation: { type: String, required: true },
  },
  { collection: 'invitation_tokens', versionKey: false, strict: 'throw' },
);
invitationTokenSchema.index({ invitation: 1 });

/**
 * Invitations and, apart from them, the hashes of the tokens that were sent out: a reminder carries a
 * fresh token, so one invitation may have several. Neither holds a day of answering.
 */
import { Schema } from 'mongoose';

export interface InvitationDocument {
  _id: string;
  campaign: string;
  group: string;
  unit: string;
  assesses: string;
  claim: string | null;
}

export interface InvitationTokenDocument {
  /** SHA-256("invitation" | token) */
  _id: string;
  invitation: string;
}

export const invitationSchema = new Schema<InvitationDocument>(
  {
    _id: { type: String, required: true },
    campaign: { type: String, required: true },
    group: { type: String, required: true },
    unit: { type: String, required: true },
    assesses: { type: String, required: true },
    claim: { type: String, default: null },
  },
  { collection: 'invitations', versionKey: false, strict: 'throw' },
);
invitationSchema.index({ campaign: 1, group: 1, claim: 1 });

export const invitationTokenSchema = new Schema<InvitationTokenDocument>(
  {
    _id: { type: String, required: true },
    invitation: { type: String, required: true },
  },
  { collection: 'invitation_tokens', versionKey: false, strict: 'throw' },
);

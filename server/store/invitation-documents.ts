/** Invitations as documents and back, and filters as the store's conditions. */
import type { QueryFilter } from 'mongoose';
import type { Invitation, NewInvitation } from '../domain/campaign/invitation';
import { day } from '../domain/day';
import type { InvitationFilter } from './contracts/invitations';
import type { InvitationDocument } from './schemas/invitation';

/** The conditions that a filter puts; indexed fields are compared by value, so that both stores use indexes. */
export function conditions({
  answered,
  draw,
  ...rest
}: InvitationFilter): QueryFilter<InvitationDocument> {
  return {
    ...rest,
    ...(answered !== undefined && { claim: answered ? { $gt: '' } : null }),
    ...(draw !== undefined && { 'draw.id': draw }),
  };
}

/** A new invitation as it is stored. */
export function toDocument(
  { id, claim, ...rest }: NewInvitation,
  issued: boolean,
): InvitationDocument {
  return { _id: id, ...rest, issued, mailed: false, erased: false, claim: claim ?? null };
}

/** A found document, or nothing. */
export function toInvitation(document: InvitationDocument | null): Invitation | undefined {
  return document === null ? undefined : toKnownInvitation(document);
}

/** A document as the rest of the program knows it. */
export function toKnownInvitation({
  _id,
  claim,
  recheck,
  ...rest
}: InvitationDocument): Invitation {
  return {
    id: _id,
    ...rest,
    ...(recheck && { recheck: { ...recheck, on: day(recheck.on) } }),
    ...(claim !== null && { claim }),
  };
}

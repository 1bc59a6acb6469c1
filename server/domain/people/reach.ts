/** How a link comes to a person, and whom each way reaches. */
import type { Campaign } from '../campaign/campaign';
import type { Invitation } from '../campaign/invitation';
import { err, ok, type Result } from '../result';
import type { Person } from './person';
import { isMobile } from './phone';

/** By e-mail, as a message over Zalo or SMS, or as a printed letter. */
export const ISSUE_WAYS = ['mail', 'message', 'letter'] as const;
export type IssueWay = (typeof ISSUE_WAYS)[number];

export const LEFT_OUT_REASONS = [
  'erased',
  'no-email',
  'no-mobile',
  'not-asked',
  'unnamed',
  'unsubscribed',
] as const;
/** Why a link cannot come to somebody in a way. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** An invitation and who is meant by it; nobody where none is named or the person was erased. */
export interface ListedPerson {
  readonly invitation: Invitation;
  readonly person?: Person;
}

/** Somebody whom a link can come to. */
export interface Recipient {
  readonly invitation: Invitation;
  readonly person: Person;
}

/** The person as a recipient, or why a link cannot come to this person in this way. */
export function reach(
  { invitation, person }: ListedPerson,
  { groups }: Pick<Campaign, 'groups'>,
  by: IssueWay,
): Result<Recipient, LeftOutReason> {
  if (!groups.includes(invitation.group)) return err('not-asked');
  if (!person) return err(invitation.erased ? 'erased' : 'unnamed');
  if (by === 'mail' && person.email === undefined) return err('no-email');
  if (by === 'mail' && invitation.unsubscribed) return err('unsubscribed');
  if (by === 'message' && !isMobile(person.phone ?? '')) return err('no-mobile');
  return ok({ invitation, person });
}

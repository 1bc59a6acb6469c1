/** An invitation of one person. It knows whether it has been answered, never what, and not on which day. */
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';

/** `link` for a closed list of officials, `sample` for citizens and businesses that were drawn. */
export type InvitationChannel = 'link' | 'sample';

/** What a re-check (phúc tra) found out; reported as a rate, never applied to an answer. */
export const RECHECK_OUTCOMES = ['right-person', 'not-the-person', 'unreachable'] as const;
export type RecheckOutcome = (typeof RECHECK_OUTCOMES)[number];

/** An invitation as it is added; whether links were issued is the store's to know. */
export interface NewInvitation {
  readonly id: string;
  readonly campaign: string;
  readonly group: GroupId;
  /** Code of the unit that the person belongs to, for participation; never stored with an answer. */
  readonly unit: string;
  /** Code of the unit that the answer assesses. */
  readonly assesses: string;
  /**
   * The channel of the answer. Whatever the channel, an answer through a personal link carries no day:
   * the office knows by name who has answered, so a day would narrow down whose answer it is. Sampled
   * answers with a day come from interviewers in the field, who use no link.
   */
  readonly channel: InvitationChannel;
  /** The sealed `Person`; absent when nobody is named, or after erasure. */
  readonly person?: string;
  readonly hasEmail: boolean;
  /** The person wants no more mail; the link goes on working. */
  readonly unsubscribed: boolean;
  /** Where a drawn person stands in the draw, from 1. */
  readonly draw?: { readonly id: string; readonly order: number };
  readonly recheck?: { readonly on: Day; readonly outcome: RecheckOutcome };
  /** One-way mark of the filling that answered; absent while unanswered. */
  readonly claim?: string;
}

export interface Invitation extends NewInvitation {
  /** A link has been mailed, exported or printed: the invitation can no longer be removed. */
  readonly issued: boolean;
  /** A mail about it has been accepted by the mail server: reminders may follow. */
  readonly mailed: boolean;
  /** The person was named here and has been erased by the retention rule. */
  readonly erased: boolean;
}

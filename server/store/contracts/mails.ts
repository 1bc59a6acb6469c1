import type { MailKind, MailState, StopReason } from '../../domain/mail/mail';

/** A mail as it is kept. */
export interface StoredMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly campaign?: string;
  readonly invitation?: string;
  /** Sealed; absent once it is not needed any more. */
  readonly content?: string;
  /** Attempts made, the one under way included. */
  readonly attempts: number;
  /** Code of the last failed attempt. */
  readonly code?: string;
  readonly reason?: StopReason;
}

export type NewMail = Pick<StoredMail, 'id' | 'kind' | 'campaign' | 'invitation'> & {
  readonly content: string;
};

/** What becomes of a mail that was being sent. */
export type MailEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'bounced' | 'failed'; readonly code: string }
  | { readonly state: 'queued'; readonly code?: string; readonly dueAt: number }
  | { readonly state: 'stopped'; readonly reason: StopReason };

/** The queue of mails. Times are milliseconds since the epoch. */
export interface MailRepository {
  /** Queues those that are not there yet. */
  addAll(mails: readonly NewMail[], dueAt: number): Promise<void>;
  /** Which of these mails are there already, in whatever state. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether a mail waits to be sent now, or lies in the hands of a process that has died. */
  anyDue(now: number): Promise<boolean>;
  /** Takes the mail that has been due longest for one attempt; others may take it from `until` on. */
  claim(now: number, until: number): Promise<StoredMail | undefined>;
  /**
   * Ends an attempt. What the mail server decided is kept whatever has happened meanwhile; a mail that was
   * stopped meanwhile is not queued again. The content stays only where there may be another attempt.
   */
  finish(mail: Pick<StoredMail, 'id' | 'attempts'>, end: MailEnd): Promise<void>;
  /** Whether one more mail may be sent in this minute, by all processes together; counts it if so. */
  takeSlot(minute: number, limit: number): Promise<boolean>;
  /** Takes back a slot that was not used. */
  giveBackSlot(minute: number): Promise<void>;
  /** Forgets how many were sent in the minutes before this one. */
  forgetSlots(beforeMinute: number): Promise<void>;
  /** How many mails of a campaign are in each state. */
  counts(campaign: string): Promise<Readonly<Record<MailState, number>>>;
  /** Mails of a campaign in one state by id, after the first `skip`. */
  page(
    campaign: string,
    state: MailState,
    part: { readonly skip: number; readonly limit: number },
  ): Promise<readonly StoredMail[]>;
  /** Every mail of these invitations. */
  ofInvitations(invitations: readonly string[]): Promise<readonly StoredMail[]>;
  /** Queues the failed mails of a campaign again, with all their attempts before them. */
  retry(campaign: string, dueAt: number): Promise<number>;
  /** Stops every mail of a campaign that has not been sent, and erases what it says. */
  stop(campaign: string, reason: StopReason): Promise<number>;
  /** Erases what failed mails to staff say: nobody tries them again. */
  eraseFailedToStaff(): Promise<void>;
}

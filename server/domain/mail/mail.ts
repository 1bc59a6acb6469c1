/** A mail on its way: what is queued, the states it passes, and what its letter needs. */
import type { Locale } from '../text';

/**
 * `queued` waits for its time · `sending` is in the hands of one process · `sent` was accepted by the mail
 * server · `failed` was tried often enough and may be tried again by hand · `bounced` was refused for good ·
 * `stopped` is not to be sent any more.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'bounced', 'stopped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was stopped; `by-hand` is the manager's doing. */
export const STOP_REASONS = [
  'answered',
  'by-hand',
  'closed',
  'erased',
  'removed',
  'unsubscribed',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

interface Addressed {
  /** The e-mail address. */
  readonly to: string;
  /** As it is addressed: `Nguyễn Văn An`. */
  readonly name: string;
  readonly locale: Locale;
}

/** The content of an invitation or a reminder; its other words follow from the campaign when it is sent. */
export interface PersonMail extends Addressed {
  /** A fresh token of the invitation, whose hash the store holds already. */
  readonly token: string;
}

/** The content of a one-time link to an account. */
export interface AccountLinkMail extends Addressed {
  /** Path of the link on this server: `/quan-ly/lien-ket/…`. */
  readonly path: string;
  /** What the link is for. */
  readonly purpose: 'new-account' | 'reset';
}

/** Words of the catalogue with what they are filled with. */
export interface MailWords {
  /** A whole key: `alerts:slow.subject`. */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The content of an alert to staff. */
export interface AlertMail extends Addressed {
  readonly subject: MailWords;
  /** Paragraphs. */
  readonly lines: readonly MailWords[];
  /** Path on this server of the page that shows more. */
  readonly path: string;
}

/** What a mail says, by its kind. */
export type MailSubstance =
  | { readonly kind: 'invitation' | 'reminder'; readonly content: PersonMail }
  | { readonly kind: 'account-link'; readonly content: AccountLinkMail }
  | { readonly kind: 'alert'; readonly content: AlertMail };

export type MailKind = MailSubstance['kind'];

interface Identified {
  /** The same id twice is one mail. */
  readonly id: string;
}

/** A mail to be queued: those to invited people belong to their invitation, the others to no campaign. */
export type MailToQueue =
  | (Identified &
      Extract<MailSubstance, { readonly content: PersonMail }> & {
        readonly campaign: string;
        readonly invitation: string;
      })
  | (Identified & Exclude<MailSubstance, { readonly content: PersonMail }>);

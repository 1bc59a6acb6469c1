/** Links that work once and let their holder set a password. */

/** Hours that a link is good for. */
export const LINK_HOURS = 24;

/** Milliseconds that a link is good for. */
export const LINK_MS = LINK_HOURS * 60 * 60_000;

/** What a link is for: makes the first administrator, gives a new account or an old one a password. */
export type LinkPurpose = 'first-administrator' | 'new-account' | 'reset';

export interface AccountLink {
  readonly purpose: LinkPurpose;
  /** The account whose password is set; absent for the first administrator, who has none yet. */
  readonly account?: string;
  /** Milliseconds since the epoch after which it is of no use. */
  readonly expiresAt: number;
  /** Whether the second factor goes too, for one who lost the telephone. */
  readonly removesFactor: boolean;
}

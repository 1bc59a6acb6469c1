import type { AccountLink } from '../../domain/access/account-link';

/** One-time links by the hash of their token. */
export interface AccountLinkRepository {
  /** Adds a link and ends all earlier ones of the same account (or for the first administrator). */
  replace(link: AccountLink, tokenHash: string): Promise<void>;
  find(tokenHash: string): Promise<AccountLink | undefined>;
  /** Takes a link: true for the one caller who had it. */
  take(tokenHash: string): Promise<boolean>;
  /** Clears away those that ended before `now` (ms). */
  removeExpired(now: number): Promise<void>;
  /** Ends an account's links. */
  removeOf(account: string): Promise<void>;
}

/** Whether a session that was let in is still good, without counting as a use of it. */
import { actorOf } from '../../domain/access/account';
import { hasRight, type Right } from '../../domain/access/rights';
import { isLive } from '../../domain/access/session';
import type { Deps } from '../../deps';

export interface LetIn {
  readonly account: string;
  /** Public id of the session. */
  readonly session: string;
  readonly right: Right;
}

/** False once it was signed out, has expired or was revoked, or the account lost the right. */
export async function staysSignedIn(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { account, session, right }: LetIn,
): Promise<boolean> {
  const own = (await store.sessions.list(account)).find(({ id }) => id === session);
  if (!own || !isLive(own, clock.now())) return false;
  const record = await store.accounts.find(account);
  if (!record || record.account.disabled) return false;
  if (record.credentials.generation !== own.generation) return false;
  return hasRight(actorOf(record.account), right);
}

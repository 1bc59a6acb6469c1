/** Asks for the password again before anything that would lock the owner out (OWASP ASVS 5.0, 7.5.1). */
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { isPasswordOf } from '../../passwords';
import type { AccountRecord } from '../../store/contracts/accounts';
import { takeAttempt } from './take-attempt';

/** Who asks: an account and the public id of its session. */
export interface Owner {
  readonly account: string;
  readonly session: string;
}

export type OwnerRefusal =
  { readonly kind: 'wrong-password' } | { readonly kind: 'wait'; readonly seconds: number };

/** The account's record, after its password; tries are counted as those of signing in are. */
export async function confirmOwner(
  deps: Pick<Deps, 'store' | 'clock'>,
  { account, session }: Owner,
  password: string,
): Promise<Result<AccountRecord, OwnerRefusal>> {
  const record = await recordOf(deps, account);
  const attempt = await takeAttempt(deps, record.account.username, session);
  if (!attempt.ok) return err({ kind: 'wait', seconds: attempt.error });
  if (!(await isPasswordOf(record.credentials.passwordHash, password))) {
    return err({ kind: 'wrong-password' });
  }
  await attempt.value.succeeded();
  return ok(record);
}

/** The record of an account that is signed in. @throws Error when there is none, which cannot be */
export async function recordOf(
  { store }: Pick<Deps, 'store'>,
  account: string,
): Promise<AccountRecord> {
  const record = await store.accounts.find(account);
  if (!record) throw new Error('the account of a session is missing');
  return record;
}

/** Uses a code of the second factor up: each counts once, whatever process it is sent to. */
import type { Deps } from '../../deps';
import { unseal } from '../../seal';
import { recoveryCodeHash, stepOfCode } from '../../second-factor';
import type { AccountRecord } from '../../store/contracts/accounts';

/** What the secret of an account's second factor is sealed for. */
export function factorPurpose(account: string): string {
  return `factor|${account}`;
}

/** Whether the code was right and not used before; true for an account without a second factor. */
export async function useCode(
  { store, clock, keys }: Pick<Deps, 'store' | 'clock' | 'keys'>,
  { account, credentials }: AccountRecord,
  typed: string,
): Promise<boolean> {
  const { factor } = credentials;
  if (!factor) return true;
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) {
    const hash = recoveryCodeHash(keys.staff, account.id, code);
    return store.accounts.useRecoveryCode(account.id, hash);
  }
  const secret = unseal(keys.staff, factorPurpose(account.id), factor.secret);
  const step = stepOfCode(secret, code, clock.now());
  return step !== undefined && store.accounts.useStep(account.id, step);
}

/** Somebody must be left who can administer: two administrators may not remove each other. */
import type { Deps } from '../../deps';
import type { AccountRecord } from '../../store/contracts/accounts';

/** How long an announced leaving counts when its process has died. */
const LEAVING_MS = 60_000;

/**
 * Runs what ends somebody's being an administrator. The leaving is announced first and counted after, so
 * that of several at the same time none, or all but the last, go through.
 * @returns false, without running it, when nobody would be left
 */
export async function keepAnAdministrator(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { account }: AccountRecord,
  effect: () => Promise<void>,
): Promise<boolean> {
  const { accounts } = store;
  if (account.disabled || !account.roles.includes('admin')) {
    await effect();
    return true;
  }
  const now = clock.now();
  await accounts.announceLeaving(account.id, now + LEAVING_MS);
  try {
    if ((await accounts.countStandingAdministrators(now)) === 0) return false;
    await effect();
    return true;
  } finally {
    await accounts.announceLeaving(account.id, 0);
  }
}

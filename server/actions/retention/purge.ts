/** Clears away what has expired by itself and opens nothing any more; nothing of it is worth a record. */
import { FORGET_MS } from '../../domain/access/lockout';
import { ABSOLUTE_MS } from '../../domain/access/session';
import type { Deps } from '../../deps';

const MINUTE_MS = 60_000;

/** Clears away ended sessions, forgotten tries, expired links and imports, and what mails left behind. */
export async function purge({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  await store.sessions.removeStartedBefore(now - ABSOLUTE_MS);
  await store.attempts.removeBefore(now - FORGET_MS);
  await store.accountLinks.removeExpired(now);
  await store.imports.removeExpired(now);
  await store.mails.forgetSlots(Math.floor(now / MINUTE_MS));
  await store.mails.eraseFailedToStaff();
}

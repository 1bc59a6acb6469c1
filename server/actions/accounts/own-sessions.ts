/** Where one is signed in, and ending it there. */
import { isLive, type Session } from '../../domain/access/session';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { recordOf, type Owner } from './confirm-owner';

/** Sessions of the account that still count, the last seen first. */
export async function listSessions(
  deps: Pick<Deps, 'store' | 'clock'>,
  account: string,
): Promise<readonly Session[]> {
  const { generation } = (await recordOf(deps, account)).credentials;
  const sessions = await deps.store.sessions.list(account);
  const now = deps.clock.now();
  return sessions.filter((session) => session.generation === generation && isLive(session, now));
}

/** Ends one of one's own sessions; false when there is none of this id. */
export async function revokeSession(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  { account, session }: Owner,
): Promise<boolean> {
  const own = await store.sessions.list(account);
  if (!own.some(({ id }) => id === session)) return false;
  await act.record({ kind: 'session', id: session });
  return store.sessions.remove(account, session);
}

/** Ends all of one's sessions but the present one. */
export async function revokeOtherSessions(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  { account, session }: Owner,
): Promise<void> {
  await act.record({ kind: 'account', id: account }, ['sessions']);
  await store.sessions.removeAll(account, session);
}

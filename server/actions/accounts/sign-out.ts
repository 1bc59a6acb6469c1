/** Signing out: the session ends on the server, whatever the browser keeps. */
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';

/** Ends the session of this public id. */
export async function signOut(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  { account, session }: { readonly account: string; readonly session: string },
): Promise<void> {
  await act.record({ kind: 'account', id: account });
  await store.sessions.remove(account, session);
}

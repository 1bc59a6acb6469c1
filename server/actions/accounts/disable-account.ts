/** Closing an account and opening it again; accounts are never removed, since the audit log names them. */
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { keepAnAdministrator } from './keep-an-administrator';

export type DisableRefusal = 'unknown' | 'last-administrator';

/** Nobody signs in with it any more; sessions and links end. */
export async function disableAccount(
  deps: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  id: string,
): Promise<Result<undefined, DisableRefusal>> {
  const { accounts, accountLinks, sessions } = deps.store;
  const record = await accounts.find(id);
  if (!record) return err('unknown');
  const done = await keepAnAdministrator(deps, record, async () => {
    await act.record({ kind: 'account', id }, ['disabled']);
    await accounts.setDisabled(id, true);
  });
  if (!done) return err('last-administrator');
  await sessions.removeAll(id);
  await accountLinks.removeOf(id);
  return ok(undefined);
}

/** Its password is good again; false when there is no such account. */
export async function enableAccount(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  id: string,
): Promise<boolean> {
  if (!(await store.accounts.find(id))) return false;
  await act.record({ kind: 'account', id }, ['disabled']);
  await store.accounts.setDisabled(id, false);
  return true;
}

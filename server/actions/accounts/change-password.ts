/** One's own new password: the old one is asked for, and every other session ends. */
import {
  checkNewPassword,
  type NewPasswordProblems,
  type TypedPassword,
} from '../../domain/access/new-password';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { hashPassword } from '../../passwords';
import type { Act } from '../audit/act';
import { confirmOwner, recordOf, type Owner, type OwnerRefusal } from './confirm-owner';

export type ChangePasswordRefusal =
  OwnerRefusal | { readonly kind: 'fields'; readonly problems: NewPasswordProblems };

export async function changePassword(
  deps: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  { owner, current, ...typed }: TypedPassword & { readonly owner: Owner; readonly current: string },
): Promise<Result<undefined, ChangePasswordRefusal>> {
  const { accounts, accountLinks, sessions } = deps.store;
  const { account } = await recordOf(deps, owner.account);
  const password = checkNewPassword(typed, [account.name, account.username]);
  if (!password.ok) return err({ kind: 'fields', problems: password.error });
  const confirmed = await confirmOwner(deps, owner, current);
  if (!confirmed.ok) return confirmed;
  const { generation } = confirmed.value.credentials;
  const passwordHash = await hashPassword(password.value);
  await act.record({ kind: 'account', id: account.id }, ['password']);
  if (!(await accounts.setPassword(account.id, generation, passwordHash))) {
    return err({ kind: 'wrong-password' });
  }
  await sessions.adopt(owner.session, generation + 1);
  await sessions.removeAll(account.id, owner.session);
  await accountLinks.removeOf(account.id);
  return ok(undefined);
}

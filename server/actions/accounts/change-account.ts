/** Another name, other roles or another unit of an account. */
import {
  checkAccount,
  type AccountProblems,
  type TypedAccount,
} from '../../domain/access/check-account';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { keepAnAdministrator } from './keep-an-administrator';
import { unitCodes } from './unit-codes';

export type ChangeAccountRefusal =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'fields'; readonly problems: AccountProblems };

export async function changeAccount(
  deps: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  { id, ...typed }: TypedAccount & { readonly id: string },
): Promise<Result<undefined, ChangeAccountRefusal>> {
  const { accounts } = deps.store;
  const record = await accounts.find(id);
  if (!record) return err({ kind: 'unknown' });
  const values = checkAccount(typed, await unitCodes(deps, record.account.unit));
  if (!values.ok) return err({ kind: 'fields', problems: values.error });
  const effect = async (): Promise<void> => {
    await act.record({ kind: 'account', id }, ['name', 'roles', 'unit']);
    await accounts.change(id, values.value);
  };
  if (values.value.roles.includes('admin')) await effect();
  else if (!(await keepAnAdministrator(deps, record, effect))) {
    return err({ kind: 'last-administrator' });
  }
  return ok(undefined);
}

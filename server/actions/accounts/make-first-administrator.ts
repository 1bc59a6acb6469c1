/** Uses the link of the first start: name, user name and password of the first administrator. */
import { actorOf, type Account } from '../../domain/access/account';
import {
  nameProblem,
  usernameProblem,
  type AccountProblems,
} from '../../domain/access/check-account';
import {
  checkNewPassword,
  type NewPasswordProblems,
  type TypedPassword,
} from '../../domain/access/new-password';
import { normalUsername } from '../../domain/access/username';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import { hashPassword } from '../../passwords';
import { actBy } from '../audit/act';
import { linkTokenHash, openLink } from './account-link';

export interface FirstAdministratorInput extends TypedPassword {
  readonly token: string;
  readonly name: string;
  readonly username: string;
}

export type FirstAdministratorRefusal =
  | { readonly kind: 'no-link' }
  | { readonly kind: 'fields'; readonly problems: AccountProblems & NewPasswordProblems };

/** Makes the account, who administers the system and runs the surveys until others do. */
export async function makeFirstAdministrator(
  deps: Pick<Deps, 'store' | 'clock'>,
  input: FirstAdministratorInput,
): Promise<Result<Account, FirstAdministratorRefusal>> {
  const { accounts, accountLinks } = deps.store;
  const opened = await openLink(deps, input.token);
  if (opened?.kind !== 'first-administrator') return err({ kind: 'no-link' });
  const username = normalUsername(input.username);
  const isTaken = (await accounts.findByUsername(username)) !== undefined;
  const password = checkNewPassword(input, [input.name, username]);
  const problems = {
    ...nameProblem(input.name),
    ...usernameProblem(username, () => isTaken),
    ...(!password.ok && password.error),
  };
  if (!password.ok || Object.keys(problems).length > 0) return err({ kind: 'fields', problems });
  const account: Account = {
    id: randomToken(),
    username,
    name: input.name.normalize('NFC').trim(),
    roles: ['admin', 'manager'],
    disabled: false,
    activated: true,
  };
  const passwordHash = await hashPassword(password.value);
  const act = actBy(deps, actorOf(account), 'account.created');
  await act.record({ kind: 'account', id: account.id }, ['name', 'username', 'roles', 'password']);
  if (!(await accountLinks.take(linkTokenHash(input.token)))) return err({ kind: 'no-link' });
  await accounts.add(account, passwordHash);
  return ok(account);
}

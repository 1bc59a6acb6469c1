/** A new account, with a one-time link by which its owner sets the password. */
import {
  checkAccount,
  emailProblem,
  usernameProblem,
  type AccountProblems,
  type TypedAccount,
} from '../../domain/access/check-account';
import { normalUsername } from '../../domain/access/username';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import type { Act } from '../audit/act';
import { makeLink } from './account-link';
import { mailLink, type LinkMail } from './mail-link';
import { unitCodes } from './unit-codes';

export interface NewAccountInput extends TypedAccount {
  readonly username: string;
  /** Where the link is also sent. */
  readonly mail: LinkMail;
}

/** @returns the token of the link, which is shown once */
export async function createAccount(
  deps: Pick<Deps, 'store' | 'clock' | 'keys'>,
  act: Act,
  input: NewAccountInput,
): Promise<Result<string, AccountProblems>> {
  const { accounts } = deps.store;
  const username = normalUsername(input.username);
  const isTaken = (await accounts.findByUsername(username)) !== undefined;
  const values = checkAccount(input, await unitCodes(deps));
  const problems = {
    ...(!values.ok && values.error),
    ...usernameProblem(username, () => isTaken),
    ...emailProblem(input.mail.to),
  };
  if (!values.ok || Object.keys(problems).length > 0) return err(problems);
  const id = randomToken();
  await act.record({ kind: 'account', id }, ['username', ...Object.keys(values.value), 'link']);
  const account = { ...values.value, id, username, disabled: false, activated: false };
  if ((await accounts.add(account)) !== 'added') return err({ username: 'username-taken' });
  const token = await makeLink(deps, { purpose: 'new-account', account: id, removesFactor: false });
  await mailLink(deps, input.mail, { name: account.name, purpose: 'new-account', token });
  return ok(token);
}

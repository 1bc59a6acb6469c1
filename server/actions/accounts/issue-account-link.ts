/** A fresh one-time link for an account whose owner has no password, or has lost it. */
import { emailProblem } from '../../domain/access/check-account';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { makeLink } from './account-link';
import { mailLink, type LinkMail } from './mail-link';

export interface IssueLinkInput {
  readonly id: string;
  /** Whether the second factor goes with it, for one who lost the telephone too. */
  readonly removesFactor: boolean;
  readonly mail: LinkMail;
}

export type IssueLinkRefusal = 'unknown' | 'account-disabled' | 'email-wrong';

/** A link that is shown once. */
export interface IssuedLink {
  /** Whose it is. */
  readonly name: string;
  readonly token: string;
}

/** The present password stays good until the link is used. */
export async function issueAccountLink(
  deps: Pick<Deps, 'store' | 'clock' | 'keys'>,
  act: Act,
  { id, removesFactor, mail }: IssueLinkInput,
): Promise<Result<IssuedLink, IssueLinkRefusal>> {
  const record = await deps.store.accounts.find(id);
  if (!record) return err('unknown');
  const { account } = record;
  if (account.disabled) return err('account-disabled');
  if (emailProblem(mail.to).email) return err('email-wrong');
  await act.record({ kind: 'account', id }, removesFactor ? ['password', 'factor'] : ['password']);
  const purpose = account.activated ? 'reset' : 'new-account';
  const token = await makeLink(deps, { purpose, account: id, removesFactor });
  await mailLink(deps, mail, { name: account.name, purpose, token });
  return ok({ name: account.name, token });
}

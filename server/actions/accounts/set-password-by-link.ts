/** Uses a one-time link: its holder sets the password of the account, and whatever was open ends. */
import { actorOf, type Account } from '../../domain/access/account';
import {
  checkNewPassword,
  type NewPasswordProblems,
  type TypedPassword,
} from '../../domain/access/new-password';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { hashPassword } from '../../passwords';
import { actBy } from '../audit/act';
import { linkTokenHash, openLink } from './account-link';

export type LinkRefusal =
  | { readonly kind: 'no-link' }
  | { readonly kind: 'fields'; readonly problems: NewPasswordProblems };

export async function setPasswordByLink(
  deps: Pick<Deps, 'store' | 'clock'>,
  input: TypedPassword & { readonly token: string },
): Promise<Result<Account, LinkRefusal>> {
  const { accounts, accountLinks, sessions } = deps.store;
  const opened = await openLink(deps, input.token);
  if (opened?.kind !== 'account') return err({ kind: 'no-link' });
  const { account } = opened.record;
  const { removesFactor } = opened.link;
  const password = checkNewPassword(input, [account.name, account.username]);
  if (!password.ok) return err({ kind: 'fields', problems: password.error });
  const passwordHash = await hashPassword(password.value);
  const act = actBy(deps, actorOf(account), 'account.password-set');
  const fields = ['password', ...(removesFactor ? ['factor'] : [])];
  await act.record({ kind: 'account', id: account.id }, fields);
  if (!(await accountLinks.take(linkTokenHash(input.token)))) return err({ kind: 'no-link' });
  if (removesFactor) await accounts.setFactor(account.id, undefined);
  await setWhateverGeneration(deps, account.id, passwordHash);
  await sessions.removeAll(account.id);
  return ok(account);
}

/** The link is what counts, also against a password that was changed a moment ago. */
async function setWhateverGeneration(
  { store }: Pick<Deps, 'store'>,
  id: string,
  passwordHash: string,
): Promise<void> {
  for (;;) {
    const record = await store.accounts.find(id);
    if (!record) throw new Error('an account disappeared; accounts are never removed');
    const { generation } = record.credentials;
    if (await store.accounts.setPassword(id, generation, passwordHash)) return;
  }
}

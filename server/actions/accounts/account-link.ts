/** One-time links: their hash, and finding what a token opens. */
import { LINK_MS, type AccountLink } from '../../domain/access/account-link';
import type { Deps } from '../../deps';
import { digest, randomToken } from '../../ids';
import type { AccountRecord } from '../../store/contracts/accounts';

type LinkDeps = Pick<Deps, 'store' | 'clock'>;

/** What a valid token opens: a password of an account, or the place of the first administrator. */
export type OpenLink =
  | { readonly kind: 'first-administrator' }
  | { readonly kind: 'account'; readonly record: AccountRecord; readonly link: AccountLink };

/** What is stored of a link's token. */
export function linkTokenHash(token: string): string {
  return digest('account-link', token);
}

/** Makes a link, which ends earlier ones of the same account; gives the token. */
export async function makeLink(
  { store, clock }: LinkDeps,
  link: Omit<AccountLink, 'expiresAt'>,
): Promise<string> {
  const token = randomToken();
  const expiresAt = clock.now() + LINK_MS;
  await store.accountLinks.replace({ ...link, expiresAt }, linkTokenHash(token));
  return token;
}

/** Looks at a link without using it; undefined when it is too old, used, or of no use any more. */
export async function openLink(
  { store, clock }: LinkDeps,
  token: string,
): Promise<OpenLink | undefined> {
  const link = await store.accountLinks.find(linkTokenHash(token));
  const now = clock.now();
  if (!link || link.expiresAt <= now) return undefined;
  if (link.account === undefined) {
    const administrators = await store.accounts.countStandingAdministrators(now);
    return administrators === 0 ? { kind: 'first-administrator' } : undefined;
  }
  const record = await store.accounts.find(link.account);
  return record && !record.account.disabled ? { kind: 'account', record, link } : undefined;
}

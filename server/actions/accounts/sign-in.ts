/** Signing in, first step: user name and password. An account with a second factor needs another step. */
import { normalUsername } from '../../domain/access/username';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { isPasswordOf } from '../../passwords';
import { actOfSystem } from '../audit/act';
import { openSession, type Visitor } from './open-session';
import { issueSignInPass } from './sign-in-pass';
import { takeAttempt } from './take-attempt';

export interface SignInInput {
  /** As typed. */
  readonly username: string;
  readonly password: string;
  readonly visitor: Visitor;
}

/** Signed in, with the browser's token; or a pass with which the second step is asked for. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'second-step'; readonly pass: string };

/** `wrong` never says what was wrong; `wait` is too early, whatever was typed. */
export type SignInRefusal =
  { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number };

type SignInDeps = Pick<Deps, 'store' | 'clock' | 'keys'>;

/** Checks user name and password; takes the same time whether there is such an account or not. */
export async function signIn(
  deps: SignInDeps,
  { username, password, visitor }: SignInInput,
): Promise<Result<SignInOutcome, SignInRefusal>> {
  const name = normalUsername(username);
  const attempt = await takeAttempt(deps, name, visitor.address);
  if (!attempt.ok) return err({ kind: 'wait', seconds: attempt.error });
  const record = await deps.store.accounts.findByUsername(name);
  const right = await isPasswordOf(record?.credentials.passwordHash, password);
  if (!record || !right || record.account.disabled) {
    return err(await recordRefusal(deps, record?.account.id));
  }
  if (record.credentials.factor) {
    return ok({ kind: 'second-step', pass: issueSignInPass(deps, record) });
  }
  const token = await openSession(deps, record, visitor);
  await attempt.value.succeeded();
  return ok({ kind: 'signed-in', token });
}

/** Writes a failed try into the audit log. */
export async function recordRefusal(
  deps: Pick<Deps, 'store' | 'clock'>,
  account = 'unknown',
): Promise<{ readonly kind: 'wrong' }> {
  await actOfSystem(deps, 'account.refused').record({ kind: 'account', id: account });
  return { kind: 'wrong' };
}

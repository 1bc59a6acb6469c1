/** Signing in, second step: a code of the authenticator application, or a recovery code. */
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { openSession, type Visitor } from './open-session';
import { recordRefusal, type SignInRefusal } from './sign-in';
import { readSignInPass } from './sign-in-pass';
import { takeAttempt } from './take-attempt';
import { useCode } from './use-code';

/** `pass-expired`: the first step has to be done again. */
export type SecondStepRefusal = SignInRefusal | { readonly kind: 'pass-expired' };

/** @returns the token for the browser */
export async function finishSignIn(
  deps: Pick<Deps, 'store' | 'clock' | 'keys'>,
  input: { readonly pass: string | undefined; readonly code: string; readonly visitor: Visitor },
): Promise<Result<string, SecondStepRefusal>> {
  const record = await readSignInPass(deps, input.pass);
  if (!record) return err({ kind: 'pass-expired' });
  const { account } = record;
  const attempt = await takeAttempt(deps, account.username, input.visitor.address);
  if (!attempt.ok) return err({ kind: 'wait', seconds: attempt.error });
  if (!(await useCode(deps, record, input.code))) return err(await recordRefusal(deps, account.id));
  const token = await openSession(deps, record, input.visitor);
  await attempt.value.succeeded();
  return ok(token);
}

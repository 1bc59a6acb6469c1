/** A password typed twice, so that it is the one that was meant. */
import { err, type Result } from '../result';
import { checkPassword, normalPassword, type PasswordProblem } from './password';

/** As typed. */
export interface TypedPassword {
  readonly password: string;
  readonly repeated: string;
}

export type NewPasswordProblems = Partial<{
  readonly password: PasswordProblem;
  readonly repeated: 'password-differs';
}>;

/** @param own words connected with the person: user name, full name */
export function checkNewPassword(
  { password, repeated }: TypedPassword,
  own: readonly string[],
): Result<string, NewPasswordProblems> {
  const checked = checkPassword(password, own);
  if (!checked.ok) return err({ password: checked.error });
  return normalPassword(repeated) === checked.value
    ? checked
    : err({ repeated: 'password-differs' });
}

/** What a password must be: long and not guessable, without rules of composition (OWASP ASVS 5.0, 6.2). */
import { err, ok, type Result } from '../result';
import { isGuessable } from './guessable';

/** Characters, as people count them. */
export const PASSWORD_MINIMUM = 12;
export const PASSWORD_MAXIMUM = 128;

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common';

/** The same text for the same keys, however a device composes diacritics. Blanks and case count. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Checks a password that somebody chooses.
 * @param own words that are easily connected with the person: user name, full name
 */
export function checkPassword(
  password: string,
  own: readonly string[],
): Result<string, PasswordProblem> {
  const text = normalPassword(password);
  const length = Array.from(text).length;
  if (length < PASSWORD_MINIMUM) return err('password-short');
  if (length > PASSWORD_MAXIMUM) return err('password-long');
  return isGuessable(text, own) ? err('password-common') : ok(text);
}

/** Passwords at rest: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane). */
import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from './domain/access/password';

/** The algorithm is argon2id, which the library takes when none is named. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random text with the same parameters: takes as long to compare with as a real one. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$/wAox2WLTzYivKHHVh/ZHw$EG6sbfmG/kAjiU2TnanCte9WGnuOeaiy4HpTJwlJ9PY';

/** The salted hash that is stored, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), PARAMETERS);
}

/**
 * Whether the password is the one behind the hash. Without a hash the answer is no, after the same time
 * as with one, so that nobody learns which accounts exist.
 */
export async function isPasswordOf(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS_HASH, normalPassword(password));
  return matches && stored !== undefined;
}

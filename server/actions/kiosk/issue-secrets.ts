/** Secrets that a kiosk keeps in store, so that it can begin fillings while it has no network. */
import { isActive } from '../../domain/campaign/desk';
import { problem, type Problem } from '../../domain/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { issueVisitSecret } from '../../visit-secret';
import { doorIdOf } from '../door';
import { isKioskKey } from './kiosk-key';

/** About two hours of one person after the other. */
const SECRETS = 100;

/** A hundred fresh secrets, each for one filling; refused for a wrong key and a desk out of use. */
export async function issueSecrets(
  { store, keys, clock }: Pick<Deps, 'store' | 'keys' | 'clock'>,
  code: string,
  key: string,
): Promise<Result<readonly string[], Problem>> {
  const desk = isKioskKey(keys, code, key) ? await store.desks.find(code) : undefined;
  if (!desk || !isActive(desk)) return err(problem('unknown-desk'));
  const door = doorIdOf({ kind: 'kiosk', code, key });
  const today = clock.today();
  return ok(Array.from({ length: SECRETS }, () => issueVisitSecret(keys.visit, door, today).text));
}

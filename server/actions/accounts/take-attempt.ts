/** Counts tries at passwords and codes before they are checked, so that parallel guesses count too. */
import {
  ANY_ADDRESS,
  FORGET_MS,
  SAME_ADDRESS,
  waitMs,
  waitSeconds,
  withOneMore,
  type LockoutPolicy,
} from '../../domain/access/lockout';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { digest } from '../../ids';

type Store = Deps['store'];

/** What tries are counted under. */
interface Counted {
  readonly key: string;
  readonly policy: LockoutPolicy;
}

export interface Attempt {
  /** It was right: nothing counts against the next one. */
  succeeded(): Promise<void>;
}

/**
 * Takes a try at somebody's password or code.
 * @param username as typed, whether there is such an account or not
 * @param address of the network, as the connection shows it
 * @returns seconds to wait when it comes too early
 */
export async function takeAttempt(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  username: string,
  address: string,
): Promise<Result<Attempt, number>> {
  const now = clock.now();
  const counted: readonly Counted[] = [
    { key: digest('attempt', username, address), policy: SAME_ADDRESS },
    { key: digest('attempt', username), policy: ANY_ADDRESS },
  ];
  const waits = await Promise.all(counted.map((one) => waitFor(store, one, now)));
  if (Math.max(...waits) > 0) return err(waitSeconds(Math.max(...waits)));
  for (const one of counted) {
    const wait = await count(store, one, now);
    if (wait > 0) return err(waitSeconds(wait));
  }
  return ok({
    async succeeded() {
      await store.attempts.clear(counted.map(({ key }) => key));
      await store.attempts.removeBefore(now - FORGET_MS);
    },
  });
}

async function waitFor({ attempts }: Store, { key, policy }: Counted, now: number) {
  return waitMs(policy, await attempts.find(key), now);
}

/** Counts one more try, whoever else tries at the same time; milliseconds when it has to wait instead. */
async function count({ attempts }: Store, { key, policy }: Counted, now: number): Promise<number> {
  for (;;) {
    const seen = await attempts.find(key);
    const wait = waitMs(policy, seen, now);
    if (wait > 0 || (await attempts.move(key, seen, withOneMore(seen, now)))) return wait;
  }
}

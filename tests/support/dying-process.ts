/**
 * A process of its own that takes an answer back or replaces it, and is killed as it comes to the step that
 * it is told: the steps before are done, this one and those after it are not.
 */
import { openDoor, type DoorKey } from '../../server/actions/open-door';
import { submitAnswers } from '../../server/actions/submit-answers';
import { withdrawAnswer } from '../../server/actions/withdraw-answer';
import type { Config } from '../../server/config';
import { createDeps } from '../../server/create-deps';
import { day } from '../../server/domain/day';
import { createLog } from '../../server/log';
import type { Store } from '../../server/store/store';

export interface Errand {
  readonly config: Config;
  readonly today: string;
  readonly key: DoorKey;
  readonly secret: string;
  /** The new answers; none where the old ones are to be withdrawn. */
  readonly replacement?: readonly [question: string, code: string];
  /** A repository of the store and its method; `end` is when all is done. */
  readonly diesAt:
    | readonly ['responses', 'withdraw' | 'replace']
    | readonly ['invitations', 'release']
    | readonly ['partitions', 'finish']
    | readonly ['counters', 'decrement']
    | 'end';
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

function dying<T extends object>(repository: T, method: string): T {
  return new Proxy(repository, {
    get: (target, name): unknown => (name === method ? die : Reflect.get(target, name)),
  });
}

function dyingStore(store: Store, diesAt: Errand['diesAt']): Store {
  if (diesAt === 'end') return store;
  const [noun, method] = diesAt;
  return { ...store, [noun]: dying(store[noun], method) };
}

async function run({ config, today, key, secret, replacement, diesAt }: Errand): Promise<void> {
  const clock = { today: () => day(today), now: () => Date.now() };
  const whole = await createDeps(config, { clock, log: createLog('silent') });
  const deps = { ...whole, store: dyingStore(whole.store, diesAt) };
  if (!replacement) await withdrawAnswer(deps, key, secret);
  else {
    const opened = await openDoor(deps, key);
    if (!opened.ok || opened.value.kind !== 'door') throw new Error('no door');
    const raw = new Map([[replacement[0], [replacement[1]]]]);
    const { door } = opened.value;
    await submitAnswers(deps, { door, secret, raw, consent: true, replaces: 1 });
  }
  await die();
}

void run(JSON.parse(process.argv[2] ?? '') as Errand);

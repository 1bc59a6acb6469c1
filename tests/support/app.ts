/** The real application over a real store, with a clock that a test can turn. */
import type { Express } from 'express';
import { createApp } from '../../server/app';
import { createDeps } from '../../server/create-deps';
import type { Config } from '../../server/config';
import type { Deps } from '../../server/deps';
import { day, type Day } from '../../server/domain/day';
import { createLog } from '../../server/log';
import { PROJECT_ROOT } from '../../server/project-root';
import type { TestStore } from './stores';
import { loadTestConfig } from './test-config';

export interface TestApp {
  readonly app: Express;
  readonly deps: Deps;
  /** Turns the clock to another day. */
  readonly setToday: (today: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts the application over a store; days are what the test says. */
export async function openApp(store: TestStore, overrides: Partial<Config> = {}): Promise<TestApp> {
  let today: Day = day('2024-11-15');
  const config = loadTestConfig(store, overrides);
  const clock = { today: () => today, now: () => Date.parse(`${today}T05:00:00Z`) };
  const deps = await createDeps(config, { clock, log: createLog('silent') });
  return {
    app: createApp(deps, PROJECT_ROOT),
    deps,
    setToday: (value) => {
      today = day(value);
    },
    close: () => deps.store.close(),
  };
}

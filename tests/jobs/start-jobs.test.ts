import { createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import type { Job } from '../../server/jobs/job';
import { startJobs } from '../../server/jobs/start-jobs';
import { createLog } from '../../server/log';
import { embeddedStore } from '../support/stores';
import { loadTestConfig } from '../support/test-config';

const testStore = embeddedStore();
let deps: Deps;

beforeAll(async () => {
  deps = await createDeps(loadTestConfig(testStore), { log: createLog('silent') });
});
afterAll(async () => {
  await deps.store.close();
  await testStore.destroy();
});

/** Something that a test waits for. */
function latch(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('jobs come again and again until they are stopped', async () => {
  let runs = 0;
  const thrice = await new Promise<ReturnType<typeof startJobs>>((resolve) => {
    const jobs = startJobs(deps, [
      {
        name: 'often',
        everyMs: 1,
        run() {
          runs += 1;
          if (runs === 3) resolve(jobs);
          return Promise.resolve();
        },
      },
    ]);
  });
  await thrice.stop();
  const stoppedAfter = runs;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(runs).toBe(stoppedAfter);
});

test('stopping waits for the step under way and tells the job', async () => {
  const events: string[] = [];
  const begun = latch();
  const step = latch();
  const slow: Job = {
    name: 'slow',
    everyMs: 60_000,
    async run(_deps, signal) {
      begun.open();
      await step.opened;
      events.push(signal.aborted ? 'told to stop' : 'goes on');
    },
  };
  const jobs = startJobs(deps, [slow]);
  await begun.opened;
  const stopped = jobs.stop().then(() => events.push('stopped'));
  step.open();
  await stopped;
  expect(events).toEqual(['told to stop', 'stopped']);
});

test('a job that fails does not keep the others from running', async () => {
  const failed: Job = {
    name: 'fails',
    everyMs: 60_000,
    run: () => Promise.reject(new Error('on purpose')),
  };
  const ran = latch();
  const jobs = startJobs(deps, [
    failed,
    { name: 'fine', everyMs: 60_000, run: () => Promise.resolve(ran.open()) },
  ]);
  await ran.opened;
  await jobs.stop();
});

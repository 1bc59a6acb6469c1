import { Writable } from 'node:stream';
import pino from 'pino';
import { createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import type { Job } from '../../server/jobs/job';
import { LEASE_MS, RETRY_MS, takeTurn } from '../../server/jobs/take-turn';
import { loadTestConfig } from '../support/test-config';
import { stores } from '../support/stores';
import { TurningClock } from '../support/turning-clock';

const HOUR = 3_600_000;

describe.each(stores())('a turn on the %s', (testStore) => {
  const clock = new TurningClock('2024-11-15T08:00:00+07:00');
  const never = new AbortController().signal;
  const lines: string[] = [];
  let deps: Deps;
  let number = 0;

  beforeAll(async () => {
    const log = pino(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(chunk.toString());
          done();
        },
      }),
    );
    deps = await createDeps(loadTestConfig(testStore), { clock, log });
  });
  afterAll(async () => {
    await deps.store.close();
    await testStore.destroy();
  });
  beforeEach(() => {
    number += 1;
    lines.length = 0;
  });

  /** A job of its own for each test, that counts its runs. */
  function job(run: Job['run'] = () => Promise.resolve(), everyMs = HOUR): Job & { runs: number } {
    return {
      name: `job-${number}`,
      everyMs,
      runs: 0,
      run(...given) {
        this.runs += 1;
        return run(...given);
      },
    };
  }

  test('is taken by one of two processes, and once an interval', async () => {
    const counted = job();
    const turns = await Promise.all([
      takeTurn(deps, counted, 'one', never),
      takeTurn(deps, counted, 'two', never),
    ]);
    expect(turns.sort()).toEqual(['done', 'not-due']);
    clock.forward(HOUR - 1);
    expect(await takeTurn(deps, counted, 'two', never)).toBe('not-due');
    clock.forward(1);
    expect(await takeTurn(deps, counted, 'two', never)).toBe('done');
    expect(counted.runs).toBe(2);
  });

  test('that fails is logged with an incident and tried again before its next interval', async () => {
    const failing = job(() => Promise.reject(new Error('no disk')));
    expect(await takeTurn(deps, failing, 'one', never)).toBe('failed');
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      job: failing.name,
      err: { message: 'no disk' },
      incident: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(await takeTurn(deps, failing, 'one', never)).toBe('not-due');
    clock.forward(RETRY_MS);
    expect(await takeTurn(deps, failing, 'one', never)).toBe('failed');
  });

  test('of a process that died is taken over when its lease is over', async () => {
    const abandoned = job();
    const now = clock.now();
    await deps.store.leases.take(`job|${abandoned.name}`, 'dead', now, now + LEASE_MS);
    expect(await takeTurn(deps, abandoned, 'alive', never)).toBe('not-due');
    clock.forward(LEASE_MS);
    expect(await takeTurn(deps, abandoned, 'alive', never)).toBe('done');
  });

  test('cut short by a stop leaves the job due at once', async () => {
    const stop = new AbortController();
    const seen: boolean[] = [];
    const long = job((_deps, signal) => {
      stop.abort();
      seen.push(signal.aborted);
      return Promise.resolve();
    });
    await takeTurn(deps, long, 'one', stop.signal);
    expect(seen).toEqual([true]);
    expect(await takeTurn(deps, long, 'two', never)).toBe('done');
  });

  test('with a store out of reach is a failed one, and no crash', async () => {
    const broken = { ...deps, store: { ...deps.store, leases: brokenLeases() } };
    expect(await takeTurn(broken, job(), 'one', never)).toBe('failed');
    expect(lines).toHaveLength(1);
  });
});

function brokenLeases(): Deps['store']['leases'] {
  const fail = () => Promise.reject(new Error('connection lost'));
  return { take: fail, extend: fail };
}

/** Keeps the jobs going while the server runs. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../deps';
import type { Job } from './job';
import { takeTurn } from './take-turn';

/** How long a process waits at most before it asks again for a job that another one holds. */
const LONGEST_PAUSE_MS = 60_000;

export interface RunningJobs {
  /** Lets each job finish the step it is in; no further one begins. */
  stop(): Promise<void>;
}

/** Starts all jobs. None of them ever throws into the process. */
export function startJobs(deps: Deps, jobs: readonly Job[]): RunningJobs {
  const owner = randomUUID();
  const stopping = new AbortController();
  const loops = jobs.map((job) => repeat(deps, job, owner, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function repeat(deps: Deps, job: Job, owner: string, stopping: AbortSignal): Promise<void> {
  const between = Math.min(job.everyMs, LONGEST_PAUSE_MS);
  while (!stopping.aborted) {
    await takeTurn(deps, job, owner, stopping);
    await pause(between, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** One turn of a job: of all processes that ask, the one that gets the lease runs it. */
import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps';
import type { Job } from './job';

/** A process that died in a run is replaced after this time. */
export const LEASE_MS = 120_000;
/** A failed run is tried again after this time, or at its next turn if that is sooner. */
export const RETRY_MS = 60_000;

export type Turn = 'done' | 'failed' | 'not-due';

/**
 * Runs the job if it is due and nobody else runs it. What a run throws is logged under an incident id.
 * @param owner this process
 * @param stopping aborts when the process is asked to stop
 */
export async function takeTurn(
  deps: Deps,
  job: Job,
  owner: string,
  stopping: AbortSignal,
): Promise<Turn> {
  try {
    const begun = deps.clock.now();
    const lease = `job|${job.name}`;
    if (!(await deps.store.leases.take(lease, owner, begun, begun + LEASE_MS))) return 'not-due';
    const failed = await run(deps, job, { lease, owner, stopping });
    const next = begun + (failed ? Math.min(RETRY_MS, job.everyMs) : job.everyMs);
    await deps.store.leases.extend(lease, owner, stopping.aborted ? begun : next);
    return failed ? 'failed' : 'done';
  } catch (error) {
    report(deps, job, error);
    return 'failed';
  }
}

interface Held {
  readonly lease: string;
  readonly owner: string;
  readonly stopping: AbortSignal;
}

/** Runs the job and keeps its lease meanwhile; tells whether it failed. */
async function run(deps: Deps, job: Job, { lease, owner, stopping }: Held): Promise<boolean> {
  const lost = new AbortController();
  const keeping = setInterval(() => {
    deps.store.leases.extend(lease, owner, deps.clock.now() + LEASE_MS).then(
      (kept) => {
        if (!kept) lost.abort();
      },
      (error: unknown) => report(deps, job, error),
    );
  }, LEASE_MS / 4);
  try {
    await job.run(deps, AbortSignal.any([stopping, lost.signal]));
    return false;
  } catch (error) {
    report(deps, job, error);
    return true;
  } finally {
    clearInterval(keeping);
  }
}

function report(deps: Deps, job: Job, error: unknown): void {
  deps.log.error({ incident: randomUUID(), job: job.name, err: error }, 'job failed');
}

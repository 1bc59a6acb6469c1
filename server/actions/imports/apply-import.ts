/**
 * Writes a decided import batch by batch. Batches are written by rules that may be repeated, so that a
 * process that dies is followed by another one that goes on (`rollImportsForward`, a job and every start).
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../../deps';
import { BATCH_ROWS, batchesOf, KEEP_MS } from '../../domain/imports/pending-import';
import { WRITERS } from './writers';
import { readAbout, readBatch } from './read-import';

/** A process that died is followed by another one after this time; a batch takes far less. */
const LEASE_MS = 20_000;
const ASK_AGAIN_MS = 50;

/**
 * Writes what is left of a decided import; of any other, nothing. One process at a time writes imports of a
 * kind, so that none writes rows over what somebody has changed since: the others wait until it is done.
 */
export async function applyImport(deps: Deps, id: string, signal?: AbortSignal): Promise<void> {
  const { store, clock } = deps;
  const owner = randomUUID();
  while (!signal?.aborted) {
    const pending = await store.imports.find(id);
    if (pending?.stage !== 'decided') return;
    const lease = `imports|${pending.kind}`;
    const now = clock.now();
    if (await store.leases.take(lease, owner, now, now + LEASE_MS)) {
      try {
        await writeRest(deps, id, { lease, owner, signal });
      } finally {
        await store.leases.extend(lease, owner, clock.now());
      }
    } else {
      await pause(ASK_AGAIN_MS);
    }
  }
}

interface Turn {
  readonly lease: string;
  readonly owner: string;
  readonly signal: AbortSignal | undefined;
}

/** Goes on until everything is written, the process is asked to stop, or the lease is lost. */
async function writeRest(deps: Deps, id: string, { lease, owner, signal }: Turn): Promise<void> {
  const { store, clock } = deps;
  const pending = await store.imports.find(id);
  if (pending?.stage !== 'decided') return;
  const { kind, rows: count, done } = pending;
  const about = await readAbout(deps, id);
  for (let batch = Math.floor(done / BATCH_ROWS); batch < batchesOf(count); batch += 1) {
    if (signal?.aborted) return;
    if (!(await store.leases.extend(lease, owner, clock.now() + LEASE_MS))) return;
    const rows = await readBatch(deps, id, batch);
    if (rows === undefined) throw new Error(`batch ${batch} of import ${id} is lost`);
    const first = batch * BATCH_ROWS;
    await WRITERS[kind](deps, { id, about, rows, first });
    await store.imports.advance(id, first + rows.length);
  }
  await store.imports.finish(id, clock.now() + KEEP_MS);
}

/** Begins to write without keeping anybody waiting; should it fail, the job tries again. */
export function startImport(deps: Deps, id: string): void {
  applyImport(deps, id).catch((error: unknown) => {
    deps.log.error({ import: id, err: error }, 'an import stopped and will be continued');
  });
}

/**
 * Finishes every decided import, and erases what nobody confirmed in time.
 * @throws AggregateError of what failed, after everything else was done
 */
export async function rollImportsForward(deps: Deps, signal?: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  for (const id of await deps.store.imports.listDecided()) {
    if (signal?.aborted) return;
    await applyImport(deps, id, signal).catch((error: unknown) => failures.push(error));
  }
  await deps.store.imports.removeExpired(deps.clock.now());
  if (failures.length > 0) throw new AggregateError(failures, 'some imports cannot be finished');
}

/** Pending imports as their owner sees them. */
import type { Deps } from '../../deps';
import { batchesOf, type PendingImport } from '../../domain/imports/pending-import';
import { unsealPart } from './import-seal';

type ReadDeps = Pick<Deps, 'store' | 'keys' | 'clock'>;

/** The import with this id, if the account may see it and its time is not over. */
export async function findImport(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: string,
  account: string,
): Promise<PendingImport | undefined> {
  const pending = await store.imports.find(id);
  if (pending?.account !== account) return undefined;
  return pending.stage === 'decided' || pending.expiresAt > clock.now() ? pending : undefined;
}

/** What the rows of an import belong to, as it was given to `holdImport`; undefined once applied. */
export async function readAbout(deps: ReadDeps, id: string): Promise<unknown> {
  const sealed = await deps.store.imports.readAbout(id);
  return sealed === undefined ? undefined : unsealPart(deps, id, 'about', sealed);
}

/** One batch of rows; undefined once applied. */
export async function readBatch(
  deps: ReadDeps,
  id: string,
  batch: number,
): Promise<readonly unknown[] | undefined> {
  const sealed = await deps.store.imports.readBatch(id, batch);
  if (sealed === undefined) return undefined;
  return unsealPart(deps, id, batch, sealed) as readonly unknown[];
}

/** All rows of an import that is held. */
export async function readRows(
  deps: ReadDeps,
  { id, rows }: PendingImport,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let batch = 0; batch < batchesOf(rows); batch += 1) {
    all.push(...((await readBatch(deps, id, batch)) ?? []));
  }
  return all;
}

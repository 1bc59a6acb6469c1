/** Keeps checked rows for an hour, so that somebody can look at what would be written before it is. */
import type { Deps } from '../../deps';
import {
  BATCH_ROWS,
  batchesOf,
  HOLD_MS,
  type ImportKind,
} from '../../domain/imports/pending-import';
import { randomToken } from '../../ids';
import { sealPart } from './import-seal';

export interface ImportToHold {
  readonly account: string;
  readonly kind: ImportKind;
  /** What the rows belong to, such as a campaign; survives JSON. */
  readonly about: unknown;
  /** At least one row that passed every check; survives JSON. */
  readonly rows: readonly unknown[];
  /** Address of the page to go on with once everything is written. */
  readonly returnTo: string;
}

/** Holds the rows and gives the import's id. Nothing else is written yet. */
export async function holdImport(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  { rows, about, ...rest }: ImportToHold,
): Promise<string> {
  const id = randomToken();
  const batches = Array.from({ length: batchesOf(rows.length) }, (_, number) =>
    sealPart(deps, id, number, rows.slice(number * BATCH_ROWS, (number + 1) * BATCH_ROWS)),
  );
  await deps.store.imports.hold(
    {
      id,
      ...rest,
      rows: rows.length,
      done: 0,
      stage: 'held',
      expiresAt: deps.clock.now() + HOLD_MS,
    },
    sealPart(deps, id, 'about', about),
    batches,
  );
  return id;
}

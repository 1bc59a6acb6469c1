/**
 * Rows of a file that were found good and wait for somebody's word. Until it is given nothing is written;
 * from then on everything is, however often the process dies: all or nothing without a transaction.
 */
export type ImportKind = 'people' | 'quotas' | 'units';

/** Milliseconds for which rows wait to be confirmed. */
export const HOLD_MS = 60 * 60 * 1000;
/** Milliseconds for which the progress page of an import that was written can still be called up. */
export const KEEP_MS = 24 * HOLD_MS;
/** Rows written at a time; progress is counted in these. */
export const BATCH_ROWS = 500;

export interface PendingImport {
  readonly id: string;
  readonly kind: ImportKind;
  /** Id of the account that sent the file; nobody else may see or confirm it. */
  readonly account: string;
  /** Rows of the file. */
  readonly rows: number;
  /** Rows written so far; all of them once it is applied. */
  readonly done: number;
  /** `held` waits, `decided` is being written or will be, `applied` is written. */
  readonly stage: 'held' | 'decided' | 'applied';
  /** Milliseconds since the epoch: after it what is held is gone, and what is applied forgotten. */
  readonly expiresAt: number;
  /** Address of the page to go on with; empty where nobody waits for it. */
  readonly returnTo: string;
}

/** Batches that so many rows make. */
export function batchesOf(rows: number): number {
  return Math.ceil(rows / BATCH_ROWS);
}

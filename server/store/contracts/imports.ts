import type { PendingImport } from '../../domain/imports/pending-import';

export interface ImportRepository {
  /**
   * Adds what is to be held: it can be found once all its parts are there.
   * @param about sealed; what the rows belong to
   * @param batches sealed; the rows, `BATCH_ROWS` at a time
   */
  hold(pending: PendingImport, about: string, batches: readonly string[]): Promise<void>;
  find(id: string): Promise<PendingImport | undefined>;
  /** What the rows belong to, sealed; undefined once it is erased. */
  readAbout(id: string): Promise<string | undefined>;
  /** A batch of rows, sealed; undefined once it is erased. */
  readBatch(id: string, batch: number): Promise<string | undefined>;
  /** Takes what is held to be written, by compare-and-set; false when it is not held any more at `now`. */
  decide(id: string, now: number): Promise<boolean>;
  /** Remembers how many rows are written; a lower number than before changes nothing. */
  advance(id: string, done: number): Promise<void>;
  /** All rows are written: erases them and keeps the import until `expiresAt`. */
  finish(id: string, expiresAt: number): Promise<void>;
  /** Ids of imports that are decided and not yet applied, the oldest decision not necessarily first. */
  listDecided(): Promise<readonly string[]>;
  /** Erases what was held or kept until before `now`; what is decided stays until it is applied. */
  removeExpired(now: number): Promise<void>;
}

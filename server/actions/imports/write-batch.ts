import type { Deps } from '../../deps';

/** Some rows of an import that has been decided. */
export interface ImportBatch {
  /** The import's id; ids of what is written follow from it and the row's place. */
  readonly id: string;
  /** As it was given to `holdImport`. */
  readonly about: unknown;
  /** As they were given to `holdImport`. */
  readonly rows: readonly unknown[];
  /** Place of the first row among all rows of the import, from 0. */
  readonly first: number;
}

/** Writes a batch. It may be called again with the same batch, also at the same time, and then changes nothing. */
export type WriteBatch = (deps: Deps, batch: ImportBatch) => Promise<void>;

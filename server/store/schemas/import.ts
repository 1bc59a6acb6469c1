/** Pending imports, and their rows in batches so that no document grows with the file. */
import { Schema } from 'mongoose';
import type { ImportKind, PendingImport } from '../../domain/imports/pending-import';

export interface ImportDocument {
  _id: string;
  kind: ImportKind;
  account: string;
  rows: number;
  done: number;
  /** `arriving` until all batches are there, `leaving` while they are being erased. */
  stage: PendingImport['stage'] | 'arriving' | 'leaving';
  expiresAt: number;
  returnTo: string;
  about: string;
}

export interface ImportBatchDocument {
  /** Id of the import and number of the batch. */
  _id: string;
  import: string;
  content: string;
}

export const importSchema = new Schema<ImportDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    account: { type: String, required: true },
    rows: { type: Number, required: true },
    done: { type: Number, required: true },
    stage: { type: String, required: true },
    expiresAt: { type: Number, required: true },
    returnTo: { type: String, default: '' },
    about: { type: String, default: '' },
  },
  { collection: 'imports', versionKey: false, strict: 'throw' },
);
importSchema.index({ stage: 1, expiresAt: 1 });

export const importBatchSchema = new Schema<ImportBatchDocument>(
  {
    _id: { type: String, required: true },
    import: { type: String, required: true },
    content: { type: String, required: true },
  },
  { collection: 'import_batches', versionKey: false, strict: 'throw' },
);
importBatchSchema.index({ import: 1 });

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Mongoose } from 'mongoose';
import { embeddedDriver } from './drivers/embedded/driver';

const FILE_NAME = 'khao-sat.db';

/** The database of a URI that names none; MongoDB's own choice would be `test`. */
const DATABASE_NAME = 'khao-sat-cchc';
/** How long a server may be out of reach before the start, or an operation, fails. */
const SERVER_PATIENCE_MS = 10_000;

/** Where the data is. */
export interface StoreOptions {
  /** A MongoDB URI; the embedded store is used without one. */
  readonly uri?: string | undefined;
  /** The directory of the embedded store's file; created when missing. */
  readonly dataDir: string;
}

/**
 * Opens the store and gives a Mongoose instance of its own, connected to it. Indexes and
 * collections are only created on demand (`Model.createIndexes()`), and a filter on a field that
 * the schema does not have is an error. `disconnect()` on the instance closes the store.
 * @throws Error with its cause when the server cannot be reached or the file cannot be opened.
 */
export async function connect({ uri, dataDir }: StoreOptions): Promise<Mongoose> {
  const mongoose = new Mongoose({ strictQuery: 'throw', autoIndex: false, autoCreate: false });
  const common = { autoIndex: false, autoCreate: false };
  if (uri) {
    return mongoose.connect(uri, {
      ...common,
      ...(namesDatabase(uri) ? {} : { dbName: DATABASE_NAME }),
      serverSelectionTimeoutMS: SERVER_PATIENCE_MS,
      ignoreUndefined: true,
      writeConcern: { w: 'majority', journal: true },
    });
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  mongoose.setDriver(embeddedDriver);
  return mongoose.connect(join(dataDir, FILE_NAME), common);
}

function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/.test(uri);
}

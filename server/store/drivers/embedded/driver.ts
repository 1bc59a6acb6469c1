import { EmbeddedCollection } from './collection';
import { EmbeddedConnection } from './connection';

/** The driver to give to `mongoose.setDriver()`: MongoDB's operations over one SQLite file. */
export const embeddedDriver = {
  Collection: EmbeddedCollection,
  Connection: EmbeddedConnection,
};

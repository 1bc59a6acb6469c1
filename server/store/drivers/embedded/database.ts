import { refuseOptions, unsupported } from './unsupported';
import type { Store } from './store';

/** The options of createCollection() that change nothing here. */
const PLAIN_OPTIONS = new Set(['writeConcern', 'autoIndexId', 'comment']);

/** The part of the driver's Db that Mongoose's Connection uses. */
export class EmbeddedDatabase {
  constructor(
    readonly databaseName: string,
    private readonly store: Store,
  ) {}

  /** Creates a collection unless it exists. @throws UnsupportedByEmbeddedStoreError if capped… */
  async createCollection(name: string, options: object = {}): Promise<void> {
    refuseOptions('createCollection', options);
    const refused = Object.keys(options).find((option) => !PLAIN_OPTIONS.has(option));
    if (refused !== undefined) throw unsupported(`option ${refused} of createCollection()`);
    await this.store.write(() => this.store.catalog.ensure(name));
  }

  /** Drops a collection; tells whether it existed. */
  async dropCollection(name: string): Promise<boolean> {
    return this.store.write(() => this.store.catalog.drop(name));
  }

  /** Drops every collection. */
  async dropDatabase(): Promise<boolean> {
    await this.store.write(() => {
      for (const name of this.store.catalog.names()) this.store.catalog.drop(name);
    });
    return true;
  }

  /** The collections, in a cursor-like object. */
  listCollections() {
    const toArray = (): Promise<object[]> =>
      this.store.read(() =>
        this.store.catalog.names().map((name) => ({ name, type: 'collection' })),
      );
    return { toArray };
  }

  /** Not supported. */
  aggregate(): never {
    throw unsupported('aggregate()');
  }

  /** Not supported. */
  command(): never {
    throw unsupported('command()');
  }

  /** Not supported. */
  watch(): never {
    throw unsupported('watch()');
  }
}

import { CollectionBase } from './mongoose-base';
import { Store } from './store';
import { unsupported } from './unsupported';
import type { DocumentTable } from './document-table';

/** Gives the operations of a collection their table, and refuses those there are none for. */
export class CollectionAccess extends CollectionBase {
  /** `database.collection`, as MongoDB's messages name it. */
  protected get namespace(): string {
    return `${this.conn.name}.${this.name}`;
  }

  /** The open store, waiting for it when the connection buffers. @throws Error when closed. */
  protected async store(): Promise<Store> {
    if (this.buffer && this._shouldBufferCommands()) {
      await new Promise<void>((resolve) => this.addQueue(resolve, []));
    }
    const { client } = this.conn;
    if (client instanceof Store) return client;
    throw new Error(`collection ${this.name} used while the store is not connected`);
  }

  /** Runs a read on the table, undefined when the collection does not exist. */
  protected async read<T>(work: (table: DocumentTable | undefined) => T): Promise<T> {
    const store = await this.store();
    return store.read(() => work(store.table(this.name, this.namespace)));
  }

  /** Runs a write on the table, creating the collection when it does not exist. */
  protected async write<T>(work: (table: DocumentTable) => T): Promise<T> {
    const store = await this.store();
    return store.write(() => work(store.ensureTable(this.name, this.namespace)));
  }

  /** Not supported. */
  aggregate(): never {
    throw unsupported('aggregate()');
  }

  /** Not supported. */
  bulkWrite(): never {
    throw unsupported('bulkWrite()');
  }

  /** Not supported. */
  watch(): never {
    throw unsupported('watch()');
  }

  /** Not supported. */
  mapReduce(): never {
    throw unsupported('mapReduce()');
  }

  /** Not supported. */
  dropIndex(): never {
    throw unsupported('dropIndex()');
  }

  /** Not supported. */
  createSearchIndex(): never {
    throw unsupported('createSearchIndex()');
  }
}

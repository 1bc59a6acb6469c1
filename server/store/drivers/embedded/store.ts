import { Catalog } from './catalog';
import { DocumentTable } from './document-table';
import { SqliteFile } from './sqlite-file';
import { WriteQueue } from './write-queue';
import { retryWhileBusy } from './sqlite-errors';

/** An open store: its file, its catalog of collections and its queue of writes. */
export class Store {
  private constructor(
    private readonly file: SqliteFile,
    readonly catalog: Catalog,
    private readonly queue: WriteQueue,
  ) {}

  /** @throws Error with its cause when the file cannot be opened, read or locked. */
  static async open(path: string): Promise<Store> {
    return retryWhileBusy(() => {
      const file = new SqliteFile(path);
      try {
        const catalog = new Catalog(file);
        return new Store(file, catalog, new WriteQueue(file, () => catalog.forget()));
      } catch (error) {
        file.close();
        throw error;
      }
    });
  }

  /** Runs a synchronous read. @throws whatever it throws, or the error of the file. */
  read<T>(work: () => T): Promise<T> {
    return retryWhileBusy(work);
  }

  /** Runs a synchronous write and waits until it is durable. See {@link WriteQueue.enqueue}. */
  write<T>(work: () => T): Promise<T> {
    return this.queue.enqueue(work);
  }

  /** The table of a collection, if it exists. Only inside read() or write(). */
  table(collection: string, namespace: string): DocumentTable | undefined {
    const shape = this.catalog.find(collection);
    return shape && new DocumentTable(this.file, shape, namespace);
  }

  /** The table of a collection, created when missing. Only inside write(). */
  ensureTable(collection: string, namespace: string): DocumentTable {
    return new DocumentTable(this.file, this.catalog.ensure(collection), namespace);
  }

  /** Waits for the writes under way, then closes the file. */
  async close(): Promise<void> {
    await this.queue.drained();
    await retryWhileBusy(() => this.file.close());
  }
}

import { basename } from 'node:path';
import { ConnectionBase } from './mongoose-base';
import { EmbeddedDatabase } from './database';
import { Store } from './store';
import { unsupported } from './unsupported';

const DISCONNECTED = 0;
const CONNECTING = 2;

/** Options of openUri() that Mongoose reads from the connection's `config`. */
const CONFIG_OPTIONS = ['autoIndex', 'autoCreate', 'sanitizeFilter', 'bufferCommands'];

/** A Mongoose connection whose "uri" is the path of a SQLite file. */
export class EmbeddedConnection extends ConnectionBase {
  /**
   * Opens the file; Mongoose calls it from connect().
   * @throws Error with its cause when the file cannot be opened.
   */
  async createClient(path: string, options: Record<string, unknown> = {}): Promise<this> {
    for (const name of CONFIG_OPTIONS) {
      if (options[name] !== undefined) this.config[name] = options[name];
    }
    this.readyState = CONNECTING;
    this._connectionString = path;
    try {
      const store = await Store.open(path);
      this.client = store;
      this.name = basename(path, '.db');
      this.db = new EmbeddedDatabase(this.name, store);
    } catch (error) {
      this.readyState = DISCONNECTED;
      throw error;
    }
    this.onOpen();
    return this;
  }

  /** Waits for the writes under way and closes the file. */
  async doClose(): Promise<this> {
    if (this.client instanceof Store) await this.client.close();
    this.client = null;
    this.db = null;
    return this;
  }

  /** Not supported. */
  useDb(): never {
    throw unsupported('useDb()');
  }

  /** Not supported. */
  startSession(): Promise<never> {
    return Promise.reject(unsupported('startSession()'));
  }

  /** Not supported. */
  withSession(): Promise<never> {
    return Promise.reject(unsupported('withSession()'));
  }

  /** Not supported. */
  bulkWrite(): Promise<never> {
    return Promise.reject(unsupported('bulkWrite()'));
  }

  /** Not supported. */
  aggregate(): never {
    throw unsupported('aggregate()');
  }

  /** Not supported. */
  watch(): never {
    throw unsupported('watch()');
  }
}

import { createRequire } from 'node:module';

/*
 * Mongoose publishes no types for the base classes of a driver. The interfaces below declare the
 * part of them this driver uses; `ModuleReader` is the one place where they get their types.
 */

/** The part of Mongoose's abstract Connection that the driver relies on. */
export interface BaseConnection {
  /** 0 disconnected, 1 connected, 2 connecting, 3 disconnecting. */
  readyState: number;
  config: Record<string, unknown>;
  client: unknown;
  db: unknown;
  name: string;
  $wasForceClosed?: boolean;
  _connectionString?: string;
  /** Marks the connection as open and releases what was buffered. */
  onOpen(): void;
}

/** The part of Mongoose's abstract Collection that the driver relies on. */
export interface BaseCollection {
  name: string;
  conn: BaseConnection;
  /** Whether operations wait for the connection to open. */
  buffer: boolean;
  addQueue(work: () => void, args?: readonly unknown[]): this;
  _shouldBufferCommands(): boolean;
}

interface BaseConnectionConstructor {
  new (base: unknown): BaseConnection;
}

interface BaseCollectionConstructor {
  new (name: string, conn: BaseConnection, options?: object): BaseCollection;
}

interface ModuleReader {
  (id: 'mongoose/lib/connection'): BaseConnectionConstructor;
  (id: 'mongoose/lib/collection'): BaseCollectionConstructor;
}

const readModule: ModuleReader = createRequire(__filename);

/** Mongoose's abstract Connection. */
export const ConnectionBase = readModule('mongoose/lib/connection');

/** Mongoose's abstract Collection. */
export const CollectionBase = readModule('mongoose/lib/collection');

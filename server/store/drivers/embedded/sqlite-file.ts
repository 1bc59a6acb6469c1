import Database from 'libsql';

/** How long SQLite itself waits for a lock; short, because the wait blocks the event loop. */
const BUSY_TIMEOUT_MS = 100;
const MAX_CACHED_STATEMENTS = 256;

const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'];

/** A value SQLite takes as a parameter. */
export type Param = Uint8Array | string | number | null;

/** One open SQLite file, with its prepared statements kept for reuse. */
export class SqliteFile {
  private readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /** @throws Error with its cause when the file cannot be opened or is not a database. */
  constructor(readonly path: string) {
    try {
      this.db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    } catch (cause) {
      throw new Error(`cannot open the store file ${path}`, { cause });
    }
    try {
      for (const pragma of PRAGMAS) this.db.pragma(pragma);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  /** Whether a transaction is open; SQLite closes it by itself on some errors. */
  get inTransaction(): boolean {
    return this.db.inTransaction;
  }

  /** Runs SQL without parameters or results. */
  exec(sql: string): void {
    this.assertOpen();
    this.db.exec(sql);
  }

  /** Runs one statement and tells how many rows it changed. */
  run(sql: string, params: readonly Param[] = []): number {
    return this.statement(sql).run(params).changes;
  }

  /** All the rows of a query, each an array of its columns. */
  rows(sql: string, params: readonly Param[] = []): unknown[][] {
    const rows: unknown[] = this.statement(sql).all(params);
    return rows.filter((row): row is unknown[] => Array.isArray(row));
  }

  /**
   * Moves what the log still holds into the file, then closes it. libsql gives the descriptors back
   * once the statements are garbage collected; the file is whole and unlocked from now on.
   */
  close(): void {
    if (!this.db.open) return;
    this.statements.clear();
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  private assertOpen(): void {
    if (!this.db.open) throw new Error(`the store file ${this.path} is closed`);
  }

  private statement(sql: string): Database.Statement {
    this.assertOpen();
    let statement = this.statements.get(sql);
    if (statement) {
      this.statements.delete(sql); // re-inserted below, as the most recently used
    } else {
      statement = this.db.prepare(sql);
      if (statement.reader) statement.raw(true);
      const [oldest] = this.statements.keys();
      if (oldest !== undefined && this.statements.size >= MAX_CACHED_STATEMENTS) {
        this.statements.delete(oldest);
      }
    }
    this.statements.set(sql, statement);
    return statement;
  }
}

/** Narrows a column that is known to hold bytes. */
export function bytesOf(column: unknown): Buffer {
  if (Buffer.isBuffer(column)) return column;
  if (column instanceof Uint8Array) return Buffer.from(column);
  throw new Error(`the store file holds a ${typeof column} where bytes are expected`);
}

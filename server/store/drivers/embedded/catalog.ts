import { columnOf, indexOf, tableOf } from './sql-names';
import { type IndexSpec, readIndex } from './index-spec';
import type { SqliteFile } from './sqlite-file';

/** The table of a collection, the fields it keeps keys of and its indexes. */
export interface CollectionShape {
  readonly name: string;
  /** `_id` and every indexed field. */
  readonly paths: ReadonlySet<string>;
  readonly indexes: readonly IndexSpec[];
}

const META_TABLES = `
  CREATE TABLE IF NOT EXISTS meta_collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS meta_indexes (
    collection TEXT, position INTEGER, spec TEXT, PRIMARY KEY (collection, position)
  ) WITHOUT ROWID;
`;

/**
 * What collections and indexes the file has. It is read again whenever SQLite's own schema version
 * shows that this or another process changed them.
 */
export class Catalog {
  private shapes = new Map<string, CollectionShape>();
  private version: unknown;

  constructor(private readonly file: SqliteFile) {
    const [known] = file.rows("SELECT 1 FROM sqlite_master WHERE name = 'meta_indexes'");
    if (!known) file.exec(META_TABLES);
  }

  /** Drops what is remembered; needed after a rollback, which takes the version back. */
  forget(): void {
    this.version = undefined;
  }

  /** The names of the collections, sorted. */
  names(): string[] {
    return this.file
      .rows('SELECT name FROM meta_collections ORDER BY name')
      .map(([n]) => String(n));
  }

  /** The shape of a collection, or undefined when it does not exist. */
  find(name: string): CollectionShape | undefined {
    this.refresh();
    return this.shapes.get(name);
  }

  /** The shape of a collection, which is created when missing. Only inside a write. */
  ensure(name: string): CollectionShape {
    const found = this.find(name);
    if (found) return found;
    this.file.exec(
      `CREATE TABLE ${tableOf(name)} (_id BLOB NOT NULL PRIMARY KEY, doc BLOB NOT NULL) WITHOUT ROWID`,
    );
    this.file.run('INSERT INTO meta_collections VALUES (?)', [name]);
    return { name, paths: new Set(['_id']), indexes: [] };
  }

  /** Adds the column of a field, filled with the key of null. Only inside a write. */
  addColumn(collection: string, path: string): void {
    const column = `${columnOf(path)} BLOB NOT NULL DEFAULT x'10'`;
    this.file.exec(`ALTER TABLE ${tableOf(collection)} ADD COLUMN ${column}`);
  }

  /**
   * Creates the index over columns that exist and records it. Only inside a write.
   * @throws the constraint error of SQLite when the index is unique and the documents are not.
   */
  addIndex(shape: CollectionShape, spec: IndexSpec): void {
    const columns = spec.keys.map(
      ([path, way]) => `${columnOf(path)} ${way === 1 ? 'ASC' : 'DESC'}`,
    );
    const kind = spec.unique ? 'UNIQUE INDEX' : 'INDEX';
    const name = indexOf(shape.name, spec.name);
    this.file.exec(`CREATE ${kind} ${name} ON ${tableOf(shape.name)} (${columns.join(', ')})`);
    const record = [shape.name, shape.indexes.length, JSON.stringify(spec)];
    this.file.run('INSERT INTO meta_indexes VALUES (?, ?, ?)', record);
  }

  /** Drops a collection with its indexes; tells whether it existed. Only inside a write. */
  drop(name: string): boolean {
    if (!this.find(name)) return false;
    this.file.exec(`DROP TABLE ${tableOf(name)}`);
    this.file.run('DELETE FROM meta_collections WHERE name = ?', [name]);
    this.file.run('DELETE FROM meta_indexes WHERE collection = ?', [name]);
    return true;
  }

  private refresh(): void {
    const version = this.file.rows('PRAGMA schema_version')[0]?.[0];
    if (version === this.version) return;
    const specs = new Map<string, IndexSpec[]>(this.names().map((name) => [name, []]));
    const rows = this.file.rows('SELECT collection, spec FROM meta_indexes ORDER BY 1, position');
    for (const [collection, spec] of rows) {
      specs.get(String(collection))?.push(readIndex(String(spec)));
    }
    this.shapes = new Map();
    for (const [name, indexes] of specs) {
      const paths = new Set(['_id', ...indexes.flatMap(({ keys }) => keys.map(([path]) => path))]);
      this.shapes.set(name, { name, paths, indexes });
    }
    this.version = version;
  }
}

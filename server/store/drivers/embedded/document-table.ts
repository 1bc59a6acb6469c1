import { type Doc, encodeDoc } from './document';
import { type Key, encodeKey } from './key-encoding';
import { type Param, type SqliteFile, bytesOf } from './sqlite-file';
import { columnOf, tableOf } from './sql-names';
import { duplicateKeyError } from './duplicate-key';
import { indexedValue } from './paths';
import { isConstraintError } from './sqlite-errors';
import type { CollectionShape } from './catalog';
import type { IndexSpec } from './index-spec';
import type { Term } from './filter-to-sql';

/** A document as it lies in the file. */
export interface StoredDoc {
  readonly idKey: Key;
  readonly bytes: Buffer;
  readonly doc: Doc;
}

const ID_INDEX: IndexSpec = { name: '_id_', keys: [['_id', 1]], unique: true };

/** The WHERE clause and parameters of some terms. */
export function whereOf(terms: readonly Term[]): { sql: string; params: Key[] } {
  const sql = terms.length > 0 ? `WHERE ${terms.map((term) => term.sql).join(' AND ')}` : '';
  return { sql, params: terms.flatMap((term) => term.params) };
}

/** The rows of one collection: keeps the documents and the keys of their indexed fields in step. */
export class DocumentTable {
  private readonly table: string;
  private readonly paths: readonly string[];

  constructor(
    private readonly file: SqliteFile,
    readonly shape: CollectionShape,
    private readonly namespace: string,
  ) {
    this.table = tableOf(shape.name);
    this.paths = [...shape.paths];
  }

  /** @throws MongoServerError 11000 when a unique index already has the document's key. */
  insert(doc: Doc): void {
    const names = this.paths.map(columnOf).join(', ');
    const places = this.paths.map(() => '?').join(', ');
    const sql = `INSERT INTO ${this.table} (${names}, doc) VALUES (${places}, ?)`;
    this.guarded(doc, undefined, () => this.file.run(sql, [...this.keysOf(doc), encodeDoc(doc)]));
  }

  /**
   * Puts `next` in the place of a stored document with the same _id; tells whether it differs.
   * @throws MongoServerError 11000 when a unique index already has the key of `next`.
   */
  replace(stored: StoredDoc, next: Doc): boolean {
    const bytes = encodeDoc(next);
    if (bytes.equals(stored.bytes)) return false;
    const before = this.keysOf(stored.doc);
    const sets = ['doc = ?'];
    const params: Param[] = [bytes];
    this.keysOf(next).forEach((key, i) => {
      const path = this.paths[i];
      // an index whose column is not in the statement is left alone by SQLite
      if (path === undefined || before[i]?.equals(key)) return;
      sets.push(`${columnOf(path)} = ?`);
      params.push(key);
    });
    const sql = `UPDATE ${this.table} SET ${sets.join(', ')} WHERE _id = ?`;
    this.guarded(next, stored.idKey, () => this.file.run(sql, [...params, stored.idKey]));
    return true;
  }

  /** Sets the keys of some fields of a stored document, when they become indexed. */
  setKeys(stored: StoredDoc, paths: readonly string[]): void {
    const sets = paths.map((path) => `${columnOf(path)} = ?`).join(', ');
    const keys = paths.map((path) => encodeKey(indexedValue(stored.doc, path)));
    this.file.run(`UPDATE ${this.table} SET ${sets} WHERE _id = ?`, [...keys, stored.idKey]);
  }

  /** Deletes one document. */
  remove(idKey: Key): void {
    this.file.run(`DELETE FROM ${this.table} WHERE _id = ?`, [idKey]);
  }

  /** Deletes the documents that the terms select; tells how many. */
  removeWhere(terms: readonly Term[]): number {
    const where = whereOf(terms);
    return this.file.run(`DELETE FROM ${this.table} ${where.sql}`, where.params);
  }

  /** Counts the documents that the terms select. */
  countWhere(terms: readonly Term[]): number {
    const where = whereOf(terms);
    return Number(
      this.file.rows(`SELECT count(*) FROM ${this.table} ${where.sql}`, where.params)[0]?.[0],
    );
  }

  /** Rows of `doc` and the named key columns. */
  select(paths: readonly string[], clauses: string, params: readonly Param[]): Buffer[][] {
    const columns = ['doc', ...paths.map(columnOf)].join(', ');
    const rows = this.file.rows(`SELECT ${columns} FROM ${this.table} ${clauses}`, params);
    return rows.map((row) => row.map(bytesOf));
  }

  /** The 11000 error for an index over `doc`. */
  duplicate(index: IndexSpec, doc: Doc): Error {
    return duplicateKeyError(this.namespace, index, doc);
  }

  private keysOf(doc: Doc): Key[] {
    return this.paths.map((path) => encodeKey(indexedValue(doc, path)));
  }

  private guarded(doc: Doc, self: Key | undefined, statement: () => unknown): void {
    try {
      statement();
    } catch (error) {
      if (!isConstraintError(error)) throw error;
      const violated = [ID_INDEX, ...this.shape.indexes].find(
        (index) => index.unique && this.isTaken(index, doc, self),
      );
      throw violated ? this.duplicate(violated, doc) : error;
    }
  }

  private isTaken(index: IndexSpec, doc: Doc, self: Key | undefined): boolean {
    const equal = index.keys.map(([path]) => `${columnOf(path)} = ?`).join(' AND ');
    const keys = index.keys.map(([path]) => encodeKey(indexedValue(doc, path)));
    const sql = `SELECT _id FROM ${this.table} WHERE ${equal} LIMIT 2`;
    return this.file.rows(sql, keys).some(([id]) => !self?.equals(bytesOf(id)));
  }
}

import { mongo } from 'mongoose';
import {
  type Change,
  type WriteTarget,
  changeOne,
  deleteAll,
  deleteFirst,
  insertEach,
  updateMatches,
} from './writes';
import { CollectionReads } from './collection-reads';
import { type Doc, plainDoc } from './document';
import { type InsertManyResult, insertManyResult } from './insert-result';
import { type Update, parseReplacement, parseUpdate } from './update';
import { buildIndex, describeIndexes } from './index-builder';
import { checkedDoc } from './new-document';
import { compileFilter } from './filter';
import { compileProjection } from './projection';
import { parseIndex } from './index-spec';
import { parseSort } from './sort';
import { refuseOptions } from './unsupported';

interface WriteOptions {
  readonly sort?: unknown;
  readonly projection?: unknown;
  readonly upsert?: boolean;
  readonly ordered?: boolean;
  readonly returnDocument?: 'before' | 'after';
  readonly includeResultMetadata?: boolean;
}

function targetOf(operation: string, filter: unknown, options: WriteOptions): WriteTarget {
  refuseOptions(operation, options);
  return { filter: compileFilter(filter), sort: parseSort(options.sort) };
}

function withId(doc: Doc): Doc {
  // like the native driver, leaves the new _id on the caller's object
  doc['_id'] ??= new mongo.ObjectId();
  return checkedDoc(plainDoc(doc));
}

function found(change: Change | undefined, options: WriteOptions): unknown {
  const project = compileProjection(options.projection);
  const doc = options.returnDocument === 'after' ? change?.after : change?.before;
  const value = doc ? project(doc) : null;
  if (options.includeResultMetadata !== true) return value;
  const inserted = change?.before === undefined ? change?.after : undefined;
  const lastErrorObject = {
    n: change ? 1 : 0,
    updatedExisting: change?.before !== undefined,
    ...(inserted ? { upserted: inserted['_id'] } : {}),
  };
  return { lastErrorObject, value, ok: 1 };
}

/**
 * A collection of the embedded store. Operations take the arguments of the MongoDB driver's and
 * give its results. All of them reject with UnsupportedByEmbeddedStoreError on what the store does
 * not do, and with the error of SQLite when the file fails.
 */
export class EmbeddedCollection extends CollectionReads {
  /** @throws MongoServerError 11000 when a unique index refuses the document. */
  async insertOne(doc: Doc, options: WriteOptions = {}) {
    refuseOptions('insertOne', options);
    const checked = withId(doc);
    await this.write((table) => table.insert(checked));
    return { acknowledged: true, insertedId: checked['_id'] };
  }

  /** @throws MongoBulkWriteError 11000 when a unique index refuses some of the documents. */
  async insertMany(docs: Doc[], options: WriteOptions = {}): Promise<InsertManyResult> {
    refuseOptions('insertMany', options);
    const checked = docs.map(withId);
    const ordered = options.ordered !== false;
    return insertManyResult(
      checked,
      await this.write((table) => insertEach(table, checked, ordered)),
    );
  }

  /** Updates the first match. */
  async updateOne(filter: unknown, update: unknown, options: WriteOptions = {}) {
    return this.update(targetOf('updateOne', filter, options), parseUpdate(update), options, false);
  }

  /** Updates every match, all or nothing. */
  async updateMany(filter: unknown, update: unknown, options: WriteOptions = {}) {
    return this.update(targetOf('updateMany', filter, options), parseUpdate(update), options, true);
  }

  /** Replaces the first match, keeping its _id. */
  async replaceOne(filter: unknown, replacement: unknown, options: WriteOptions = {}) {
    const target = targetOf('replaceOne', filter, options);
    return this.update(target, parseReplacement(replacement), options, false);
  }

  /** Updates the first match; gives it as it was, or as it is with `returnDocument: 'after'`. */
  async findOneAndUpdate(filter: unknown, update: unknown, options: WriteOptions = {}) {
    const target = targetOf('findOneAndUpdate', filter, options);
    return this.change(target, parseUpdate(update), options);
  }

  /** Replaces the first match; gives it as it was, or as it is with `returnDocument: 'after'`. */
  async findOneAndReplace(filter: unknown, replacement: unknown, options: WriteOptions = {}) {
    const target = targetOf('findOneAndReplace', filter, options);
    return this.change(target, parseReplacement(replacement), options);
  }

  /** Deletes the first match and gives it. */
  async findOneAndDelete(filter: unknown, options: WriteOptions = {}) {
    const target = targetOf('findOneAndDelete', filter, options);
    const deleted = await this.write((table) => deleteFirst(table, target));
    const change = deleted && { before: deleted, modified: true };
    return found(change, { ...options, returnDocument: 'before' });
  }

  /** Deletes the first match. */
  async deleteOne(filter: unknown, options: WriteOptions = {}) {
    const target = targetOf('deleteOne', filter, options);
    const deleted = await this.write((table) => deleteFirst(table, target));
    return { acknowledged: true, deletedCount: deleted ? 1 : 0 };
  }

  /** Deletes every match, all or nothing. */
  async deleteMany(filter: unknown, options: WriteOptions = {}) {
    const target = targetOf('deleteMany', filter, options);
    const deletedCount = await this.write((table) => deleteAll(table, target.filter));
    return { acknowledged: true, deletedCount };
  }

  /** Creates an index and gives its name. See {@link buildIndex} for the errors. */
  async createIndex(
    keys: object,
    options: Record<string, unknown> = {},
    command: object = {},
  ): Promise<string> {
    refuseOptions('createIndex', command);
    const spec = parseIndex(keys, options);
    const store = await this.store();
    await store.write(() => buildIndex(store, this.name, this.namespace, spec));
    return spec.name;
  }

  /** The indexes, in a cursor-like object. Its toArray() rejects as {@link describeIndexes}. */
  listIndexes() {
    const toArray = async (): Promise<object[]> => {
      const store = await this.store();
      return store.read(() => describeIndexes(store, this.name, this.namespace));
    };
    return { toArray };
  }

  /** Drops the collection with its indexes. */
  async drop(): Promise<boolean> {
    const store = await this.store();
    return store.write(() => store.catalog.drop(this.name));
  }

  private async update(target: WriteTarget, update: Update, options: WriteOptions, many: boolean) {
    const upserting = options.upsert === true;
    const { upserted, ...counts } = await this.write((table) =>
      updateMatches(table, target, update, { many, upserting }),
    );
    return {
      acknowledged: true,
      ...counts,
      upsertedCount: upserted ? 1 : 0,
      upsertedId: upserted?.['_id'] ?? null,
    };
  }

  private async change(target: WriteTarget, update: Update, options: WriteOptions) {
    const upserting = options.upsert === true;
    compileProjection(options.projection); // refused before anything is written
    return found(await this.write((table) => changeOne(table, target, update, upserting)), options);
  }
}

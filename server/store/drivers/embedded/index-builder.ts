import { type IndexSpec, keyPattern } from './index-spec';
import { type StoredDoc, DocumentTable } from './document-table';
import { compileFilter } from './filter';
import { encodeKey } from './key-encoding';
import { indexedValue } from './paths';
import { isConstraintError } from './sqlite-errors';
import { Scan } from './scan';
import { serverError } from './server-error';
import type { Store } from './store';

const EVERYTHING = { filter: compileFilter({}), sort: [] };

function* everyDocument(table: DocumentTable): Generator<StoredDoc> {
  for (const page of new Scan(table, EVERYTHING)) yield* page;
}

function describe(spec: IndexSpec): string {
  return JSON.stringify([spec.keys, spec.unique]);
}

/** Whether the same index is there already. @throws MongoServerError 85 or 86 when one clashes. */
function exists(indexes: readonly IndexSpec[], spec: IndexSpec): boolean {
  const namesake = indexes.find(({ name }) => name === spec.name);
  if (namesake) {
    if (describe(namesake) === describe(spec)) return true;
    const message = `An existing index has the same name as the requested index: ${spec.name}`;
    throw serverError(86, 'IndexKeySpecsConflict', message);
  }
  const keys = JSON.stringify(spec.keys);
  const twin = indexes.find((index) => JSON.stringify(index.keys) === keys);
  if (!twin) return false;
  const message = `Index already exists with a different name: ${twin.name}`;
  throw serverError(85, 'IndexOptionsConflict', message);
}

function firstRepeat(table: DocumentTable, spec: IndexSpec): StoredDoc | undefined {
  const seen = new Set<string>();
  for (const stored of everyDocument(table)) {
    const keys = spec.keys.map(([path]) => encodeKey(indexedValue(stored.doc, path)));
    const key = keys.map((part) => part.toString('base64')).join();
    if (seen.has(key)) return stored;
    seen.add(key);
  }
  return undefined;
}

/**
 * Creates an index, filling it from the documents there are; the same index again is a no-op.
 * Only inside a write.
 * @throws MongoServerError 11000 when the documents repeat a key of a unique index, 85 or 86 when
 * another index is in the way.
 * @throws UnsupportedByEmbeddedStoreError when a document holds an array in an indexed field.
 */
export function buildIndex(store: Store, collection: string, namespace: string, spec: IndexSpec) {
  const table = store.ensureTable(collection, namespace);
  const { shape } = table;
  const isIdIndex = JSON.stringify(spec.keys) === '[["_id",1]]';
  if (isIdIndex || exists(shape.indexes, spec)) return;
  const newPaths = [...new Set(spec.keys.map(([path]) => path))].filter((p) => !shape.paths.has(p));
  for (const path of newPaths) store.catalog.addColumn(collection, path);
  if (newPaths.length > 0) {
    for (const stored of everyDocument(table)) table.setKeys(stored, newPaths);
  }
  try {
    store.catalog.addIndex(shape, spec);
  } catch (error) {
    const repeat = isConstraintError(error) ? firstRepeat(table, spec) : undefined;
    throw repeat ? table.duplicate(spec, repeat.doc) : error;
  }
}

/**
 * The indexes of a collection as listIndexes() gives them.
 * @throws MongoServerError 26 when the collection does not exist.
 */
export function describeIndexes(store: Store, collection: string, namespace: string): object[] {
  const shape = store.catalog.find(collection);
  if (!shape) throw serverError(26, 'NamespaceNotFound', `ns does not exist: ${namespace}`);
  return [
    { v: 2, key: { _id: 1 }, name: '_id_' },
    ...shape.indexes.map((spec) => ({
      v: 2,
      key: keyPattern(spec),
      name: spec.name,
      ...(spec.unique ? { unique: true } : {}),
    })),
  ];
}

import { entriesOf, isDoc } from './document';
import { badValue } from './server-error';
import { unsupported } from './unsupported';

/** A sort or index direction. */
export type Direction = 1 | -1;

/** An index as MongoDB describes it; the JSON of this is kept in the file. */
export interface IndexSpec {
  readonly name: string;
  readonly keys: readonly (readonly [path: string, way: Direction])[];
  readonly unique: boolean;
}

/** Options that do not change what an index does here. */
const HARMLESS = new Set(['name', 'unique', 'background', 'writeConcern', 'w', 'comment', 'v']);

function directionOf(path: string, value: unknown): Direction {
  if (value === 1 || value === -1) return value;
  throw unsupported(`an index of kind ${String(value)} on ${path}`);
}

/**
 * Reads the arguments of createIndex().
 * @throws UnsupportedByEmbeddedStoreError for sparse, partial, TTL, text, hashed… indexes.
 */
export function parseIndex(keys: object, options: Record<string, unknown> = {}): IndexSpec {
  for (const [option, value] of Object.entries(options)) {
    if (!HARMLESS.has(option) && value !== undefined && value !== null && value !== false) {
      throw unsupported(`index option ${option}`);
    }
  }
  const entries = entriesOf(keys);
  if (entries.length === 0) throw badValue('an index needs at least one field');
  const parsed = entries.map(([path, value]) => [path, directionOf(path, value)] as const);
  const name = typeof options['name'] === 'string' ? options['name'] : parsed.flat().join('_');
  return { name, keys: parsed, unique: options['unique'] === true };
}

function isKey(value: unknown): value is readonly [string, Direction] {
  return Array.isArray(value) && typeof value[0] === 'string' && [1, -1].includes(Number(value[1]));
}

/**
 * Reads an index back from its JSON in the file.
 * @throws Error when the file holds something else.
 */
export function readIndex(json: string): IndexSpec {
  const spec: unknown = JSON.parse(json);
  const { name, keys, unique } = isDoc(spec) ? spec : {};
  if (typeof name === 'string' && Array.isArray(keys) && keys.every(isKey)) {
    return { name, keys, unique: unique === true };
  }
  throw new Error(`the store file holds an index that cannot be read: ${json}`);
}

/** The `key` document of an index, as listIndexes() and duplicate-key errors show it. */
export function keyPattern(spec: IndexSpec): Record<string, Direction> {
  return Object.fromEntries(spec.keys);
}

import { type Doc, entriesOf } from './document';
import { EMPTY_ARRAY_KEY, type Key, encodeKey } from './key-encoding';
import { valuesAt } from './paths';
import { unsupported } from './unsupported';
import type { Direction } from './index-spec';

/** One field of a sort. */
export interface SortKey {
  readonly path: string;
  readonly way: Direction;
}

function directionOf(path: string, value: unknown): Direction {
  if (value === 1 || value === 'asc' || value === 'ascending') return 1;
  if (value === -1 || value === 'desc' || value === 'descending') return -1;
  throw unsupported(`sort of ${path} by ${JSON.stringify(value)}`);
}

/**
 * Reads a sort given as an object or a Map.
 * @throws UnsupportedByEmbeddedStoreError for $meta and other forms.
 */
export function parseSort(sort: unknown): SortKey[] {
  if (sort === undefined || sort === null) return [];
  if (typeof sort !== 'object' || Array.isArray(sort))
    throw unsupported('a sort that is not an object');
  return entriesOf(sort).map(([path, value]) => ({ path, way: directionOf(path, value) }));
}

/** An array sorts by its least element, or by its greatest in a descending sort. */
function sortKeyOf(doc: Doc, { path, way }: SortKey): Key {
  const keys = valuesAt(doc, path.split('.')).flatMap((value) => {
    if (!Array.isArray(value)) return [encodeKey(value)];
    return value.length === 0 ? [EMPTY_ARRAY_KEY] : value.map(encodeKey);
  });
  const [first = encodeKey(null), ...others] = keys;
  return others.reduce((best, key) => (Buffer.compare(key, best) * way < 0 ? key : best), first);
}

/** Sorts in memory what no index gives in order. Ties keep the order they came in. */
export function sortInMemory<T extends { readonly doc: Doc }>(
  items: readonly T[],
  sort: readonly SortKey[],
): T[] {
  const keyed = items.map((item) => ({ item, keys: sort.map((key) => sortKeyOf(item.doc, key)) }));
  keyed.sort((a, b) => {
    for (const [i, { way }] of sort.entries()) {
      const order = Buffer.compare(a.keys[i] ?? EMPTY_ARRAY_KEY, b.keys[i] ?? EMPTY_ARRAY_KEY);
      if (order !== 0) return order * way;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

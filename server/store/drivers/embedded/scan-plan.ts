import { type Term, pushDown } from './filter-to-sql';
import type { CollectionShape } from './catalog';
import type { CompiledFilter } from './filter';
import type { Direction, IndexSpec } from './index-spec';
import type { SortKey } from './sort';

/** How a collection is read. */
export interface ScanPlan {
  /** Conditions for SQLite. */
  readonly terms: readonly Term[];
  /** Whether `terms` say all that the filter says. */
  readonly exact: boolean;
  /** The order of reading: a total order of the rows, ending with _id. */
  readonly order: readonly SortKey[];
  /** Whether the documents still have to be sorted after they are read. */
  readonly sortsInMemory: boolean;
}

const ID_KEY = ['_id', 1] as const;
const ID_INDEX: Pick<IndexSpec, 'keys'> = { keys: [] };
const BY_ID: readonly SortKey[] = [{ path: '_id', way: 1 }];

/** No two rows share an _id: what a sort asks for after it changes nothing. */
function untilId(sort: readonly SortKey[]): readonly SortKey[] {
  const at = sort.findIndex(({ path }) => path === '_id');
  return at === -1 ? sort : sort.slice(0, at + 1);
}

function withId(sort: readonly SortKey[], way: Direction): readonly SortKey[] {
  const keys = untilId(sort);
  return keys.at(-1)?.path === '_id' ? keys : [...keys, { path: '_id', way }];
}

/**
 * Whether walking the index gives the order of `sort`: 1 forwards, -1 backwards, undefined if it
 * does not. Fields pinned to one value do not count.
 */
function walkGives(
  index: Pick<IndexSpec, 'keys'>,
  pinned: ReadonlySet<string>,
  sort: readonly SortKey[],
): Direction | undefined {
  // rows of equal keys lie in the order of their _ids
  const keys = [...index.keys, ID_KEY].filter(([path]) => !pinned.has(path));
  const forwards = sort.map(({ path, way }, i) => {
    const key = keys[i];
    return key?.[0] === path ? key[1] === way : undefined;
  });
  const [first] = forwards;
  if (first === undefined || forwards.some((same) => same !== first)) return undefined;
  return first ? 1 : -1;
}

function pinnedPrefix(index: IndexSpec, pinned: ReadonlySet<string>): number {
  const open = index.keys.findIndex(([path]) => !pinned.has(path));
  return open === -1 ? index.keys.length : open;
}

/** The order in which SQLite can walk the most selective index without sorting. */
function naturalOrder(shape: CollectionShape, terms: readonly Term[]): readonly SortKey[] {
  const pinned = new Set(terms.filter((term) => term.pins).map((term) => term.path));
  const ranged = new Set(terms.map((term) => term.path));
  if (ranged.has('_id')) return BY_ID;
  let best: readonly SortKey[] = BY_ID;
  let bestScore = 0;
  for (const index of shape.indexes) {
    const prefix = pinnedPrefix(index, pinned);
    const next = index.keys[prefix]?.[0];
    const score = prefix * 2 + (next !== undefined && ranged.has(next) ? 1 : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    best = withId(
      index.keys.slice(prefix).map(([path, way]) => ({ path, way })),
      1,
    );
  }
  return best;
}

/**
 * Chooses how to read the documents that match `filter` in the order of `sort`. A sort on indexed
 * fields that no index gives in order is left to SQLite when `onePage` is all there is to read.
 */
export function planScan(
  shape: CollectionShape,
  filter: CompiledFilter,
  sort: readonly SortKey[],
  onePage = false,
): ScanPlan {
  const { terms, exact } = pushDown(filter.conditions, shape.paths);
  const natural = naturalOrder(shape, terms);
  if (sort.length === 0) return { terms, exact, order: natural, sortsInMemory: false };
  const pinned = new Set(terms.filter((term) => term.pins).map((term) => term.path));
  const free = untilId(sort).filter(({ path }) => !pinned.has(path));
  const walks = [ID_INDEX, ...shape.indexes].map((index) => walkGives(index, pinned, free));
  const way = free.length === 0 ? 1 : walks.find((found) => found !== undefined);
  const bySqlite = onePage && exact && free.every(({ path }) => shape.paths.has(path));
  if (way === undefined && !bySqlite) return { terms, exact, order: natural, sortsInMemory: true };
  return { terms, exact, order: withId(free, way ?? 1), sortsInMemory: false };
}

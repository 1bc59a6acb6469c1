import { type Doc, decodeDoc } from './document';
import { checkedDoc, docFromFilter } from './new-document';
import { Scan, firstMatch } from './scan';
import { encodeKey } from './key-encoding';
import { planScan } from './scan-plan';
import { serverError } from './server-error';
import type { CompiledFilter } from './filter';
import type { DocumentTable, StoredDoc } from './document-table';
import type { SortKey } from './sort';
import type { Update } from './update';

/** Which documents an update or deletion is for. */
export interface WriteTarget {
  readonly filter: CompiledFilter;
  readonly sort: readonly SortKey[];
}

/** What became of one document: `before` is absent after an upsert, `after` after a deletion. */
export interface Change {
  readonly before?: Doc;
  readonly after?: Doc;
  readonly modified: boolean;
}

/** The counts of an update, in the driver's terms. */
export interface UpdateCounts {
  readonly matchedCount: number;
  readonly modifiedCount: number;
  /** The document that an upsert inserted. */
  readonly upserted?: Doc;
}

function applyTo(table: DocumentTable, stored: StoredDoc, update: Update): Change {
  const next = decodeDoc(stored.bytes);
  update.apply(next, false);
  if (!encodeKey(next['_id']).equals(stored.idKey)) {
    throw serverError(66, 'ImmutableField', "the (immutable) field '_id' was found to be altered");
  }
  const after = checkedDoc(next);
  const modified = table.replace(stored, after);
  return { before: stored.doc, after, modified };
}

function upsert(table: DocumentTable, filter: CompiledFilter, update: Update): Doc {
  const doc = docFromFilter(filter.conditions);
  update.apply(doc, true);
  const inserted = checkedDoc(doc);
  table.insert(inserted);
  return inserted;
}

/**
 * Updates the first match, or inserts when there is none and `upserting`.
 * @throws MongoServerError 11000, 66 or that of an operator.
 */
export function changeOne(
  table: DocumentTable,
  target: WriteTarget,
  update: Update,
  upserting: boolean,
): Change | undefined {
  const stored = firstMatch(table, target);
  if (stored) return applyTo(table, stored, update);
  return upserting ? { after: upsert(table, target.filter, update), modified: false } : undefined;
}

/** Updates the first match, or every match when `many`. All or nothing. */
export function updateMatches(
  table: DocumentTable,
  target: WriteTarget,
  update: Update,
  options: { readonly many: boolean; readonly upserting: boolean },
): UpdateCounts {
  if (!options.many) {
    const change = changeOne(table, target, update, options.upserting);
    if (!change) return { matchedCount: 0, modifiedCount: 0 };
    if (!change.before && change.after) {
      return { matchedCount: 0, modifiedCount: 0, upserted: change.after };
    }
    return { matchedCount: 1, modifiedCount: change.modified ? 1 : 0 };
  }
  // collected first, so that a document moved along the index by its update is not met twice
  const matches = [...new Scan(table, target)].flat();
  if (matches.length === 0 && options.upserting) {
    return { matchedCount: 0, modifiedCount: 0, upserted: upsert(table, target.filter, update) };
  }
  const changes = matches.map((stored) => applyTo(table, stored, update));
  return {
    matchedCount: changes.length,
    modifiedCount: changes.filter(({ modified }) => modified).length,
  };
}

/** Deletes the first match and gives it back. */
export function deleteFirst(table: DocumentTable, target: WriteTarget): Doc | undefined {
  const stored = firstMatch(table, target);
  if (stored) table.remove(stored.idKey);
  return stored?.doc;
}

/** Deletes every match; tells how many. */
export function deleteAll(table: DocumentTable, filter: CompiledFilter): number {
  const plan = planScan(table.shape, filter, []);
  if (plan.exact) return table.removeWhere(plan.terms);
  let deleted = 0;
  for (const page of new Scan(table, { filter, sort: [] })) {
    for (const { idKey } of page) table.remove(idKey);
    deleted += page.length;
  }
  return deleted;
}

/** The outcome of an insertMany: the positions that went in, and the errors of the others. */
export interface InsertOutcome {
  readonly inserted: number[];
  readonly errors: Map<number, Error>;
}

/** Inserts documents one by one; when `ordered`, stops at the first that a constraint refuses. */
export function insertEach(
  table: DocumentTable,
  docs: readonly Doc[],
  ordered: boolean,
): InsertOutcome {
  const inserted: number[] = [];
  const errors = new Map<number, Error>();
  for (const [index, doc] of docs.entries()) {
    try {
      table.insert(doc);
      inserted.push(index);
    } catch (error) {
      const isDuplicate = error instanceof Error && 'keyPattern' in error;
      if (!isDuplicate) throw error;
      errors.set(index, error);
      if (ordered) break;
    }
  }
  return { inserted, errors };
}

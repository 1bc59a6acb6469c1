import { type DocumentTable, whereOf } from './document-table';
import { type Term, pushDown } from './filter-to-sql';
import { columnOf } from './sql-names';
import { decodeDoc } from './document';
import { type Key, NULL_KEY } from './key-encoding';
import { indexedValue } from './paths';
import type { CompiledFilter } from './filter';

const VALUES_PER_STEP = 100;

/**
 * The different values of an indexed field, one seek a value, however many documents have it. Null and
 * a missing field have one key, so that documents without the field need a scan.
 */
export class DistinctWalk {
  readonly values: unknown[] = [];
  private last: Key = NULL_KEY;

  private constructor(
    private readonly field: string,
    private readonly terms: readonly Term[],
  ) {}

  /** Undefined when the index cannot tell. */
  static of(table: DocumentTable, field: string, filter: CompiledFilter): DistinctWalk | undefined {
    if (!table.shape.paths.has(field)) return undefined;
    const { terms, exact } = pushDown(filter.conditions, table.shape.paths);
    if (!exact) return undefined;
    const missing = { path: field, pins: true, sql: `${columnOf(field)} <= ?`, params: [NULL_KEY] };
    return table.countWhere([...terms, missing]) > 0 ? undefined : new DistinctWalk(field, terms);
  }

  /** Reads some more values; false at the end. */
  step(table: DocumentTable): boolean {
    for (let n = 0; n < VALUES_PER_STEP; n += 1) if (!this.next(table)) return false;
    return true;
  }

  private next(table: DocumentTable): boolean {
    const column = columnOf(this.field);
    const beyond = { path: this.field, pins: false, sql: `${column} > ?`, params: [this.last] };
    const { sql, params } = whereOf([...this.terms, beyond]);
    const [row] = table.select([this.field], `${sql} ORDER BY ${column} LIMIT 1`, params);
    const [bytes, key] = row ?? [];
    if (!bytes || !key) return false;
    this.values.push(indexedValue(decodeDoc(bytes), this.field));
    this.last = key;
    return true;
  }
}

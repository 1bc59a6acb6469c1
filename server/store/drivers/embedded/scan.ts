import { type DocumentTable, type StoredDoc, whereOf } from './document-table';
import { type SortKey, sortInMemory } from './sort';
import { columnOf } from './sql-names';
import { decodeDoc } from './document';
import { type ScanPlan, planScan } from './scan-plan';
import type { CompiledFilter } from './filter';
import type { Key } from './key-encoding';
import type { Term } from './filter-to-sql';

const PAGE_ROWS = 500;

/** Which documents to read, and how. */
export interface ScanRequest {
  readonly filter: CompiledFilter;
  readonly sort: readonly SortKey[];
  readonly skip?: number | undefined;
  /** 0 or absent for no limit. */
  readonly limit?: number | undefined;
}

interface Position {
  readonly sql: string;
  readonly params: Key[];
}

/** The condition "after the row with these keys" in an order that may mix directions. */
function after(order: readonly SortKey[], keys: readonly Key[]): Position {
  const sign = ({ way }: SortKey): string => (way === 1 ? '>' : '<');
  const [first] = order;
  if (!first) return { sql: '1', params: [] };
  if (order.every(({ way }) => way === first.way)) {
    const columns = order.map(({ path }) => columnOf(path)).join(', ');
    const places = order.map(() => '?').join(', ');
    return { sql: `(${columns}) ${sign(first)} (${places})`, params: [...keys] };
  }
  const params: Key[] = keys.slice(0, 1);
  const steps = order.map((key, i) => {
    params.push(...keys.slice(0, i + 1));
    const equal = order.slice(0, i).map(({ path }) => `${columnOf(path)} = ? AND `);
    return `(${equal.join('')}${columnOf(key.path)} ${sign(key)} ?)`;
  });
  // the first condition follows from the others; it lets SQLite enter the index at the right place
  return { sql: `${columnOf(first.path)} ${sign(first)}= ? AND (${steps.join(' OR ')})`, params };
}

/** Without the bound that the position implies: SQLite would enter the index there, each time. */
function termsAfterFirstPage({ terms, order: [first] }: ScanPlan): Term[] {
  const implied = first?.way === 1 ? 'lower' : 'upper';
  return terms.filter(({ path, bound }) => path !== first?.path || bound !== implied);
}

function readPage(
  table: DocumentTable,
  plan: ScanPlan,
  from: readonly Key[] | undefined,
  { rows, skip }: { readonly rows: number; readonly skip: number },
): Buffer[][] {
  const position = from && after(plan.order, from);
  const where = whereOf(position ? termsAfterFirstPage(plan) : plan.terms);
  const glue = where.sql ? 'AND' : 'WHERE';
  const orderBy = plan.order.map(
    ({ path, way }) => `${columnOf(path)} ${way === 1 ? 'ASC' : 'DESC'}`,
  );
  return table.select(
    plan.order.map(({ path }) => path),
    [
      where.sql,
      position ? `${glue} ${position.sql}` : '',
      `ORDER BY ${orderBy.join(', ')} LIMIT ? OFFSET ?`,
    ].join(' '),
    [...where.params, ...(position?.params ?? []), rows, skip],
  );
}

/**
 * Reads a collection page by page in the order asked for. A sort that no index serves holds all
 * the matching documents in memory; any other scan holds one page. No statement stays open
 * between two pages.
 */
export class Scan implements Iterable<StoredDoc[]> {
  private readonly plan: ScanPlan;
  private readonly rows: number;
  private from: readonly Key[] | undefined;
  /** Documents to pass over that SQLite has not passed over. */
  private toSkip: number;
  /** Rows that SQLite passes over: it does so without reading them. */
  private rowsToSkip = 0;
  private left: number;
  private ended = false;

  constructor(
    private readonly table: DocumentTable,
    private readonly request: ScanRequest,
  ) {
    this.toSkip = Math.min(request.skip ?? 0, Number.MAX_SAFE_INTEGER);
    this.left = request.limit ? Math.abs(request.limit) : Infinity;
    const wanted = this.toSkip + this.left;
    this.plan = planScan(table.shape, request.filter, request.sort, wanted <= PAGE_ROWS);
    this.rows = PAGE_ROWS;
    if (!this.plan.exact || this.plan.sortsInMemory) return;
    this.rows = Math.min(this.left, PAGE_ROWS);
    [this.rowsToSkip, this.toSkip] = [this.toSkip, 0];
  }

  /** The next page, or undefined at the end. When it throws, it can be called again. */
  next(): StoredDoc[] | undefined {
    if (this.ended || this.left <= 0) return undefined;
    const page = this.plan.sortsInMemory ? this.readSorted() : this.readMatches();
    const kept = page.slice(this.toSkip, this.toSkip + this.left);
    this.toSkip = Math.max(0, this.toSkip - page.length);
    this.left -= kept.length;
    return kept;
  }

  /** The pages still to come, for callers inside one transaction. */
  *[Symbol.iterator](): Generator<StoredDoc[]> {
    for (let page = this.next(); page; page = this.next()) yield page;
  }

  private readSorted(): StoredDoc[] {
    const found: StoredDoc[] = [];
    this.from = undefined; // a read that failed half-way starts over
    while (!this.ended) for (const stored of this.readMatches()) found.push(stored);
    return sortInMemory(found, this.request.sort);
  }

  private readMatches(): StoredDoc[] {
    const skip = this.from ? 0 : this.rowsToSkip;
    const page = readPage(this.table, this.plan, this.from, { rows: this.rows, skip });
    const found: StoredDoc[] = [];
    for (const [bytes, ...keys] of page) {
      const idKey = keys[keys.length - 1];
      if (!bytes || !idKey) continue;
      const doc = decodeDoc(bytes);
      if (this.plan.exact || this.request.filter.test(doc)) found.push({ idKey, bytes, doc });
    }
    this.from = page[page.length - 1]?.slice(1) ?? this.from;
    this.ended = page.length < this.rows;
    return found;
  }
}

/** The first matching document, if any. */
export function firstMatch(table: DocumentTable, request: ScanRequest): StoredDoc | undefined {
  for (const page of new Scan(table, { ...request, limit: 1 })) if (page[0]) return page[0];
  return undefined;
}

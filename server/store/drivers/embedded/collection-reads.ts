import type { Doc } from './document';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CollectionAccess } from './collection-access';
import { DistinctWalk } from './distinct-walk';
import { EmbeddedCursor } from './cursor';
import { Scan, type ScanRequest } from './scan';
import { candidatesAt } from './paths';
import { compileFilter } from './filter';
import { compileProjection } from './projection';
import { encodeKey } from './key-encoding';
import { parseSort } from './sort';
import { planScan } from './scan-plan';
import { refuseOptions } from './unsupported';
import type { StoredDoc } from './document-table';

/** The options of reads that change their result. */
export interface ReadOptions {
  readonly sort?: unknown;
  readonly projection?: unknown;
  readonly skip?: number | null | undefined;
  readonly limit?: number | null | undefined;
}

function requestOf(operation: string, filter: unknown, options: ReadOptions): ScanRequest {
  refuseOptions(operation, options);
  return {
    filter: compileFilter(filter),
    sort: parseSort(options.sort),
    skip: options.skip ?? undefined,
    limit: options.limit ?? undefined,
  };
}

/** The reading operations of a collection, as the MongoDB driver names and shapes them. */
export class CollectionReads extends CollectionAccess {
  /**
   * The documents that match, as a cursor.
   * @throws UnsupportedByEmbeddedStoreError for an operator or option outside the supported set.
   */
  find(filter: unknown, options: ReadOptions = {}): EmbeddedCursor {
    const request = requestOf('find', filter, options);
    const project = compileProjection(options.projection);
    let scan: Scan | undefined;
    return new EmbeddedCursor(() =>
      this.read((table) => {
        if (table) scan ??= new Scan(table, request);
        return scan?.next()?.map(({ doc }) => project(doc));
      }),
    );
  }

  /** The first match, or null. */
  async findOne(filter: unknown, options: ReadOptions = {}): Promise<Doc | null> {
    return this.find(filter, { ...options, limit: 1 }).next();
  }

  /** How many documents match, within `skip` and `limit`. */
  async countDocuments(filter: unknown, options: ReadOptions = {}): Promise<number> {
    const request = requestOf('countDocuments', filter, { ...options, sort: undefined });
    const skip = request.skip ?? 0;
    const limit = request.limit ? Math.abs(request.limit) : Infinity;
    const exact = await this.read((table) => {
      if (!table) return 0;
      const plan = planScan(table.shape, request.filter, []);
      return plan.exact ? table.countWhere(plan.terms) : undefined;
    });
    if (exact !== undefined) return Math.min(limit, Math.max(0, exact - skip));
    let count = 0;
    await this.eachPage(request, (page) => (count += page.length));
    return count;
  }

  /** How many documents the collection has. */
  async estimatedDocumentCount(): Promise<number> {
    return this.read((table) => table?.countWhere([]) ?? 0);
  }

  /** The different values of a field among the matches, in BSON order; arrays count by element. */
  async distinct(field: string, filter: unknown = {}, options: object = {}): Promise<unknown[]> {
    const request = requestOf('distinct', filter, options);
    return (
      (await this.distinctByIndex(field, request)) ?? (await this.distinctByScan(field, request))
    );
  }

  private async distinctByIndex(
    field: string,
    { filter }: ScanRequest,
  ): Promise<unknown[] | undefined> {
    const walk = await this.read((table) => table && DistinctWalk.of(table, field, filter));
    if (!walk) return undefined;
    while (await this.read((table) => table !== undefined && walk.step(table))) await nextTurn();
    return walk.values;
  }

  private async distinctByScan(field: string, request: ScanRequest): Promise<unknown[]> {
    const steps = field.split('.');
    const values = new Map<string, unknown>();
    await this.eachPage(request, (page) => {
      for (const value of page.flatMap(({ doc }) => candidatesAt(doc, steps))) {
        if (value !== undefined && !Array.isArray(value)) {
          values.set(encodeKey(value).toString('latin1'), value);
        }
      }
    });
    // latin1 text compares as the bytes do
    return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  }

  private async eachPage(request: ScanRequest, visit: (page: StoredDoc[]) => void): Promise<void> {
    let scan: Scan | undefined;
    for (;;) {
      const page = await this.read((table) => {
        if (table) scan ??= new Scan(table, request);
        return scan?.next();
      });
      if (!page) return;
      visit(page);
      await nextTurn();
    }
  }
}

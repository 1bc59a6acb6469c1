import type { AuditEntry } from '../../domain/audit/audit-entry';

/** What a reader of the log is looking for; absent parts do not restrict. */
export interface AuditFilter {
  readonly actor?: string;
  readonly event?: string;
  /** Id of the object. */
  readonly object?: string;
  /** Milliseconds since the epoch: from, inclusive. */
  readonly from?: number;
  /** Milliseconds since the epoch: until, exclusive. */
  readonly until?: number;
}

/** The audit log; nothing in it is ever changed or removed. */
export interface AuditRepository {
  last(): Promise<AuditEntry | undefined>;
  /** Adds the entry unless its sequence number is taken. */
  add(entry: AuditEntry): Promise<'added' | 'already-there'>;
  /** Matching entries below a sequence number (or the newest), the newest first. */
  search(filter: AuditFilter, limit: number, below?: number): Promise<readonly AuditEntry[]>;
  /** Matching entries, the oldest first. */
  stream(filter?: AuditFilter): AsyncIterable<AuditEntry>;
}

/** One line of the audit log: who did what to which object, and when. It holds no personal value. */
import type { AuditEvent, AuditObject } from './audit-event';

/** Acts that no person does: retention, closing by date, commands of the server. */
export const SYSTEM_ACTOR = 'system';

export interface AuditEntry {
  /** 1, 2, 3, … without a gap. */
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Id of the account, or `SYSTEM_ACTOR`. */
  readonly actor: string;
  readonly event: AuditEvent;
  readonly object: AuditObject;
  /** Names of the fields that were set, never their values. */
  readonly fields: readonly string[];
  /** Hash of the line before; empty for the first. */
  readonly previous: string;
  /** SHA-256 over everything above, `hashedParts` in order. */
  readonly hash: string;
}

/** What the hash of an entry is taken over. */
export function hashedParts(entry: Omit<AuditEntry, 'hash'>): string[] {
  const { sequence, at, actor, event, object, fields, previous } = entry;
  return [String(sequence), String(at), actor, event, object.kind, object.id, ...fields, previous];
}

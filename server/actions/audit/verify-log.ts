/** Checks the audit log from its first line to its last: nothing changed, removed or put in between. */
import { hashedParts, type AuditEntry } from '../../domain/audit/audit-entry';
import type { Deps } from '../../deps';
import { digest, sameText } from '../../ids';

export type LogFault =
  /** A number is missing before this line. */
  | 'gap'
  /** The line does not continue the one before. */
  | 'broken-link'
  /** The line is not what its hash was taken over. */
  | 'changed';

export interface LogVerification {
  readonly lines: number;
  /** Hash of the last line; to be kept elsewhere, since a log that was cut off at its end is a valid one. */
  readonly head: string;
  readonly faults: readonly { readonly sequence: number; readonly fault: LogFault }[];
}

/** Reads the whole log once. */
export async function verifyLog({ store }: Pick<Deps, 'store'>): Promise<LogVerification> {
  const faults: { sequence: number; fault: LogFault }[] = [];
  let before: AuditEntry | undefined;
  let lines = 0;
  for await (const entry of store.audit.stream()) {
    const fault = faultOf(entry, before);
    if (fault) faults.push({ sequence: entry.sequence, fault });
    before = entry;
    lines += 1;
  }
  return { lines, head: before?.hash ?? '', faults };
}

function faultOf(entry: AuditEntry, before: AuditEntry | undefined): LogFault | undefined {
  if (entry.sequence !== (before?.sequence ?? 0) + 1) return 'gap';
  if (entry.previous !== (before?.hash ?? '')) return 'broken-link';
  return sameText(entry.hash, digest('audit', ...hashedParts(entry))) ? undefined : 'changed';
}

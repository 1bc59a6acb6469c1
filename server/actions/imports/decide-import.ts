/** The word that everything is waiting for: from here on the import is written, whatever happens. */
import type { Deps } from '../../deps';
import type { AuditObject } from '../../domain/audit/audit-event';
import type { ImportKind, PendingImport } from '../../domain/imports/pending-import';
import { err, ok, type Result } from '../../domain/result';
import type { Act } from '../audit/act';
import { findImport } from './read-import';

export interface Decision {
  readonly id: string;
  readonly account: string;
  readonly kind: ImportKind;
  /** What the audit log names; the import itself when absent. */
  readonly object?: AuditObject;
}

/**
 * Decides an import that is held, at most once. What its kind must check again (somebody may have changed
 * things since the preview) is checked before. Follow it by `startImport`.
 * @returns `gone` when the account has no such import, or its hour is over; `decided` when it was confirmed
 *   before: its progress page is then the place to go
 */
export async function decideImport(
  deps: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  { id, account, kind, object = { kind: 'import', id } }: Decision,
): Promise<Result<PendingImport, 'gone' | 'decided'>> {
  const pending = await findImport(deps, id, account);
  if (pending?.kind !== kind) return err('gone');
  if (pending.stage !== 'held') return err('decided');
  await act.record(object);
  const won = await deps.store.imports.decide(id, deps.clock.now());
  return won ? ok({ ...pending, stage: 'decided' }) : err('decided');
}

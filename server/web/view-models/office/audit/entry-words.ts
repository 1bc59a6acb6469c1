/** A line of the audit log in words; what the catalogue does not know (an event of a later version) stays as it is. */
import { SYSTEM_ACTOR, type AuditEntry } from '../../../../domain/audit/audit-entry';
import { formatInstant } from '../../../../domain/instant';
import type { Translate } from '../../../../i18n';

export interface EntryWords {
  readonly sequence: string;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly object: string;
  readonly fields: string;
}

/** @param names account id → name shown */
export function entryWords(
  { sequence, at, actor, event, object, fields }: AuditEntry,
  t: Translate,
  names: ReadonlyMap<string, string>,
): EntryWords {
  const kind = t(`audit:object.${object.kind}`, { defaultValue: object.kind });
  return {
    sequence: String(sequence),
    at: formatInstant(at),
    actor: actor === SYSTEM_ACTOR ? t('audit:system') : (names.get(actor) ?? actor),
    event: t(`audit:event.${event}`, { defaultValue: event }),
    object: `${kind} ${names.get(object.id) ?? object.id}`,
    fields: fields.join(', '),
  };
}

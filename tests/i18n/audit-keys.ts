/** Keys of the audit log that the program puts together. */
import { AUDIT_EVENTS, AUDIT_OBJECTS } from '../../server/domain/audit/audit-event';
import { LOG_COLUMNS } from '../../server/web/view-models/office/audit/log';

export const AUDIT_KEYS: readonly string[] = [
  ...AUDIT_EVENTS.map((event) => `audit:event.${event}`),
  ...AUDIT_OBJECTS.map((kind) => `audit:object.${kind}`),
  ...[...LOG_COLUMNS, 'hash', 'previous'].map((column) => `audit:column.${column}`),
  ...['broken-link', 'changed', 'gap'].map((fault) => `audit:check.${fault}`),
];

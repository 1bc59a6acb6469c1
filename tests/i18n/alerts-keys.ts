/** Keys of the alerts that the program puts together. */
import { ALERT_KINDS } from '../../server/domain/monitoring/alerts';

export const ALERT_KEYS: readonly string[] = [
  ...ALERT_KINDS.map((kind) => `alerts:kind.${kind}`),
  ...['day', 'kind', 'words'].map((column) => `alerts:column.${column}`),
  ...['malformed', 'too-many'].map((problem) => `alerts:recipients.${problem}`),
];

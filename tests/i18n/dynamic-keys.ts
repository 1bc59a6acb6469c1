/** Keys that the program puts together, so that no search for whole keys finds them. */
import { NOTICE_SUBJECTS } from '../../server/domain/campaign/notice';
import { PROBLEM_STATUS } from '../../server/domain/problem';
import { FIELD_PROBLEM_CODES } from '../../server/web/view-models/answer/problems';
import { ACCOUNTS_KEYS } from './accounts-keys';
import { ALERT_KEYS } from './alerts-keys';
import { AUDIT_KEYS } from './audit-keys';
import { CAMPAIGN_KEYS } from './campaigns-keys';
import { COMMAND_KEYS } from './command-keys';
import { DESKS_KEYS } from './desks-keys';
import { DRAW_KEYS } from './draw-keys';
import { IMPORT_KEYS } from './imports-keys';
import { KEYING_KEYS } from './keying-keys';
import { KIOSK_KEYS } from './kiosk-keys';
import { MAIL_KEYS } from './mail-keys';
import { MONITORING_KEYS } from './monitoring-keys';
import { OFFICE_KEYS } from './office-keys';
import { UNIT_KEYS } from './units-keys';
import { PEOPLE_KEYS } from './people-keys';

export const DYNAMIC_KEYS: readonly string[] = [
  ...Object.keys(FIELD_PROBLEM_CODES).flatMap((code) =>
    ['inline', 'summary'].map((part) => `problem:field.${code}.${part}`),
  ),
  ...Object.keys(PROBLEM_STATUS).flatMap((code) =>
    ['advice', 'lead', 'title'].map((part) => `problem:page.${code}.${part}`),
  ),
  ...ACCOUNTS_KEYS,
  ...ALERT_KEYS,
  ...AUDIT_KEYS,
  ...CAMPAIGN_KEYS,
  ...COMMAND_KEYS,
  ...DESKS_KEYS,
  ...DRAW_KEYS,
  ...IMPORT_KEYS,
  ...KEYING_KEYS,
  ...KIOSK_KEYS,
  ...MAIL_KEYS,
  ...MONITORING_KEYS,
  ...OFFICE_KEYS,
  ...PEOPLE_KEYS,
  ...NOTICE_SUBJECTS.map((subject) => `answer:notice.${subject}`),
  ...['condition', 'empty', 'english', 'filled', 'foreign', 'long', 'plain', 'wrong'].map(
    (state) => `gallery:states.${state}`,
  ),
  ...UNIT_KEYS,
];

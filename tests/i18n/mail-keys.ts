/** Keys of mails and reminders that view-models put together: stem → ends. */
import { REMINDER_PROBLEMS, REMINDER_STATES } from '../../server/domain/campaign/reminders';
import { MAIL_STATES, STOP_REASONS } from '../../server/domain/mail/mail';
import { TROUBLES } from '../../server/domain/mail/trouble';

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'mail:queue.column': ['address', 'attempts', 'kind', 'name', 'trouble'],
  'mail:queue.erasure': ['done', 'planned'],
  'mail:queue.kind': ['account-link', 'alert', 'invitation', 'reminder'],
  'mail:queue.reason': STOP_REASONS,
  'mail:queue.state': MAIL_STATES,
  'mail:queue.trouble': TROUBLES,
  'reminders:count': ['due', 'mailed', 'unsubscribed'],
  'reminders:problem': REMINDER_PROBLEMS,
  'reminders:state': REMINDER_STATES,
};

export const MAIL_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `${stem}.${end}`),
);

/** Every job of the server, one line each. */
import { completeDrawsJob } from './complete-draws';
import { erasePersonalDataJob } from './erase-personal-data';
import { importsJob } from './imports';
import type { Job } from './job';
import { purgeJob } from './purge';
import { raiseAlertsJob } from './raise-alerts';
import { sendMailsJob } from './send-mails';
import { sendRemindersJob } from './send-reminders';

export const JOBS: readonly Job[] = [
  importsJob,
  completeDrawsJob,
  sendMailsJob,
  sendRemindersJob,
  erasePersonalDataJob,
  purgeJob,
  raiseAlertsJob,
];

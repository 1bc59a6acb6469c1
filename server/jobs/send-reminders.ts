import { sendReminders } from '../actions/reminders/send-reminders';
import type { Job } from './job';

/** Queues the mails of reminders whose hour has come. */
export const sendRemindersJob: Job = {
  name: 'send-reminders',
  everyMs: 60_000,
  run: sendReminders,
};

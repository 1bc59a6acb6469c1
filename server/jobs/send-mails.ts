import { sendMails } from '../actions/mail/send-mails';
import type { Job } from './job';

/** Sends queued mails within the limit of a minute. */
export const sendMailsJob: Job = {
  name: 'send-mails',
  everyMs: 5_000,
  run: sendMails,
};

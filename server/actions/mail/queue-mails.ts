/** Puts mails into the queue; the job `send-mails` sends them, also after a restart. */
import type { Deps } from '../../deps';
import type { MailToQueue } from '../../domain/mail/mail';
import { sealMail } from './mail-seal';

/** Mails of one insert. */
const BATCH = 500;

/**
 * Queues mails. A mail whose id is there already, sent or not, is left alone, so that a repeated call
 * sends nothing twice. Whoever calls it records the act and has added the hashes of the tokens before.
 * @throws Error when the campaign's key was destroyed
 */
export async function queueMails(
  { store, keys, clock }: Pick<Deps, 'store' | 'keys' | 'clock'>,
  mails: readonly MailToQueue[],
): Promise<void> {
  for (let start = 0; start < mails.length; start += BATCH) {
    const batch = mails.slice(start, start + BATCH).map((mail) => ({
      id: mail.id,
      kind: mail.kind,
      ...('campaign' in mail && { campaign: mail.campaign, invitation: mail.invitation }),
      content: sealMail(keys, mail),
    }));
    await store.mails.addAll(batch, clock.now());
  }
}

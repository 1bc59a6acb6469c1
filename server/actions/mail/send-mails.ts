/**
 * Sends what is due, one attempt a mail. A mail is claimed for a time before it is tried and marked
 * afterwards: should the process die between the mail server's acceptance and the mark, it is sent a
 * second time, under the same Message-ID. Never sending it would be the worse fault.
 */
import { outcomeOf, type Delivery } from '../../domain/mail/delivery';
import type { Deps } from '../../deps';
import { digest } from '../../ids';
import type { MailEnd, StoredMail } from '../../store/contracts/mails';
import type { Mailer } from './mailer';
import { prepareLetter } from './prepare-letter';

/** Mails under way at the same time in one process. */
const AT_ONCE = 3;
/** Longer than any attempt, so that nobody takes a mail over that is still being tried. */
const CLAIM_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/** Sends until nothing is due, the minute is full, the server is out of reach or `signal` aborts. */
export async function sendMails(deps: Deps, signal: AbortSignal): Promise<void> {
  const { mailer } = deps;
  if (!mailer) return;
  const work = async (): Promise<void> => {
    while (!signal.aborted && (await sendNext(deps, mailer)) === 'go-on');
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

async function sendNext(deps: Deps, mailer: Mailer): Promise<'go-on' | 'enough'> {
  const { mails } = deps.store;
  const now = deps.clock.now();
  const minute = Math.floor(now / MINUTE_MS);
  if (!(await mails.anyDue(now))) return 'enough';
  if (!(await mails.takeSlot(minute, deps.config.mail?.perMinute ?? 0))) return 'enough';
  const mail = await mails.claim(now, now + CLAIM_MS);
  const tried = mail && (await attempt(deps, mailer, mail));
  if (tried === undefined) await mails.giveBackSlot(minute);
  return mail === undefined || tried === 'unreachable' ? 'enough' : 'go-on';
}

/** What the attempt came to; undefined when the mail was not to be sent any more. */
async function attempt(
  deps: Deps,
  mailer: Mailer,
  mail: StoredMail,
): Promise<Delivery['kind'] | undefined> {
  const { mails } = deps.store;
  try {
    const letter = await prepareLetter(deps, mail);
    if (!letter.ok) {
      await mails.finish(mail, { state: 'stopped', reason: letter.error });
      return undefined;
    }
    const delivery = await mailer.deliver(letter.value);
    if (delivery.kind === 'accepted' && mail.invitation !== undefined) {
      await deps.store.invitations.markMailed(mail.invitation);
    }
    await mails.finish(mail, endOf(deps, mail, delivery));
    return delivery.kind;
  } catch (error) {
    // A mail that cannot be made must not come back at once and for ever.
    await mails.finish(mail, endOf(deps, mail, { kind: 'refused-for-now', code: 'internal' }));
    throw error;
  }
}

function endOf({ clock }: Deps, { id, attempts }: StoredMail, delivery: Delivery): MailEnd {
  const { state, code = '', wait = 0 } = outcomeOf(delivery, attempts, chanceOf(id, attempts));
  if (state === 'sent') return { state };
  return state === 'queued' ? { state, code, dueAt: clock.now() + wait } : { state, code };
}

/** From 0 up to 1, different for each mail and attempt. */
function chanceOf(id: string, attempts: number): number {
  return parseInt(digest('wait', id, String(attempts)).slice(0, 8), 16) / 2 ** 32;
}

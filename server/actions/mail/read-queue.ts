/** The queue of a campaign for the manager's page: how many mails stand where, and some of them by person. */
import type { Invitation } from '../../domain/campaign/invitation';
import type { MailState } from '../../domain/mail/mail';
import type { Person } from '../../domain/people/person';
import type { Deps } from '../../deps';
import type { StoredMail } from '../../store/contracts/mails';
import { opener } from '../people/listed-people';

export interface QueuedMail {
  readonly mail: StoredMail;
  /** Absent when it was removed meanwhile. */
  readonly invitation?: Invitation;
  /** Absent when nobody is named, or the person was erased. */
  readonly person?: Person;
}

export interface MailQueue {
  readonly counts: Readonly<Record<MailState, number>>;
  readonly shown: readonly QueuedMail[];
}

/** Reads the counts, and the mails in one state after the first `skip`. */
export async function readQueue(
  deps: Pick<Deps, 'store' | 'keys'>,
  campaign: string,
  { state, skip, limit }: { state: MailState; skip: number; limit: number },
): Promise<MailQueue> {
  const [counts, mails] = await Promise.all([
    deps.store.mails.counts(campaign),
    deps.store.mails.page(campaign, state, { skip, limit }),
  ]);
  const open = opener(deps, campaign);
  const shown = mails.map(async (mail): Promise<QueuedMail> => {
    const invitation = await deps.store.invitations.find(mail.invitation ?? '');
    return invitation ? { mail, ...open(invitation) } : { mail };
  });
  return { counts, shown: await Promise.all(shown) };
}

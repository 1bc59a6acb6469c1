/** What a manager does to the queue of a campaign. */
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';

/** Sends failed mails again, with all their attempts before them; gives how many. */
export async function retryMails(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  campaign: string,
): Promise<number> {
  await act.record({ kind: 'campaign', id: campaign }, ['mails']);
  return store.mails.retry(campaign, clock.now());
}

/** Stops every mail of a campaign that has not been sent, and what they say is erased; gives how many. */
export async function stopMails(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  campaign: string,
): Promise<number> {
  await act.record({ kind: 'campaign', id: campaign }, ['mails']);
  return store.mails.stop(campaign, 'by-hand');
}

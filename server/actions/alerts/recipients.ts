/** Who is told of a campaign's alerts; addresses are sealed with a key outside the store. */
import type { Recipient } from '../../domain/monitoring/recipients';
import type { Deps } from '../../deps';
import { seal, unseal } from '../../seal';
import type { Act } from '../audit/act';

type RecipientDeps = Pick<Deps, 'store' | 'keys'>;

/** The recipients, nobody where none were set. */
export async function readRecipientsOf(
  { store, keys }: RecipientDeps,
  campaign: string,
): Promise<readonly Recipient[]> {
  const sealed = await store.alerts.recipients(campaign);
  if (sealed === undefined) return [];
  return JSON.parse(unseal(keys.staff, purpose(campaign), sealed)) as Recipient[];
}

/** Sets the recipients. */
export async function setRecipientsOf(
  { store, keys }: RecipientDeps,
  act: Act,
  campaign: string,
  recipients: readonly Recipient[],
): Promise<void> {
  await act.record({ kind: 'campaign', id: campaign }, ['alertRecipients']);
  const sealed = seal(keys.staff, purpose(campaign), JSON.stringify(recipients));
  await store.alerts.setRecipients(campaign, sealed);
}

function purpose(campaign: string): string {
  return `alert-recipients|${campaign}`;
}

/** A person wants no more mail. The link of the survey goes on working; only mails end, in later campaigns too. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import type { Invitation } from '../../domain/campaign/invitation';
import { problem, type Problem } from '../../domain/problem';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { actOfSystem } from '../audit/act';
import { unsealPerson } from '../people/person-seal';
import { addressDigest } from './address-digest';
import { readUnsubscribeToken } from './unsubscribe-token';

export interface Unsubscribing {
  readonly opened: OpenedCampaign;
  readonly invitation: Invitation;
}

/** Whose mails a token stops; nothing is changed. */
export async function findUnsubscribing(
  { store, keys, campaigns }: Pick<Deps, 'store' | 'keys' | 'campaigns'>,
  token: string,
): Promise<Result<Unsubscribing, Problem>> {
  const id = readUnsubscribeToken(keys, token);
  const invitation = id === undefined ? undefined : await store.invitations.find(id);
  const opened = invitation && (await campaigns.open(invitation.campaign));
  return opened ? ok({ opened, invitation }) : err(problem('unknown-link'));
}

/** Stops all mails to the person; doing it again changes nothing. */
export async function unsubscribe(
  deps: Pick<Deps, 'store' | 'keys' | 'clock'>,
  { invitation }: Unsubscribing,
): Promise<void> {
  const { store, keys } = deps;
  if (invitation.unsubscribed) return;
  const { id, campaign } = invitation;
  await actOfSystem(deps, 'person.unsubscribed').record({ kind: 'invitation', id }, [
    'unsubscribed',
  ]);
  const email =
    invitation.person === undefined
      ? undefined
      : unsealPerson(keys.ofCampaign.get(campaign), invitation)?.email;
  if (email !== undefined) await store.optOuts.add(addressDigest(keys, email));
  await store.invitations.unsubscribe(id);
}

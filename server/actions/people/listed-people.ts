/** The people of a campaign's list, unsealed one after the other. */
import type { Invitation } from '../../domain/campaign/invitation';
import type { ListedPerson } from '../../domain/people/reach';
import { Roster } from '../../domain/people/twins';
import type { Deps } from '../../deps';
import type { InvitationFilter } from '../../store/contracts/invitations';
import { unsealPerson } from './person-seal';

export type PeopleDeps = Pick<Deps, 'store' | 'keys'>;

/** Everybody that the filter means, in the order of ids. */
export async function* listPeople(
  deps: PeopleDeps,
  filter: InvitationFilter,
): AsyncGenerator<ListedPerson> {
  const open = opener(deps, filter.campaign);
  for await (const invitation of deps.store.invitations.stream(filter)) yield open(invitation);
}

/**
 * Unseals invitations of a campaign. The key is read when the first person is met: a campaign whose key
 * was destroyed has none left.
 */
export function opener(
  { keys }: Pick<Deps, 'keys'>,
  campaign: string,
): (invitation: Invitation) => ListedPerson {
  let key: Buffer | undefined;
  return (invitation) => {
    if (invitation.person === undefined) return { invitation };
    key ??= keys.ofCampaign.get(campaign);
    const person = unsealPerson(key, invitation);
    return { invitation, ...(person && { person }) };
  };
}

/** Everybody on a campaign's list, to find the same person again; `except` one invitation. */
export async function readRoster(
  deps: PeopleDeps,
  campaign: string,
  except?: string,
): Promise<Roster> {
  const roster = new Roster();
  for await (const { invitation, person } of listPeople(deps, { campaign })) {
    const { id, group, unit } = invitation;
    if (person && id !== except) roster.add({ person, place: { group, unit } });
  }
  return roster;
}

/** Ways into the open demonstration campaign for a visitor of the home page. */
import { stateOn } from '../domain/campaign/campaign';
import { isActive } from '../domain/campaign/desk';
import type { GroupId } from '../domain/definition/pack';
import type { Clock } from '../clock';
import type { Keys } from '../keys';
import type { Store } from '../store/store';
import { paths } from '../web/paths';
import { demonstrationToken } from './describe-invitations';

export interface LinkDeps {
  readonly store: Pick<Store, 'campaigns' | 'invitations' | 'desks'>;
  readonly keys: Pick<Keys, 'demonstration'>;
  readonly clock: Pick<Clock, 'today'>;
}

/**
 * Address of a form that a visitor may answer as one of the group: the next unanswered invitation, or
 * a desk that asks the group; undefined when all invitations are answered and no desk asks it.
 */
export async function nextDemonstrationLink(
  { store, keys, clock }: LinkDeps,
  group: GroupId,
): Promise<string | undefined> {
  const today = clock.today();
  const campaign = (await store.campaigns.list()).find(
    (candidate) => candidate.demonstration && stateOn(candidate, today) === 'open',
  );
  if (!campaign) return undefined;
  const invitation = await store.invitations.nextUnanswered(campaign.id, group);
  if (invitation) {
    return paths.invitation.to(demonstrationToken(keys.demonstration, invitation.id));
  }
  const desk = (await store.desks.list()).find(
    ({ doors, ...one }) =>
      isActive(one) && doors.some((door) => door.campaign === campaign.id && door.group === group),
  );
  return desk && `${paths.desk.to(desk.code)}?nhom=${encodeURIComponent(group)}`;
}

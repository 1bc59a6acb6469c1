/** Whether a campaign takes answers of a group today. */
import { lastDayOf, stateOn, type OpenedCampaign } from '../domain/campaign/campaign';
import { findGroup, type Group, type GroupId } from '../domain/definition/pack';
import { problem, type Problem } from '../domain/problem';
import type { Deps } from '../deps';

/** The group, if the campaign asks it; nobody is told that a draft exists. */
export function askedGroup({ campaign, pack }: OpenedCampaign, group: GroupId): Group | undefined {
  if (campaign.stage === 'draft' || !campaign.groups.includes(group)) return undefined;
  return findGroup(pack, group);
}

/** Why answers are not taken today; undefined when they are. */
export function shutToday(
  deps: Pick<Deps, 'clock'>,
  { campaign }: OpenedCampaign,
): Problem | undefined {
  const state = stateOn(campaign, deps.clock.today());
  if (state === 'open') return undefined;
  if (state === 'upcoming') return problem('upcoming', { opensOn: campaign.opensOn });
  return problem('closed', { closedOn: lastDayOf(campaign) });
}

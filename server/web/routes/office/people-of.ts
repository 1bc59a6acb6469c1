/** What the pages of invited people start from: the campaign of the address, and whom it names. */
import { opener } from '../../../actions/people/listed-people';
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import type { ListedPerson } from '../../../domain/people/reach';
import type { StaffRequest } from '../../staff/staff-route';
import type { PeopleContext } from '../../view-models/office/people/frame';
import type { Web } from '../../web';

/** The campaign of the address with what every page is made from; undefined when there is none. */
export async function peopleContext(
  { deps }: Web,
  { params, context, today }: StaffRequest,
): Promise<PeopleContext | undefined> {
  const opened = await deps.campaigns.open(params.campaign ?? '');
  if (!opened) return undefined;
  return { ...context(opened), opened, today, registry: await deps.store.units.all() };
}

/** An invitation of this campaign with its person. */
export async function listedPerson(
  { deps }: Web,
  { campaign }: OpenedCampaign,
  id: string,
): Promise<ListedPerson | undefined> {
  const invitation = await deps.store.invitations.find(id);
  return invitation?.campaign === campaign.id ? opener(deps, campaign.id)(invitation) : undefined;
}

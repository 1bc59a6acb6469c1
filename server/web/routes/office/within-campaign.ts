/** Answers for the campaign of the address, or that there is none. */
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import { notFound, type Reply } from '../../staff/reply';
import type { StaffRequest } from '../../staff/staff-route';
import type { Web } from '../../web';

/** Gives the campaign that `:campaign` names to `reply`. */
export async function within(
  { deps }: Web,
  { params }: StaffRequest,
  reply: (opened: OpenedCampaign) => Promise<Reply>,
): Promise<Reply> {
  const opened = await deps.campaigns.open(params.campaign ?? '');
  return opened ? reply(opened) : notFound();
}

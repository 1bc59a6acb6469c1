/**
 * Ends answering by hand, at once and for good. Whoever sends a form from then on is told so; an answer
 * that had passed the door before is still stored and counted, which is why archiving waits for the next
 * day. There is no way back: results of invited groups are shown from now on.
 */
import type { Campaign } from '../../domain/campaign/campaign';
import type { Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

/** Closes a campaign that is open, or one that has not begun and shall not. */
export async function closeCampaign(
  deps: Pick<Deps, 'store' | 'campaigns' | 'clock'>,
  act: Act,
  seen: SeenCampaign,
): Promise<Result<Campaign, ChangeRefusal>> {
  const found = await openForChange(deps, seen, ['upcoming', 'open']);
  if (!found.ok) return found;
  const closedOn = deps.clock.today();
  const closed: Campaign = { ...found.value.campaign, stage: 'closed', closedOn };
  return putRevision(deps, act, closed, ['stage', 'closedOn']);
}

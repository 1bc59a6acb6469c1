/** A campaign (đợt khảo sát): one pack, frozen, put to its groups between two days. */
import type { Day } from '../day';
import type { GroupId, Pack } from '../definition/pack';
import type { Terms, Text } from '../text';
import type { Notice } from './notice';

export interface Campaign {
  readonly id: string;
  readonly name: Text;
  /** Content hash of the pack as it was when the campaign opened. */
  readonly packHash: string;
  /** Code of the administration that is assessed as a whole. */
  readonly rootUnit: string;
  /** The day on which unit codes of this campaign are read in the registry. */
  readonly unitsOn: Day;
  readonly opensOn: Day;
  /** Last day of answering. */
  readonly closesOn: Day;
  readonly groups: readonly GroupId[];
  /** Values of the pack's `campaignTerms`. */
  readonly terms: Terms;
  /** Legal notices by the day from which each holds, oldest first. */
  readonly notices: readonly { readonly from: Day; readonly notice: Notice }[];
  readonly demonstration: boolean;
}

/** A campaign with the frozen pack that its answers are read and scored by. */
export interface OpenedCampaign {
  readonly campaign: Campaign;
  readonly pack: Pack;
}

export type CampaignState = 'upcoming' | 'open' | 'closed';

/** Where the campaign stands on a day; both ends belong to it. */
export function stateOn(
  campaign: Pick<Campaign, 'opensOn' | 'closesOn'>,
  today: Day,
): CampaignState {
  if (today < campaign.opensOn) return 'upcoming';
  return today <= campaign.closesOn ? 'open' : 'closed';
}

/** The notice in force on a day, and since when. @throws RangeError when the campaign has none by then. */
export function noticeOn(
  campaign: Pick<Campaign, 'id' | 'notices'>,
  today: Day,
): Campaign['notices'][number] {
  const inForce = campaign.notices.filter(({ from }) => from <= today).at(-1);
  if (!inForce) throw new RangeError(`campaign ${campaign.id} has no notice on ${today}`);
  return inForce;
}

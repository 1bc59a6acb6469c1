/** A campaign (đợt khảo sát): one pack, frozen at opening, put to its groups between two days. */
import { addDays, type Day } from '../day';
import type { GroupId, Pack } from '../definition/pack';
import type { Allocation } from '../sampling/allocate';
import type { Confidence } from '../sampling/confidence';
import type { SampleSizeMethod } from '../sampling/sample-size';
import type { Terms, Text } from '../text';
import { fillNotice, type Notice } from './notice';
import { termsOf } from './terms';

/**
 * What has been done with a campaign: `draft` may be edited; `opened` is frozen, its days decide whether
 * it is answered; `closed` was closed by hand before its day; `archived` keeps its result with a hash.
 */
export const STAGES = ['draft', 'opened', 'closed', 'archived'] as const;
export type Stage = (typeof STAGES)[number];

/** How many answers are wanted of a group, and how they are spread over its units. */
export interface SamplingPlan {
  readonly method: SampleSizeMethod;
  readonly confidence: Confidence;
  /** Half width of the interval in percentage points, above 0 and at most 50. */
  readonly margin: number;
  readonly allocation: Allocation;
  /** Answers wanted of every unit at least, where it has so many people. */
  readonly minimumPerUnit: number;
}

export interface Campaign {
  readonly id: string;
  readonly name: Text;
  /** Id of the pack of `survey-definitions/` that it is made from. */
  readonly packId: string;
  /** Content hash of the frozen pack; of a draft, of the pack as it was last saved with. */
  readonly packHash: string;
  readonly stage: Stage;
  /** Counts changes, from 1, so that nobody overwrites what another has changed meanwhile. */
  readonly revision: number;
  /** Code of the administration that is assessed as a whole. */
  readonly rootUnit: string;
  /** The day on which unit codes of this campaign are read in the registry. */
  readonly unitsOn: Day;
  readonly opensOn: Day;
  /** Last day of answering. */
  readonly closesOn: Day;
  /** The day on which it was closed by hand; absent where `closesOn` ended it. */
  readonly closedOn?: Day;
  readonly groups: readonly GroupId[];
  /** Values of the pack's `campaignTerms`; read them by `termsOf`, which adds what follows from the days. */
  readonly terms: Terms;
  /** Legal notices by the day from which each holds, oldest first. */
  readonly notices: readonly { readonly from: Day; readonly notice: Notice }[];
  readonly sampling: SamplingPlan;
  /** Days after closing after which names and addresses of invited people are erased. */
  readonly personalDataDays: number;
  /** When it was archived, and the SHA-256 of what was archived. */
  readonly archive?: { readonly on: Day; readonly hash: string };
  readonly demonstration: boolean;
}

/** A campaign with the pack that its answers are read and scored by. */
export interface OpenedCampaign {
  readonly campaign: Campaign;
  readonly pack: Pack;
}

export const CAMPAIGN_STATES = ['draft', 'upcoming', 'open', 'closed', 'archived'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Where the campaign stands on a day; both ends belong to it. Answers are taken in `open` only. */
export function stateOn(
  { stage, opensOn, closesOn }: Pick<Campaign, 'stage' | 'opensOn' | 'closesOn'>,
  today: Day,
): CampaignState {
  if (stage !== 'opened') return stage;
  if (today < opensOn) return 'upcoming';
  return today <= closesOn ? 'open' : 'closed';
}

/** Whether answering is over for good, so that nothing of the result moves any more. */
export function isOver(state: CampaignState): boolean {
  return state === 'closed' || state === 'archived';
}

/** The last day on which answers were, or will be, taken. */
export function lastDayOf({ closesOn, closedOn }: Pick<Campaign, 'closesOn' | 'closedOn'>): Day {
  return closedOn !== undefined && closedOn < closesOn ? closedOn : closesOn;
}

/** Two days: a phone without a signal at the counter mostly has one again by the next evening. */
const LATE_DAYS = 2;

/** The last day on which desks take what was filled in by the campaign's last day and kept on a device. */
export function lateUntil(campaign: Pick<Campaign, 'closesOn' | 'closedOn'>): Day {
  return addDays(lastDayOf(campaign), LATE_DAYS);
}

/** Whether a closed campaign takes, on `today`, an answer to a form that was given out on `issuedOn`. */
export function takesLate(campaign: Campaign, issuedOn: Day, today: Day): boolean {
  return (
    stateOn(campaign, today) === 'closed' &&
    issuedOn >= campaign.opensOn &&
    issuedOn <= lastDayOf(campaign) &&
    today <= lateUntil(campaign)
  );
}

/**
 * The notice in force on a day with the campaign's words in its placeholders, and since when it holds.
 * @throws RangeError when the campaign has none by then
 */
export function noticeOn(
  campaign: Pick<Campaign, 'id' | 'notices' | 'terms' | 'closesOn'>,
  today: Day,
): Campaign['notices'][number] {
  const inForce = campaign.notices.filter(({ from }) => from <= today).at(-1);
  if (!inForce) throw new RangeError(`campaign ${campaign.id} has no notice on ${today}`);
  return { from: inForce.from, notice: fillNotice(inForce.notice, termsOf(campaign)) };
}

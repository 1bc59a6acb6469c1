/** What surrounds the pages of one campaign: the way here, its other pages, its state and its pack. */
import {
  lastDayOf,
  lateUntil,
  type Campaign,
  type CampaignState,
  type OpenedCampaign,
} from '../../../domain/campaign/campaign';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../frame';
import { dayText, officeWords } from './words';

export interface ChipModel {
  readonly text: string;
  readonly tone: 'plain' | 'good';
}

export interface CampaignFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
}

export const CAMPAIGN_PAGES = [
  'campaign',
  'progress',
  'samples',
  'satisfaction',
  'responses',
  'channels',
  'campaignSetup',
] as const;
export type CampaignPage = (typeof CAMPAIGN_PAGES)[number];

/** Which pages of a campaign there are: a draft has no figures, a pack without an index no satisfaction page. */
export function campaignPages({ campaign, pack }: OpenedCampaign): CampaignPage[] {
  if (campaign.stage === 'draft') return ['campaignSetup'];
  return CAMPAIGN_PAGES.filter((page) => page !== 'satisfaction' || pack.indexes.length > 0);
}

/** The frame of a page; `title` is set for pages below one of `CAMPAIGN_PAGES`. */
export function campaignFrame(
  context: PageContext,
  opened: OpenedCampaign,
  state: CampaignState,
  page: CampaignPage,
  title?: string,
): CampaignFrame {
  const { t } = context;
  const { campaign } = opened;
  const name = officeWords(context, opened).say(campaign.name);
  const home = { label: t('office:home.title'), href: paths.office.home.to() };
  const up = { label: name, href: paths.office.campaign.to(campaign.id) };
  const isTop = page === 'campaign' && title === undefined;
  const own = title ?? (isTop ? name : t(`office:pages.${page}`));
  return {
    ...officeFrame(context, own, isTop ? [home] : [home, up]),
    campaignName: name,
    period: state === 'closed' ? closedPeriodText(campaign, t) : periodText(campaign, t),
    chip: stateChip(state, t),
  };
}

/** `01/10/2024 – 31/12/2024`, ending early where it was closed by hand. */
export function periodText(campaign: Campaign, t: Translate): string {
  const { opensOn } = campaign;
  return t('office:period', { from: dayText(opensOn), to: dayText(lastDayOf(campaign)) });
}

/** The same, and until when the figures of desks may still grow. */
function closedPeriodText(campaign: Campaign, t: Translate): string {
  const period = periodText(campaign, t);
  return t('office:periodLate', { period, day: dayText(lateUntil(campaign)) });
}

/** Whether people can answer now. */
export function stateChip(state: CampaignState, t: Translate): ChipModel {
  return { text: t(`office:state.${state}`), tone: state === 'open' ? 'good' : 'plain' };
}

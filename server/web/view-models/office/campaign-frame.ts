/** What surrounds the pages of one campaign: the way here, its other pages, its state and its pack. */
import type { Campaign, CampaignState, OpenedCampaign } from '../../../domain/campaign/campaign';
import type { Translate } from '../../../i18n';
import { paths } from '../../paths';
import { officeFrame, type Link, type OfficeFrame, type PageContext } from '../frame';
import { dayText, officeWords } from './words';

export interface ChipModel {
  readonly text: string;
  readonly tone: 'plain' | 'good';
}

/** A row of links to a campaign's pages; the page itself is `current`. */
export interface PageLink extends Link {
  readonly current: boolean;
}

export interface CampaignFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
  readonly pages: readonly PageLink[];
}

export const CAMPAIGN_PAGES = ['campaign', 'satisfaction', 'responses', 'channels'] as const;
export type CampaignPage = (typeof CAMPAIGN_PAGES)[number];

/** Which pages of a campaign there are: a pack without an index has no satisfaction page. */
export function campaignPages({ pack }: OpenedCampaign): CampaignPage[] {
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
    period: periodText(campaign, t),
    chip: stateChip(state, t),
    pages: campaignPages(opened).map((other) => ({
      label: t(`office:pages.${other}`),
      href: paths.office[other].to(campaign.id),
      current: other === page && title === undefined,
    })),
  };
}

/** `01/10/2024 – 31/12/2024`. */
export function periodText({ opensOn, closesOn }: Campaign, t: Translate): string {
  return t('office:period', { from: dayText(opensOn), to: dayText(closesOn) });
}

/** Whether people can answer now. */
export function stateChip(state: CampaignState, t: Translate): ChipModel {
  return { text: t(`office:state.${state}`), tone: state === 'open' ? 'good' : 'plain' };
}

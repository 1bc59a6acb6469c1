/** What the pages of running a campaign share: their frame, and the words of refusals. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import type { CampaignState, OpenedCampaign } from '../../../../domain/campaign/campaign';
import { changeable } from '../../../../domain/campaign/draft';
import type { Day } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { unitOn, type Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { periodText, stateChip, type ChipModel } from '../campaign-frame';

/** What every page here is made from. */
export interface CampaignContext extends PageContext {
  readonly opened: OpenedCampaign;
  readonly state: CampaignState;
  readonly registry: readonly Unit[];
  readonly today: Day;
  /** Whether who looks may change campaigns at all. */
  readonly editor: boolean;
}

export interface SetupFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
  /** Goes into every form as `ban`: the revision that was looked at. */
  readonly revision: string;
  /** Why nothing was done; empty when there is no such reason. */
  readonly refusal: string;
  readonly setupHref: string;
}

/** Name of the field that carries the revision. */
export const REVISION_FIELD = 'ban';

/** The frame of the setup, or of a page below it that has a title of its own. */
export function setupFrame(
  context: CampaignContext,
  title?: string,
  refused?: ChangeRefusal,
): SetupFrame {
  const { t, locale, opened, state } = context;
  const { campaign } = opened;
  const campaignName = localise(campaign.name, locale);
  const { office } = paths;
  const setup = {
    label: t('office:pages.campaignSetup'),
    href: office.campaignSetup.to(campaign.id),
  };
  const results = { label: campaignName, href: office.campaign.to(campaign.id) };
  const trail = [
    { label: t('office:home.title'), href: office.home.to() },
    ...(state === 'draft' ? [] : [results]),
    ...(title === undefined ? [] : [setup]),
  ];
  return {
    ...officeFrame(context, title ?? setup.label, trail),
    campaignName,
    period: periodText(campaign, t),
    chip: stateChip(state, t),
    revision: String(campaign.revision),
    refusal: refused === undefined ? '' : t(`campaigns:refused.${refused}`),
    setupHref: setup.href,
  };
}

/** Whether the draft's own fields can be changed by who looks. */
export function isEditable({ state, editor }: CampaignContext): boolean {
  return editor && changeable(state) === 'all';
}

/** `Xã Tự Lập (08986)` on the campaign's day; the bare code where the registry has no such unit then. */
export function unitLabel({ opened, registry, locale }: CampaignContext, code: string): string {
  const unit = unitOn(registry, code, opened.campaign.unitsOn);
  return unit ? `${localise(unit.name, locale)} (${code})` : code;
}

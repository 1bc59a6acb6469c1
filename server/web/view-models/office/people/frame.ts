/** What surrounds the pages of a campaign's invited people, and the words that they share. */
import { stateOn, type OpenedCampaign } from '../../../../domain/campaign/campaign';
import type { Day } from '../../../../domain/day';
import type { GroupId } from '../../../../domain/definition/pack';
import { localise } from '../../../../domain/text';
import { unitNameOn, type Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { periodText, stateChip, type ChipModel } from '../campaign-frame';

export interface PeopleFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
}

/** What every page here is made from. */
export interface PeopleContext extends PageContext {
  readonly opened: OpenedCampaign;
  readonly registry: readonly Unit[];
  readonly today: Day;
}

/** The frame of the list, or of a page below it. */
export function peopleFrame(context: PeopleContext, title?: string): PeopleFrame {
  const { t, locale, opened, today } = context;
  const { campaign } = opened;
  const name = localise(campaign.name, locale);
  const list = t('people:list.title');
  const trail = [
    { label: t('office:home.title'), href: paths.office.home.to() },
    { label: name, href: paths.office.campaign.to(campaign.id) },
    ...(title === undefined ? [] : [{ label: list, href: paths.office.people.to(campaign.id) }]),
  ];
  return {
    ...officeFrame(context, title ?? list, trail),
    campaignName: name,
    period: periodText(campaign, t),
    chip: stateChip(stateOn(campaign, today), t),
  };
}

/** The name of a unit on the campaign's day; its code where the registry has none. */
export function unitName({ opened, registry, locale }: PeopleContext, code: string): string {
  return unitNameOn(registry, code, opened.campaign.unitsOn, locale);
}

/** `G1 – Đại biểu …`. */
export function groupName({ opened, locale }: PeopleContext, id: GroupId): string {
  const group = opened.pack.groups.find((candidate) => candidate.id === id);
  return group ? `${id} – ${localise(group.name, locale)}` : id;
}

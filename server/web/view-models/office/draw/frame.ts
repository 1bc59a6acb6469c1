/** What surrounds the pages of draws and re-checks. */
import { stateOn } from '../../../../domain/campaign/campaign';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import { officeFrame, type Link, type OfficeFrame } from '../../frame';
import { periodText, stateChip, type ChipModel } from '../campaign-frame';
import type { PeopleContext } from '../people/frame';

export interface DrawFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
}

/** The frame of a page called `title`; `above` are pages between the campaign and it. */
export function drawFrame(
  context: PeopleContext,
  title: string,
  above: readonly Link[] = [],
): DrawFrame {
  const { t, locale, opened, today } = context;
  const { campaign } = opened;
  const name = localise(campaign.name, locale);
  const trail = [
    { label: t('office:home.title'), href: paths.office.home.to() },
    { label: name, href: paths.office.campaign.to(campaign.id) },
    ...above,
  ];
  return {
    ...officeFrame(context, title, trail),
    campaignName: name,
    period: periodText(campaign, t),
    chip: stateChip(stateOn(campaign, today), t),
  };
}

/** The way to the list of draws. */
export function drawsLink({ t, opened }: PeopleContext): Link {
  return { label: t('draw:list.title'), href: paths.office.draws.to(opened.campaign.id) };
}

/** The way to the list of re-checks. */
export function rechecksLink({ t, opened }: PeopleContext): Link {
  return { label: t('draw:rechecks.title'), href: paths.office.rechecks.to(opened.campaign.id) };
}

/** A value with its name; long ones, such as hashes, break anywhere. */
export interface FactModel {
  readonly label: string;
  readonly value: string;
}

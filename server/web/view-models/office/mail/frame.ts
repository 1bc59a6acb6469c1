/** What surrounds the pages of a campaign's mails: the way here, and where the campaign stands. */
import { stateOn, type OpenedCampaign } from '../../../../domain/campaign/campaign';
import type { Day } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { periodText, stateChip, type ChipModel } from '../campaign-frame';

export interface MailFrame extends OfficeFrame {
  readonly campaignName: string;
  readonly period: string;
  readonly chip: ChipModel;
}

export interface MailContext extends PageContext {
  readonly opened: OpenedCampaign;
  readonly today: Day;
}

/** The frame of the queue or of the reminders. */
export function mailFrame(context: MailContext, page: 'mails' | 'reminders'): MailFrame {
  const { t, locale, opened, today } = context;
  const { campaign } = opened;
  const { office } = paths;
  const name = localise(campaign.name, locale);
  const titles = { mails: t('mail:queue.title'), reminders: t('reminders:title') };
  const trail = [
    { label: t('office:home.title'), href: office.home.to() },
    { label: name, href: office.campaign.to(campaign.id) },
  ];
  return {
    ...officeFrame(context, titles[page], trail),
    campaignName: name,
    period: periodText(campaign, t),
    chip: stateChip(stateOn(campaign, today), t),
  };
}

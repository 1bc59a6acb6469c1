/** The two campaigns of the demonstration: one that has closed, and a drill that collects. */
import type { Campaign } from '../domain/campaign/campaign';
import type { Reminder } from '../domain/campaign/reminders';
import { dayInWords } from '../domain/campaign/terms';
import { NOTICE_SUBJECTS, type Notice, type NoticeSubject } from '../domain/campaign/notice';
import { addDays, type Day } from '../domain/day';
import type { GroupId } from '../domain/definition/pack';
import { fill, type Terms, type Text } from '../domain/text';
import type { CampaignsData, NoticesData } from './demonstration-schema';

export interface CampaignSource {
  readonly campaigns: CampaignsData;
  readonly notices: NoticesData;
  readonly packId: string;
  readonly packHash: string;
  readonly groups: readonly GroupId[];
}

interface Description {
  readonly id: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The campaign of 2024, whose result is complete. */
export function describeClosedCampaign(source: CampaignSource): Campaign {
  return describe(source, source.campaigns.closed);
}

/** The drill, which opened some days before the day on which the product was first started. */
export function describeOpenCampaign(source: CampaignSource, firstDay: Day): Campaign {
  const { opensDaysBefore, closesDaysAfter, ...rest } = source.campaigns.open;
  return describe(source, {
    ...rest,
    opensOn: addDays(firstDay, -opensDaysBefore),
    closesOn: addDays(firstDay, closesDaysAfter),
  });
}

/** Reminders of the drill, planned before its closing. */
export function describeReminders(
  { open }: CampaignsData,
  { id, closesOn }: Pick<Campaign, 'id' | 'closesOn'>,
): readonly Reminder[] {
  return open.reminders.map(({ daysBeforeClosing, hour }, i) => ({
    id: `${id}-nhac-${i + 1}`,
    campaign: id,
    on: addDays(closesOn, -daysBeforeClosing),
    hour,
    state: 'planned',
    mails: 0,
  }));
}

/** The day of first start that a drill was made for. */
export function firstDayOf(campaigns: CampaignsData, drill: Pick<Campaign, 'opensOn'>): Day {
  return addDays(drill.opensOn, campaigns.open.opensDaysBefore);
}

function describe(source: CampaignSource, description: Description): Campaign {
  const { rootUnit, unitsOn, keptForDays } = source.campaigns;
  const { id, name, purpose, opensOn, closesOn } = description;
  const terms: Terms = {
    ...source.campaigns.terms,
    HAN_NOP: dayInWords(closesOn),
    LUU_DEN: dayInWords(addDays(closesOn, keptForDays)),
  };
  const noticeTerms = { ...terms, MUC_DICH: fill(purpose, terms) };
  return {
    id,
    name,
    packId: source.packId,
    packHash: source.packHash,
    stage: 'opened',
    revision: 1,
    rootUnit,
    unitsOn,
    opensOn,
    closesOn,
    groups: source.groups,
    terms,
    notices: source.notices.legalBasis.map(({ from, text }) => ({
      from,
      notice: makeNotice(source.notices, text, noticeTerms),
    })),
    sampling: source.campaigns.sampling,
    personalDataDays: source.campaigns.personalDataDays,
    demonstration: true,
  };
}

function makeNotice({ summary, paragraphs }: NoticesData, legalBasis: Text, terms: Terms): Notice {
  const words = { ...paragraphs, legalBasis };
  const filled = NOTICE_SUBJECTS.map((subject) => [subject, fill(words[subject], terms)] as const);
  return {
    summary: fill(summary, terms),
    paragraphs: Object.fromEntries(filled) as Record<NoticeSubject, Text>,
  };
}

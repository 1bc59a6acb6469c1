/** Words that the pages of desks share: units, hours, and what is asked where. */
import type { OpenedCampaign } from '../../../../domain/campaign/campaign';
import type { Desk } from '../../../../domain/campaign/desk';
import {
  formatSpans,
  runsOfDays,
  type OpeningHours,
} from '../../../../domain/campaign/opening-hours';
import type { Day } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { unitOn, type Unit } from '../../../../domain/units/unit';
import type { Translate } from '../../../../i18n';
import { paths } from '../../../paths';
import type { PageContext } from '../../frame';
import { officeWords } from '../words';

/** What every page of desks is made from. */
export interface DesksContext extends PageContext {
  readonly registry: readonly Unit[];
  readonly campaigns: readonly OpenedCampaign[];
  readonly today: Day;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

/** The address that a desk's QR code carries. */
export function deskAddress(baseUrl: string, { code }: Pick<Desk, 'code'>): string {
  return baseUrl + paths.desk.to(code);
}

/** Codes were reused for other territories: the name is the one on the day of a campaign of these desks. */
export function unitName(code: string, desks: readonly Desk[], context: DesksContext): string {
  const { registry, campaigns, today, locale } = context;
  const served = new Set(desks.flatMap(({ doors }) => doors.map(({ campaign }) => campaign)));
  const opened = campaigns.find(({ campaign }) => served.has(campaign.id));
  const day = opened?.campaign.unitsOn ?? today;
  const unit = unitOn(registry, code, day) ?? registry.find((known) => known.code === code);
  return unit ? localise(unit.name, locale) : code;
}

/** `Thứ Hai – Thứ Sáu: 07:30–11:30, 13:30–17:00`, a line for each run of days with the same hours. */
export function hoursLines(hours: OpeningHours | undefined, t: Translate): string[] {
  return runsOfDays(hours ?? {}).map(({ first, last, spans }) => {
    const words = { first: t(`desks:weekday.${first}`), last: t(`desks:weekday.${last}`) };
    const key = first === last ? 'desks:hours.day' : 'desks:hours.days';
    return t(key, { ...words, hours: formatSpans(spans) });
  });
}

/** What is asked at a desk: a campaign and its groups a line. */
export function doorLines({ doors }: Pick<Desk, 'doors'>, context: DesksContext): string[] {
  const ids = [...new Set(doors.map(({ campaign }) => campaign))];
  return ids.map((id) => {
    const opened = context.campaigns.find(({ campaign }) => campaign.id === id);
    const groups = doors.filter(({ campaign }) => campaign === id).map(({ group }) => group);
    if (!opened) return `${id}: ${groups.join(', ')}`;
    const words = officeWords(context, opened);
    return context.t('desks:door', {
      campaign: words.say(opened.campaign.name),
      groups: groups.map((group) => words.group(group)).join('; '),
    });
  });
}

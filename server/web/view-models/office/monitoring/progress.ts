/** “Có kịp không?”: one page that says whether the campaign will get the answers that it needs. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { lastDayOf } from '../../../../domain/campaign/campaign';
import { formatDay } from '../../../../domain/day';
import type { Progress } from '../../../../domain/monitoring/progress';
import { ratio } from '../../../../domain/score/ratio';
import { paths } from '../../../paths';
import type { StatModel } from '../../components';
import type { Link, PageContext } from '../../frame';
import { campaignFrame, type CampaignFrame } from '../campaign-frame';
import { channelTable, screenedOutTable, trendTable } from './arrival-tables';
import { deskTable, rushRule, rushTable } from './desk-tables';
import { share, type FigureTable } from './figure-table';
import {
  liveModel,
  monitoringWords,
  type LiveModel,
  type MonitoringWords,
} from './monitoring-words';
import { groupsOf, groupTable, unitsOf, unitTable } from './progress-tables';

/** The answer to the page's question. */
export interface VerdictModel {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad';
}

export interface ProgressModel extends CampaignFrame {
  /** Null while nothing can change. */
  readonly live: LiveModel | null;
  readonly verdict: VerdictModel | null;
  readonly stats: readonly StatModel[];
  /** Where quotas are entered; null once there are some. */
  readonly quotasMissing: Link | null;
  readonly groups: FigureTable;
  readonly units: FigureTable;
  readonly trend: FigureTable;
  readonly channels: FigureTable;
  /** Null for a campaign without desks. */
  readonly desks: FigureTable | null;
  /** Null when no day stands out. */
  readonly rushes: FigureTable | null;
  /** What a rush is. */
  readonly rushRule: string;
  readonly screenedOut: FigureTable;
  readonly workbookHref: string;
}

/** The model of the page. */
export function progressPage(context: PageContext, monitoring: Monitoring): ProgressModel {
  const { opened, state, quotas } = monitoring;
  const words = monitoringWords(context, monitoring);
  const groups = groupsOf(monitoring);
  return {
    ...campaignFrame(context, opened, state, 'progress'),
    live: liveModel(monitoring),
    verdict: verdict(groups, words),
    stats: stats(monitoring, groups, words),
    quotasMissing:
      quotas.length > 0
        ? null
        : {
            label: context.t('monitoring:quotasMissing.link'),
            href: paths.office.quotas.to(opened.campaign.id),
          },
    groups: groupTable(monitoring, groups, words),
    units: unitTable(monitoring, words),
    trend: trendTable(monitoring, words),
    channels: channelTable(monitoring, words),
    desks: deskTable(monitoring, words),
    rushes: rushTable(monitoring, words),
    rushRule: rushRule(words),
    screenedOut: screenedOutTable(monitoring, words),
    workbookHref: '?tai=xlsx',
  };
}

/** The page's tables, in its order. */
export function progressTables(model: ProgressModel): readonly FigureTable[] {
  const { groups, units, trend, channels, desks, rushes, screenedOut } = model;
  return [groups, units, trend, channels, desks, rushes, screenedOut].filter(
    (table) => table !== null,
  );
}

/** Yes when every group with a quota makes it, no when one does not; nothing without a quota or a full day. */
function verdict(groups: readonly Progress[], { t }: MonitoringWords): VerdictModel | null {
  const asked = groups.flatMap(({ pace }) => pace ?? []);
  if (asked.length === 0) return null;
  if (asked.every(({ standing }) => standing === 'reached')) {
    return { text: t('monitoring:verdict.reached'), tone: 'good' };
  }
  if (asked.every(({ standing }) => standing === 'not-started')) {
    return { text: t('monitoring:verdict.not-started'), tone: 'plain' };
  }
  if (asked.every(({ perDay }) => perDay === undefined)) {
    return { text: t('monitoring:verdict.too-early'), tone: 'plain' };
  }
  const late = asked.filter(({ inTime }) => !inTime).length;
  if (late === 0) return { text: t('monitoring:verdict.in-time'), tone: 'good' };
  const isOver = asked.some(({ standing }) => standing === 'missed');
  const key = isOver ? 'monitoring:verdict.missed' : 'monitoring:verdict.late';
  return { text: t(key, { late, groups: asked.length }), tone: 'bad' };
}

function stats(
  monitoring: Monitoring,
  groups: readonly Progress[],
  words: MonitoringWords,
): StatModel[] {
  const { figures, t } = words;
  const { opened, state, turnouts } = monitoring;
  const answered = sum(groups.map((group) => group.answered));
  const asked = groups.filter(({ needed }) => needed !== undefined);
  const needed = sum(asked.map((group) => group.needed ?? 0));
  const invited = sum(turnouts.map((turnout) => turnout.invited));
  const invitedAnswers = sum(turnouts.map((turnout) => turnout.answered));
  const stat = (name: string, value: string, note: string): StatModel => ({
    label: t(`monitoring:stat.${name}`),
    value,
    note,
    forecast: false,
  });
  const late = behind(monitoring, words);
  const rate = invited === 0 ? undefined : ratio(invitedAnswers, invited);
  return [
    stat(
      'answered',
      figures.integer(answered),
      needed === 0 ? '' : t('monitoring:stat.ofNeeded', { needed: figures.integer(needed) }),
    ),
    ...(rate
      ? [
          stat(
            'turnout',
            share(rate, figures).text,
            t('monitoring:stat.ofInvited', {
              answered: figures.integer(invitedAnswers),
              invited: figures.integer(invited),
            }),
          ),
        ]
      : []),
    ...(late ? [stat('behind', late.value, late.note)] : []),
    ...daysLeft(groups, state, (days) =>
      stat(
        'daysLeft',
        figures.integer(days),
        t('monitoring:stat.until', { day: formatDay(lastDayOf(opened.campaign)) }),
      ),
    ),
  ];
}

/** Units with a quota that lag, or fell short. */
function behind(
  monitoring: Monitoring,
  { figures, t }: MonitoringWords,
): { readonly value: string; readonly note: string } | undefined {
  const standings = unitsOf(monitoring).flatMap(({ pace }) => pace?.standing ?? []);
  if (standings.length === 0) return undefined;
  const late = standings.filter((standing) => standing === 'behind' || standing === 'missed');
  return {
    value: figures.integer(late.length),
    note: t('monitoring:stat.ofUnits', { units: figures.integer(standings.length) }),
  };
}

function daysLeft(
  groups: readonly Progress[],
  state: Monitoring['state'],
  stat: (days: number) => StatModel,
): StatModel[] {
  const days = groups.find(({ pace }) => pace)?.pace?.daysLeft;
  return state === 'open' && days !== undefined ? [stat(days)] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** What happens at the desks: answers, the day of the last one, silence, and days far above the usual. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { lastDayOf } from '../../../../domain/campaign/campaign';
import { formatDay } from '../../../../domain/day';
import {
  deskActivity,
  RUSH_AT_LEAST,
  RUSH_TIMES,
  rushes,
  SILENT_AFTER,
  type DeskActivity,
} from '../../../../domain/monitoring/desk-activity';
import { count, dayCell, DASH, figureTable, mark, words as plain } from './figure-table';
import type { FigureTable } from './figure-table';
import type { MonitoringWords } from './monitoring-words';

/** Desks that have been without an answer for longest come first; null for a campaign without desks. */
export function deskTable(monitoring: Monitoring, words: MonitoringWords): FigureTable | null {
  const { desks, opened, state } = monitoring;
  if (desks.length === 0) return null;
  const { figures, t } = words;
  const { campaign } = opened;
  const activity = deskActivity({
    ...monitoring,
    opensOn: campaign.opensOn,
    closesOn: lastDayOf(campaign),
  });
  const isOpen = state === 'open';
  return figureTable({
    id: 'theo-quay',
    caption: t('monitoring:desks.caption'),
    tab: t('monitoring:desks.tab'),
    columns: [
      { label: t('monitoring:column.desk'), numeric: false },
      { label: t('monitoring:column.unit'), numeric: false },
      { label: t('monitoring:column.answered'), numeric: true },
      { label: t('monitoring:column.today'), numeric: true },
      { label: t('monitoring:column.lastOn'), numeric: true },
      { label: t('monitoring:column.quietDays'), numeric: true },
      { label: t('monitoring:column.standing'), numeric: false },
    ],
    rows: activity
      .toSorted((a, b) => b.quietDays - a.quietDays)
      .map((one) => ({
        total: false,
        cells: [
          plain(words.desk(one.desk)),
          plain(words.unit(one.desk.unit)),
          count(one.answers, figures),
          isOpen ? count(one.today, figures) : DASH,
          dayCell(one.lastOn),
          count(one.quietDays, figures),
          standing(one, isOpen, words),
        ],
      })),
    note: t('monitoring:desks.note', { days: SILENT_AFTER }),
    tall: true,
  });
}

function standing(
  { silent, lastOn }: DeskActivity,
  isOpen: boolean,
  { t }: MonitoringWords,
): ReturnType<typeof mark> {
  if (lastOn === undefined) return mark(t('monitoring:desks.never'), isOpen ? 'bad' : 'plain');
  if (!isOpen) return mark(t('monitoring:desks.over'), 'plain');
  return silent
    ? mark(t('monitoring:desks.silent'), 'bad')
    : mark(t('monitoring:desks.active'), 'good');
}

/** Null when no day stands out. */
export function rushTable(monitoring: Monitoring, words: MonitoringWords): FigureTable | null {
  const found = rushes(monitoring);
  if (found.length === 0) return null;
  const { figures, t } = words;
  return figureTable({
    id: 'ngay-don-dap',
    caption: t('monitoring:rushes.caption'),
    tab: t('monitoring:rushes.tab'),
    columns: [
      { label: t('monitoring:column.desk'), numeric: false },
      { label: t('monitoring:column.unit'), numeric: false },
      { label: t('monitoring:column.day'), numeric: true },
      { label: t('monitoring:column.answered'), numeric: true },
      { label: t('monitoring:column.usual'), numeric: true },
    ],
    rows: found.map(({ desk, day, answers, usual }) => ({
      total: false,
      cells: [
        plain(words.desk(desk)),
        plain(words.unit(desk.unit)),
        { ...plain(formatDay(day)), numeric: true },
        count(answers, figures),
        count(usual, figures),
      ],
    })),
    note: t('monitoring:rushes.note'),
  });
}

/** What counts as a rush, in words. */
export function rushRule({ t }: MonitoringWords): string {
  return t('monitoring:rushes.emptyText', { least: RUSH_AT_LEAST, times: RUSH_TIMES });
}

/** Who has answered against what was planned: by group, and by unit with those that lag first. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { lastDayOf } from '../../../../domain/campaign/campaign';
import type { Day } from '../../../../domain/day';
import {
  groupProgress,
  unitProgress,
  type Progress,
  type ProgressQuestion,
} from '../../../../domain/monitoring/progress';
import { ratio } from '../../../../domain/score/ratio';
import {
  count,
  DASH,
  dayCell,
  decimal,
  figureTable,
  mark,
  share,
  words as plain,
  type FigureCell,
  type FigureTable,
} from './figure-table';
import { groupCell, type MonitoringWords } from './monitoring-words';

/** What the domain is asked, from what was read. */
function progressQuestion(monitoring: Monitoring): ProgressQuestion {
  return { ...monitoring, campaign: monitoring.opened.campaign };
}

/** One row a group. */
export function groupTable(
  monitoring: Monitoring,
  groups: readonly Progress[],
  words: MonitoringWords,
): FigureTable {
  const { t } = words;
  const closesOn = lastDayOf(monitoring.opened.campaign);
  return figureTable({
    id: 'theo-nhom',
    caption: t('monitoring:groups.caption'),
    tab: t('monitoring:groups.tab'),
    columns: [{ label: t('monitoring:column.group'), numeric: false }, ...columns(words)],
    rows: groups.map((progress) => ({
      total: false,
      cells: [groupCell(progress.group, words), ...cells(progress, closesOn, words)],
    })),
    note: t('monitoring:groups.note'),
    chart: { kind: 'grouped', columns: [3] },
  });
}

/** One row a unit of a group, the lagging ones first. */
export function unitTable(monitoring: Monitoring, words: MonitoringWords): FigureTable {
  const { t } = words;
  const closesOn = lastDayOf(monitoring.opened.campaign);
  return figureTable({
    id: 'theo-don-vi',
    caption: t('monitoring:units.caption'),
    tab: t('monitoring:units.tab'),
    columns: [
      { label: t('monitoring:column.unit'), numeric: false },
      { label: t('monitoring:column.group'), numeric: false },
      ...columns(words),
    ],
    rows: unitsOf(monitoring).map((progress) => ({
      total: false,
      cells: [
        plain(words.unit(progress.unit ?? ''), words.unitHref(progress.unit ?? '')),
        plain(words.short(progress.group)),
        ...cells(progress, closesOn, words),
      ],
    })),
    note: t('monitoring:units.note'),
    tall: true,
  });
}

/** Each group as a whole. */
export function groupsOf(monitoring: Monitoring): readonly Progress[] {
  return groupProgress(progressQuestion(monitoring));
}

/** Each unit of each group, the lagging ones first. */
export function unitsOf(monitoring: Monitoring): readonly Progress[] {
  return unitProgress(progressQuestion(monitoring));
}

const COLUMNS = ['answered', 'needed', 'reached', 'expected', 'perDay', 'finish'] as const;

function columns({ t }: MonitoringWords): FigureTable['columns'] {
  return [
    ...COLUMNS.map((name) => ({ label: t(`monitoring:column.${name}`), numeric: true })),
    { label: t('monitoring:column.standing'), numeric: false },
  ];
}

function cells(
  { answered, needed, pace }: Progress,
  closesOn: Day,
  words: MonitoringWords,
): FigureCell[] {
  const { figures, t } = words;
  const reached = needed === undefined || needed === 0 ? undefined : ratio(answered, needed);
  return [
    count(answered, figures),
    count(needed, figures),
    share(reached, figures),
    count(pace?.expected, figures),
    decimal(pace?.perDay, figures, 1),
    finishCell(pace?.finishOn, closesOn),
    pace ? standingCell(pace, words) : mark(t('monitoring:standing.none'), 'plain'),
  ];
}

/** A finish after closing is one that does not happen. */
function finishCell(finishOn: Day | undefined, closesOn: Day): FigureCell {
  if (finishOn === undefined) return DASH;
  return finishOn > closesOn ? { ...dayCell(finishOn), tone: 'bad' } : dayCell(finishOn);
}

function standingCell(
  { standing }: NonNullable<Progress['pace']>,
  { t }: MonitoringWords,
): FigureCell {
  const tones = {
    'not-started': 'plain',
    reached: 'good',
    ahead: 'good',
    behind: 'bad',
    missed: 'bad',
  } as const;
  return mark(t(`monitoring:standing.${standing}`), tones[standing]);
}

/** Where and when answers came in: by day, by channel, and who was outside the survey. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { lastDayOf } from '../../../../domain/campaign/campaign';
import { CHANNELS } from '../../../../domain/campaign/response';
import { addDays, formatDay, type Day } from '../../../../domain/day';
import { ratio } from '../../../../domain/score/ratio';
import {
  count,
  figureTable,
  share,
  words as plain,
  type FigureCell,
  type FigureTable,
} from './figure-table';
import { groupCell, type MonitoringWords } from './monitoring-words';

/** One row a day, one column a group, so far as days are kept. */
export function trendTable(monitoring: Monitoring, words: MonitoringWords): FigureTable {
  const { counts, groups, invitedByDay } = monitoring;
  const { figures, t } = words;
  const days = groups.map(({ id, invited }) =>
    invited ? invitedByDay.get(id) : counts.byGroup.get(id)?.byDay,
  );
  const row = (
    head: FigureCell,
    numbers: readonly number[],
    total: boolean,
  ): FigureTable['rows'][0] => ({
    total,
    cells: [head, ...numbers.map((n) => count(n, figures)), count(sum(numbers), figures)],
  });
  const rows = daysOf(monitoring).map((day) =>
    row(
      plain(formatDay(day)),
      days.map((own) => own?.get(day) ?? 0),
      false,
    ),
  );
  const totals = days.map((own) => sum([...(own?.values() ?? [])]));
  return figureTable({
    id: 'theo-ngay',
    caption: t('monitoring:trend.caption'),
    tab: t('monitoring:trend.tab'),
    columns: [
      { label: t('monitoring:column.day'), numeric: false },
      ...groups.map(({ id }) => ({ label: words.short(id), numeric: true })),
      { label: t('office:sum'), numeric: true },
    ],
    rows: [...rows, row(plain(t('office:sum')), totals, true)],
    note: t('monitoring:trend.note', {
      groups: groups.map(({ id }) => words.group(id)).join('; '),
    }),
    chart: { kind: 'stacked', columns: groups.map((_, index) => index + 1) },
    tall: true,
  });
}

/** One row a group, one column a channel by which answers came in at all, and what that is of the whole. */
export function channelTable(monitoring: Monitoring, words: MonitoringWords): FigureTable {
  const { counts, groups } = monitoring;
  const { figures, t } = words;
  const used = CHANNELS.filter((channel) =>
    groups.some(({ id }) => (counts.byChannel.get(id)?.get(channel) ?? 0) > 0),
  );
  const row = (
    head: FigureCell,
    numbers: readonly number[],
    total: boolean,
  ): FigureTable['rows'][0] => ({
    total,
    cells: [head, ...numbers.map((n) => count(n, figures)), count(sum(numbers), figures)],
  });
  const numbersOf = (id: string): number[] =>
    used.map((channel) => counts.byChannel.get(id)?.get(channel) ?? 0);
  const totals = used.map((_, index) => sum(groups.map(({ id }) => numbersOf(id)[index] ?? 0)));
  const whole = sum(totals);
  const shares = totals.map((total): FigureCell =>
    share(whole === 0 ? undefined : ratio(total, whole), figures),
  );
  return figureTable({
    id: 'theo-kenh',
    caption: t('monitoring:channels.caption'),
    tab: t('monitoring:channels.tab'),
    columns: [
      { label: t('monitoring:column.group'), numeric: false },
      ...used.map((channel) => ({ label: t(`office:channel.${channel}`), numeric: true })),
      { label: t('office:sum'), numeric: true },
    ],
    rows: [
      ...groups.map(({ id }) => row(groupCell(id, words), numbersOf(id), false)),
      row(plain(t('office:sum')), totals, true),
      {
        total: true,
        cells: [plain(t('monitoring:channels.share')), ...shares, plain('')],
      },
    ],
    note: t('monitoring:channels.note'),
    chart:
      used.length === 0 ? null : { kind: 'stacked', columns: used.map((_, index) => index + 1) },
  });
}

/** One row a group that people were turned away from. */
export function screenedOutTable(
  { groups, screenedOut }: Monitoring,
  words: MonitoringWords,
): FigureTable {
  const { figures, t } = words;
  const counts = groups.map(({ id }) => screenedOut.get(id) ?? 0);
  return figureTable({
    id: 'ngoai-pham-vi',
    caption: t('monitoring:screenedOut.caption'),
    tab: t('monitoring:screenedOut.tab'),
    columns: [
      { label: t('monitoring:column.group'), numeric: false },
      { label: t('monitoring:column.people'), numeric: true },
    ],
    rows: [
      ...groups.flatMap(({ id }, index) => {
        const people = counts[index] ?? 0;
        const cells = [groupCell(id, words), count(people, figures)];
        return people === 0 ? [] : [{ total: false, cells }];
      }),
      { total: true, cells: [plain(t('office:sum')), count(sum(counts), figures)] },
    ],
    note: t('monitoring:screenedOut.note'),
  });
}

/** From the first day to today, or to the last day of answering. */
function daysOf({ opened: { campaign }, today }: Monitoring): Day[] {
  const last = lastDayOf(campaign);
  const until = today < last ? today : last;
  const days: Day[] = [];
  for (let day = campaign.opensOn; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

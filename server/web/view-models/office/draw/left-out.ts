/** Rows of the file that are not in the list, and why. */
import { REPEATS, type LeftOut } from '../../../../domain/draw/left-out';
import { numberCell, textCell, type TableModel } from '../../components';
import { figuresIn } from '../../numbers';
import type { PeopleContext } from '../people/frame';

/** The rows left out; null when there is none. */
export function leftOutTable(
  { t, locale }: Pick<PeopleContext, 't' | 'locale'>,
  { counts, shown }: LeftOut,
): TableModel | null {
  const { integer } = figuresIn(locale);
  if (shown.length === 0) return null;
  const reasons = REPEATS.filter((reason) => counts[reason] > 0).map((reason) =>
    t('draw:leftOut.count', { reason: t(`draw:repeat.${reason}`), rows: integer(counts[reason]) }),
  );
  const total = REPEATS.reduce((sum, reason) => sum + counts[reason], 0);
  const more = total - shown.length;
  return {
    caption: t('draw:leftOut.caption', { rows: integer(total) }),
    columns: [
      { label: t('draw:leftOut.line'), numeric: false },
      { label: t('draw:leftOut.reason'), numeric: false },
      { label: t('draw:leftOut.kept'), numeric: true },
    ],
    rows: shown.map(({ line, kept, reason }) => ({
      total: false,
      cells: [
        textCell(integer(line)),
        textCell(t(`draw:repeat.${reason}`)),
        numberCell(kept === undefined ? '' : integer(kept)),
      ],
    })),
    note: [
      `${reasons.join('; ')}.`,
      ...(more > 0 ? [t('draw:leftOut.more', { more: integer(more) })] : []),
    ].join(' '),
  };
}

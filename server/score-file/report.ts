/** The scorecard as a table that a person reads in a terminal. Vietnamese, like the paper it goes into. */
import type { GroupId, PackContent, Scoring } from '../domain/definition/pack';
import { formatDay, parseDay } from '../domain/day';
import { decimalsOfPoints } from '../domain/score/criterion-score';
import { HUNDRED } from '../domain/score/ratio';
import type { CriterionScore, IndexScore, Scorecard } from '../domain/score/scorecard';
import type { Tally } from '../domain/tally/tally';
import { FALLBACK_LOCALE, localise, type Text } from '../domain/text';
import { decimalComma, integer } from './vietnamese-numbers';

const NONE = '–';

/** Heading of every figure of this program: the official score is made elsewhere. */
export const HEADING = 'Điểm nội bộ (dự báo)';

/** Which definition made the figures; a figure without it cannot be checked. */
export function definitionLines(pack: PackContent, hash: string): string[] {
  const { decision } = pack;
  const day = parseDay(decision.date);
  const mark = pack.status === 'reconstruction' ? ' – bản tái dựng' : '';
  return [
    HEADING,
    `Bộ định nghĩa: ${pack.id}, phiên bản ${pack.version}${mark}`,
    `Quyết định: ${decision.number} ngày ${day ? formatDay(day) : decision.date}, ${say(decision.issuer)}`,
    `Mã băm: ${hash}`,
  ];
}

/** The whole report: definition, responses by group, criteria, fields, total, indexes. */
export function reportLines(
  pack: PackContent,
  hash: string,
  card: Scorecard,
  tallies: ReadonlyMap<GroupId, Tally>,
): string[] {
  const { scoring } = pack;
  return [
    ...definitionLines(pack, hash),
    `Số phiếu: ${responsesByGroup(pack, tallies)}`,
    ...(scoring ? ['', ...scoreLines(card, scoring)] : []),
    ...card.indexes.flatMap((index) => ['', ...indexLines(pack, index)]),
    ...(card.overallIndex && pack.overallIndex
      ? ['', `${say(pack.overallIndex.name)}: ${decimalComma(card.overallIndex, 2)} %`]
      : []),
  ];
}

function responsesByGroup(pack: PackContent, tallies: ReadonlyMap<GroupId, Tally>): string {
  return pack.groups
    .map(({ id }) => `${id} ${integer(tallies.get(id)?.responses ?? 0)}`)
    .join(' · ');
}

function scoreLines(card: Scorecard, scoring: Scoring): string[] {
  const decimals = decimalsOfPoints(scoring);
  const total = scoring.rounding.decimals;
  const rows = card.fields.flatMap((field) => [
    [
      `Lĩnh vực ${field.id}`,
      decimalComma(field.max, 2),
      field.maxOfScored.equals(0) ? NONE : decimalComma(field.points, decimals),
      NONE,
      say(field.field.name),
    ],
    ...field.criteria.map((criterion) => [
      criterion.id,
      decimalComma(criterion.max, 2),
      criterion.points ? decimalComma(criterion.points, decimals) : NONE,
      criterion.ratio ? `${decimalComma(criterion.ratio.mul(HUNDRED), 2)} %` : NONE,
      respondents(criterion),
    ]),
  ]);
  return [
    ...table([['Mã', 'Tối đa', 'Điểm', 'Tỷ lệ', 'Người trả lời hợp lệ'], ...rows]),
    '',
    `TỔNG ĐIỂM: ${decimalComma(card.total, total)} / ${decimalComma(card.max, 2)}`,
    ...(card.percent ? [`Chỉ số: ${decimalComma(card.percent, 2)} %`] : []),
    ...(card.roundingDifference
      ? [`Chênh lệch làm tròn: ${decimalComma(card.roundingDifference, decimals)}`]
      : []),
    ...(card.provisional ? provisionalLines(card) : []),
  ];
}

function provisionalLines(card: Scorecard): string[] {
  const criteria = card.fields.flatMap((field) => field.criteria);
  const without = criteria.filter((criterion) => !criterion.points).map(({ id }) => id);
  if (without.length === 0) return ['Tạm tính: có nhóm chưa đủ người trả lời (xem cột bên phải).'];
  return [
    `Chưa đủ dữ liệu: chưa có điểm tiêu chí ${without.join(', ')}; ` +
      `tổng trên là của các tiêu chí đã có điểm, tối đa ${decimalComma(card.maxOfScored, 2)}.`,
  ];
}

function respondents({ groups, missing }: CriterionScore): string {
  const counts = groups.map(({ group, n }) => `${group} ${integer(n)}`).join(' · ');
  return missing.length === 0 ? counts : `${counts}  (thiếu nhóm ${missing.join(', ')})`;
}

function indexLines(pack: PackContent, index: IndexScore): string[] {
  const definition = pack.indexes.find(({ id }) => id === index.id);
  const figure = (value: IndexScore['published']): string =>
    value ? `${decimalComma(value, definition?.decimals ?? 2)} %` : NONE;
  return [
    `${definition ? say(definition.name) : ''} (${index.id}): ${figure(index.published)}`,
    `  trung bình các mục ${figure(index.itemMean)} · trung bình các yếu tố ` +
      `${figure(index.factorMean)} · gộp câu trả lời ${figure(index.pooledAnswers)}`,
    ...index.factors.map(({ factor, percent }) => {
      const name = definition?.factors.find(({ id }) => id === factor)?.name;
      return `  ${factor} ${figure(percent)}${name ? `  ${say(name)}` : ''}`;
    }),
  ];
}

/** Columns side by side; numbers to the right, the first and the last column to the left. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const last = (rows[0]?.length ?? 0) - 1;
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, width(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (column === last) return cell;
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Letters as seen: a Vietnamese letter is one, however it is encoded. */
function width(cell: string): number {
  return cell.normalize('NFC').length;
}

/** A text of the pack in Vietnamese. */
export function say(text: Text): string {
  return localise(text, FALLBACK_LOCALE);
}

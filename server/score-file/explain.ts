/** The working of one criterion, from the counts to the points, for a person with a pocket calculator. */
import {
  findGroup,
  type CriterionId,
  type OptionCode,
  type PackContent,
  type QuestionId,
  type Scoring,
} from '../domain/definition/pack';
import { decimalsOfPoints } from '../domain/score/criterion-score';
import { HUNDRED, ratio, sum, ZERO, type Ratio } from '../domain/score/ratio';
import type {
  CriterionScore,
  GroupScore,
  QuestionScore,
  Scorecard,
} from '../domain/score/scorecard';
import { basisText, parameterLines } from './basis-lines';
import { indexWorking } from './explain-index';
import { say, table } from './report';
import { decimalComma, integer, working } from './vietnamese-numbers';

/** Every step of a criterion; undefined when the pack has no such criterion. */
export function explainLines(
  pack: PackContent,
  card: Scorecard,
  id: CriterionId,
): string[] | undefined {
  const { scoring } = pack;
  const score = card.fields.flatMap((field) => field.criteria).find((one) => one.id === id);
  if (!scoring || !score) return undefined;
  const { rule, name } = score.criterion;
  const steps =
    rule.kind === 'index'
      ? indexWorking(pack, card, rule.index)
      : [
          ...score.groups.flatMap((group) => [...groupLines(pack, scoring, group), '']),
          ...combinationLines(scoring, score),
        ];
  return [
    `Tiêu chí ${id} – ${say(name)}`,
    `Tối đa ${decimalComma(score.max, 2)} điểm. Căn cứ: ${basisText(pack, score.basis)}.`,
    '',
    ...steps,
    ...pointsLines(scoring, score),
    '',
    ...parameterLines(pack, scoring),
  ];
}

function groupLines(pack: PackContent, scoring: Scoring, group: GroupScore): string[] {
  const name = findGroup(pack, group.group)?.name;
  const verdict = group.counted ? '' : ' → không vào điểm';
  const percents = group.questions.flatMap(({ percent }) => (percent ? [working(percent)] : []));
  return [
    `Nhóm ${group.group}${name ? ` – ${say(name)}` : ''}: ${integer(group.n)} người trả lời hợp lệ, ` +
      `tối thiểu ${group.minValid}, trọng số ${working(group.weight)}${verdict}`,
    ...group.questions.flatMap((question) => questionLines(pack, scoring, question)),
    ...(group.percent && group.questions.length > 1
      ? [
          `  Trung bình các câu = (${percents.join(' + ')}) / ${percents.length} = ${working(group.percent)}`,
        ]
      : []),
  ];
}

function questionLines(pack: PackContent, scoring: Scoring, question: QuestionScore): string[] {
  const { options, noOpinion, noOpinionValue, blank, notApplicable, spoilt } = question;
  const rows = options.map(({ code, value, count }) => [
    `    ${code}`,
    working(value),
    integer(count),
    working(value.mul(count)),
    optionLabel(pack, question.question, code),
  ]);
  if (noOpinionValue) {
    const product = working(noOpinionValue.mul(noOpinion));
    rows.push(['    KB', working(noOpinionValue), integer(noOpinion), product, 'không biết']);
  }
  const excluded = scoring.noOpinion === 'excluded' ? [`không biết ${integer(noOpinion)}`] : [];
  const outside = [
    ...excluded,
    `bỏ trống ${integer(blank)}`,
    `không áp dụng ${integer(notApplicable)}`,
    `hỏng ${integer(spoilt)}`,
  ];
  return [
    `  Câu ${question.question}: ${questionText(pack, question.question)}`,
    ...table([['    Mã', 'Giá trị', 'Số người', 'Tích', 'Phương án'], ...rows]),
    `    Không tính: ${outside.join(' · ')}`,
    `    ${questionFormula(question)}`,
  ];
}

/** Such as `(20×100 + 8×60 + 2×20) / 30 = 2.520 / 30 = 84`. */
function questionFormula(question: QuestionScore): string {
  if (!question.percent) return 'Không có câu trả lời hợp lệ: câu này không vào trung bình';
  const { options, noOpinion, noOpinionValue, valid, weighted, percent } = question;
  const counted = [
    ...options,
    ...(noOpinionValue ? [{ count: noOpinion, value: noOpinionValue }] : []),
  ].filter(({ count }) => count > 0);
  const products = counted
    .map(({ count, value }) => `${integer(count)}×${working(value)}`)
    .join(' + ');
  const n = integer(valid);
  return `(${products}) / ${n} = ${working(weighted)} / ${n} = ${working(percent)}`;
}

function combinationLines(scoring: Scoring, score: CriterionScore): string[] {
  const missing = score.missing.length > 0 ? [`Thiếu nhóm: ${score.missing.join(', ')}.`] : [];
  const { words, over, under } = combination(scoring, score);
  const bottom = sum(under);
  if (!score.ratio || bottom.equals(ZERO)) {
    return [...missing, 'Không nhóm nào đủ dữ liệu: chưa có điểm (không phải 0).'];
  }
  const top = over.map(([factor, value]) => `${factor}${working(value)}`).join(' + ');
  const percent = sum(over.map(([, , product]) => product)).div(bottom);
  const capped = percent.equals(score.ratio.mul(HUNDRED)) ? '' : ` → lấy ${percentOf(score)}`;
  return [
    ...missing,
    `${words} = (${top}) / (${under.map(working).join(' + ')}) = ${working(percent)}${capped}`,
  ];
}

/** The fraction that joins the groups: factor as written, value and product of each summand over the divisors. */
function combination(
  scoring: Scoring,
  { groups }: CriterionScore,
): { words: string; over: (readonly [string, Ratio, Ratio])[]; under: Ratio[] } {
  const counted = groups.filter((group) => group.counted);
  if (scoring.aggregation === 'pooled-answers') {
    const questions = counted.flatMap((group) => group.questions);
    return {
      words: 'Gộp câu trả lời của các nhóm',
      over: questions.map(({ weighted }) => ['', weighted, weighted]),
      under: questions.map(({ valid }) => ratio(valid)),
    };
  }
  const measured = counted.flatMap(({ percent, weight }) => (percent ? [{ percent, weight }] : []));
  return {
    words: 'Trung bình các nhóm',
    over: measured.map(({ percent, weight }) => [
      `${working(weight)}×`,
      percent,
      percent.mul(weight),
    ]),
    under: measured.map(({ weight }) => weight),
  };
}

function percentOf({ ratio: share }: CriterionScore): string {
  return share ? working(share.mul(HUNDRED)) : '–';
}

function pointsLines(scoring: Scoring, score: CriterionScore): string[] {
  const { ratio: share, points, max } = score;
  if (!share || !points) return [];
  const exact = max.mul(share);
  const decimals = decimalsOfPoints(scoring);
  const step = `Điểm = ${decimalComma(max, 2)} × ${percentOf(score)} / 100 = ${working(exact)}`;
  const printed = decimalComma(points, decimals);
  return scoring.rounding.stage === 'criterion'
    ? [`${step} → làm tròn nửa lên ${decimals} chữ số: ${printed}`]
    : [`${step} → in ${decimals} chữ số, không làm tròn khi cộng: ${printed}`];
}

/** The question's words with placeholders as the pack writes them. */
function questionText(pack: PackContent, id: QuestionId): string {
  const question = pack.questions[id];
  return question ? say(question.text) : '';
}

function optionLabel(pack: PackContent, id: QuestionId, code: OptionCode): string {
  const question = pack.questions[id];
  const scale = question?.kind === 'single-choice' && question.scale ? question.scale : '';
  const option = pack.scales[scale]?.options.find((candidate) => candidate.code === code);
  return option ? say(option.label) : '';
}

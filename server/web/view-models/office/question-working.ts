/** One question of one group: counts, values, and the percent worked out with the numbers filled in. */
import { scaleOf, type GroupId, type OptionCode } from '../../../domain/definition/pack';
import type { QuestionScore } from '../../../domain/score/scorecard';
import { equalsSign } from '../numbers';
import type { OfficeWords } from './words';

export interface OptionRowModel {
  readonly code: string;
  readonly label: string;
  readonly count: string;
  readonly value: string;
  readonly product: string;
}

export interface LabelledModel {
  readonly label: string;
  readonly value: string;
}

export interface QuestionWorkingModel {
  readonly id: string;
  readonly text: string;
  readonly options: readonly OptionRowModel[];
  readonly valid: string;
  readonly weighted: string;
  /** Answers that are not in the ratio, by kind. */
  readonly outside: readonly LabelledModel[];
  /** `(20 × 100 + 8 × 60) / 28 = 2.480 / 28 ≈ 88,5714`; or why there is none. */
  readonly formula: string;
  /** Whether the counts are withheld, their base being under the threshold. */
  readonly withheld: boolean;
}

/** The working of a question whose group may be shown. */
export function questionWorking(
  score: QuestionScore,
  group: GroupId,
  words: OfficeWords,
): QuestionWorkingModel {
  const { figures, pack, say, t } = words;
  const question = pack.questions[score.question];
  const withheld = everyAnswer(score) === 0;
  return {
    id: score.question,
    text: question ? say(question.text, [group]) : '',
    options: optionRows(score, group, words),
    valid: figures.integer(score.valid),
    weighted: figures.working(score.weighted),
    outside: outsideRatio(score, words),
    formula: withheld
      ? t('office:working.withheld', { least: pack.disclosure.minimumBase })
      : formula(score, words),
    withheld,
  };
}

/** Answers of a question that are counted and reported, but not in the ratio. */
export function outsideRatio(
  { noOpinion, noOpinionValue, blank, notApplicable, spoilt }: QuestionScore,
  { figures, t }: OfficeWords,
): LabelledModel[] {
  const counts = {
    ...(noOpinionValue === undefined && { noOpinion }),
    blank,
    notApplicable,
    spoilt,
  };
  return Object.entries(counts).map(([key, count]) => ({
    label: t(`office:outside.${key}`),
    value: figures.integer(count),
  }));
}

/** The words of an option on the question's scale. */
export function optionLabel(
  question: string,
  code: OptionCode,
  groups: readonly GroupId[],
  { pack, say }: OfficeWords,
): string {
  const option = scaleOf(pack, pack.questions[question])?.options.find(
    (candidate) => candidate.code === code,
  );
  return option ? say(option.label, groups) : code;
}

/** Every answer of a shown group is counted somewhere, so none at all means that they are withheld. */
function everyAnswer(score: QuestionScore): number {
  const chosen = score.options.reduce((sum, { count }) => sum + count, 0);
  return chosen + score.noOpinion + score.blank + score.notApplicable + score.spoilt;
}

function optionRows(score: QuestionScore, group: GroupId, words: OfficeWords): OptionRowModel[] {
  const { figures, t } = words;
  const rows = score.options.map(({ code, value, count }) => ({
    code,
    label: optionLabel(score.question, code, [group], words),
    count: figures.integer(count),
    value: figures.working(value),
    product: figures.working(value.mul(count)),
  }));
  const { noOpinion, noOpinionValue } = score;
  if (noOpinionValue === undefined) return rows;
  return [
    ...rows,
    {
      code: 'KB',
      label: t('office:outside.noOpinion'),
      count: figures.integer(noOpinion),
      value: figures.working(noOpinionValue),
      product: figures.working(noOpinionValue.mul(noOpinion)),
    },
  ];
}

function formula(score: QuestionScore, { figures, t }: OfficeWords): string {
  const { noOpinion, noOpinionValue, options, percent, valid, weighted } = score;
  if (!percent) return t('office:working.noValid');
  const counted = noOpinionValue
    ? [...options, { count: noOpinion, value: noOpinionValue }]
    : options;
  const products = counted
    .filter(({ count }) => count > 0)
    .map(({ count, value }) => `${figures.integer(count)} × ${figures.working(value)}`);
  const n = figures.integer(valid);
  const middle = `${figures.working(weighted)} / ${n}`;
  return `(${products.join(' + ')}) / ${n} = ${middle} ${equalsSign(percent)} ${figures.working(percent)} %`;
}

/** From the groups' percents, or a published index, to the points of a criterion. */
import type { Scoring } from '../../../domain/definition/pack';
import { isExact } from '../../../domain/numbers';
import { decimalsOfPoints } from '../../../domain/score/criterion-score';
import { HUNDRED, ONE, sum, type Ratio } from '../../../domain/score/ratio';
import type { CriterionScore, GroupScore } from '../../../domain/score/scorecard';
import { columnPlaces, equalsSign, placesBeforeRounding } from '../numbers';
import type { OfficeWords } from './words';

export interface StepModel {
  readonly label: string;
  readonly text: string;
}

/** The last steps of a criterion that has points; none otherwise. */
export function pointSteps(
  scoring: Scoring,
  score: CriterionScore,
  words: OfficeWords,
): StepModel[] {
  const { criterion, percent, ratio, points } = score;
  if (!percent || !ratio || !points) return [];
  const combined = criterion.rule.kind === 'index' ? [] : [combine(scoring, score, percent, words)];
  return [...combined, ...multiply(scoring, score, ratio, points, words)];
}

function combine(
  scoring: Scoring,
  score: CriterionScore,
  percent: Ratio,
  words: OfficeWords,
): StepModel {
  const counted = score.groups.filter((group) => group.counted);
  return scoring.aggregation === 'pooled-answers'
    ? pooled(counted, percent, words)
    : meanOfGroups(counted, percent, words);
}

function pooled(
  groups: readonly GroupScore[],
  percent: Ratio,
  { figures, t }: OfficeWords,
): StepModel {
  const questions = groups.flatMap((group) => group.questions).filter(({ valid }) => valid > 0);
  const weighted = sum(questions.map((question) => question.weighted));
  const valid = questions.reduce((total, question) => total + question.valid, 0);
  const sums = questions.map((question) => figures.working(question.weighted)).join(' + ');
  const counts = questions.map((question) => figures.integer(question.valid)).join(' + ');
  const middle = `${figures.working(weighted)} / ${figures.integer(valid)}`;
  return {
    label: t('office:working.pooled'),
    text: `(${sums}) / (${counts}) = ${middle} ${equalsSign(percent)} ${figures.working(percent)} %`,
  };
}

function meanOfGroups(
  groups: readonly GroupScore[],
  percent: Ratio,
  { figures, t }: OfficeWords,
): StepModel {
  const parts = groups.flatMap((group) =>
    group.percent ? [{ percent: group.percent, weight: group.weight }] : [],
  );
  const percents = parts.map((part) => part.percent);
  const areEqual = parts.every(({ weight }) => weight.equals(ONE));
  const operands = parts.map((part) =>
    areEqual
      ? figures.working(part.percent)
      : `${figures.working(part.weight)} × ${figures.working(part.percent)}`,
  );
  const divisor = areEqual
    ? String(parts.length)
    : `(${parts.map(({ weight }) => figures.working(weight)).join(' + ')})`;
  const sign = equalsSign(percent, percents);
  return {
    label: t(areEqual ? 'office:working.meanOfGroups' : 'office:working.weightedMean'),
    text: `(${operands.join(' + ')}) / ${divisor} ${sign} ${figures.working(percent)} %`,
  };
}

function multiply(
  scoring: Scoring,
  { max }: CriterionScore,
  ratio: Ratio,
  points: Ratio,
  { figures, t }: OfficeWords,
): StepModel[] {
  const decimals = decimalsOfPoints(scoring);
  const percent = ratio.mul(HUNDRED);
  const exact = max.mul(ratio);
  const places = placesBeforeRounding(exact, decimals);
  const sign = isExact(exact) && isExact(percent) ? '=' : '≈';
  const product = `${figures.decimal(max, columnPlaces([max]))} × ${figures.working(percent)} / 100`;
  const rounding = scoring.rounding.stage === 'criterion' ? 'rounded' : 'printed';
  return [
    ...(scoring.capAtMaximum && ratio.equals(ONE)
      ? [{ label: t('office:working.cap'), text: t('office:working.capText') }]
      : []),
    {
      label: t('office:working.points'),
      text: `${product} ${sign} ${figures.decimal(exact, places)}`,
    },
    {
      label: t(`office:working.${rounding}`, { decimals }),
      text: `${figures.decimal(exact, places)} → ${figures.decimal(points, decimals)}`,
    },
  ];
}

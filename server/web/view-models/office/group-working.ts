/** One group's part of a criterion: its questions, their mean, and whether it counts. */
import type { Publication } from '../../../domain/disclosure/publish';
import type { GroupScore } from '../../../domain/score/scorecard';
import { equalsSign } from '../numbers';
import { questionWorking, type LabelledModel, type QuestionWorkingModel } from './question-working';
import { leftOutReason } from './respondents';
import type { OfficeWords } from './words';

export interface GroupWorkingModel {
  readonly id: string;
  readonly name: string;
  readonly counted: boolean;
  /** In or out of the mean, and why. */
  readonly verdict: string;
  /** Respondents, minimum and weight; empty when the group is not shown. */
  readonly facts: readonly LabelledModel[];
  readonly questions: readonly QuestionWorkingModel[];
  /** The mean of the questions with numbers; empty when there is nothing to average. */
  readonly mean: string;
}

/** The working of each group; of one that is not shown only that it is not. */
export function groupWorkings(
  { visibility }: Publication,
  groups: readonly GroupScore[],
  words: OfficeWords,
): GroupWorkingModel[] {
  return groups.map((score) => {
    const seen = visibility.get(score.group) ?? 'nobody';
    const reason = leftOutReason(seen, score, words);
    const isShown = seen === 'shown';
    return {
      id: score.group,
      name: words.group(score.group),
      counted: reason === '',
      verdict: reason === '' ? words.t('office:working.counted') : reason,
      facts: isShown ? facts(score, words) : [],
      questions: isShown
        ? score.questions.map((question) => questionWorking(question, score.group, words))
        : [],
      mean: isShown ? meanText(score, words) : '',
    };
  });
}

function facts({ n, minValid, weight }: GroupScore, { figures, t }: OfficeWords): LabelledModel[] {
  return [
    { label: t('office:working.n'), value: figures.integer(n) },
    { label: t('office:working.minValid'), value: figures.integer(minValid) },
    { label: t('office:working.weight'), value: figures.working(weight) },
  ];
}

function meanText({ group, percent, questions }: GroupScore, words: OfficeWords): string {
  if (!percent) return '';
  const { figures, t } = words;
  const parts = questions.flatMap((question) => (question.percent ? [question.percent] : []));
  if (parts.length === 1) {
    const sign = equalsSign(percent);
    return t('office:working.oneQuestion', { group, sign, percent: figures.working(percent) });
  }
  const operands = parts.map((part) => figures.working(part)).join(' + ');
  const sign = equalsSign(percent, parts);
  return t('office:working.meanOfQuestions', {
    group,
    formula: `(${operands}) / ${parts.length} ${sign} ${figures.working(percent)}`,
  });
}

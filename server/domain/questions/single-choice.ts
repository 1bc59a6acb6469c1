/** One option of a few: scales, yes/no, background. */
import { NO_OPINION } from '../definition/pack';
import type { AskedSingleChoice } from '../form/form';
import { codesOf, oneOrSeveral, onlyOne, type QuestionKind } from './question-kind';

export const singleChoice: QuestionKind<AskedSingleChoice> = {
  kind: 'single-choice',

  read: (_question, values) => oneOrSeveral(values),

  check(question, answer) {
    const codes = codesOf(answer);
    const known = codes.every(
      (code) =>
        (code === NO_OPINION && question.noOpinion !== undefined) ||
        question.options.some((option) => option.code === code),
    );
    if (!known) return [{ question: question.id, code: 'unknown-option' }];
    return codes.length > 1 ? [{ question: question.id, code: 'one-only' }] : [];
  },

  choices: (_question, answer) => onlyOne(answer) ?? 'spoilt',
};

/** Any of several options, up to a limit where the pack sets one. */
import type { AskedMultipleChoice } from '../form/form';
import { codesOf, type QuestionKind } from './question-kind';

export const multipleChoice: QuestionKind<AskedMultipleChoice> = {
  kind: 'multiple-choice',

  read: (_question, values) => (values.length > 0 ? [...new Set(values)] : undefined),

  check(question, answer) {
    const codes = codesOf(answer);
    if (!codes.every((code) => question.options.some((option) => option.code === code))) {
      return [{ question: question.id, code: 'unknown-option' }];
    }
    const { limit } = question;
    return limit !== undefined && codes.length > limit
      ? [{ question: question.id, code: 'too-many', params: { limit } }]
      : [];
  },

  choices: (_question, answer) => codesOf(answer),
};

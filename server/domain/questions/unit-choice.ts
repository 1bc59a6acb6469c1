/** One unit of the registry, such as the commune where a person lives. */
import { NO_OPINION } from '../definition/pack';
import type { AskedUnitChoice } from '../form/form';
import { codesOf, oneOrSeveral, onlyOne, type QuestionKind } from './question-kind';

export const unitChoice: QuestionKind<AskedUnitChoice> = {
  kind: 'unit-choice',

  read: (_question, values) => oneOrSeveral(values),

  check(question, answer) {
    const codes = codesOf(answer);
    const { options } = question;
    const known = options
      ? codes.every((code) => options.some((option) => option.code === code))
      : !codes.includes(NO_OPINION);
    if (!known) {
      return [{ question: question.id, code: 'unknown-option' }];
    }
    return codes.length > 1 ? [{ question: question.id, code: 'one-only' }] : [];
  },

  choices: (_question, answer) => onlyOne(answer) ?? 'spoilt',
};

/** One unit of the registry, such as the commune where a person lives. */
import type { AskedUnitChoice } from '../form/form';
import { codesOf, type QuestionKind } from './question-kind';

export const unitChoice: QuestionKind<AskedUnitChoice> = {
  kind: 'unit-choice',

  read: (_question, values) => (values.length > 1 ? [...new Set(values)] : values[0]),

  check(question, answer) {
    const codes = codesOf(answer);
    const { options } = question;
    if (options && !codes.every((code) => options.some((option) => option.code === code))) {
      return [{ question: question.id, code: 'unknown-option' }];
    }
    return codes.length > 1 ? [{ question: question.id, code: 'one-only' }] : [];
  },

  choices: (_question, answer) => (typeof answer === 'string' ? [answer] : 'spoilt'),
};

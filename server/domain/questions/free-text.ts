/** Words of one's own. Counted as answered or blank; the words never enter a tally. */
import type { AskedText } from '../form/form';
import { codesOf, type QuestionKind } from './question-kind';

export const freeText: QuestionKind<AskedText> = {
  kind: 'text',

  read: (_question, values) => values.join('\n') || undefined,

  check(question, answer) {
    const length = [...codesOf(answer).join('\n')].length;
    return length > question.maxLength
      ? [{ question: question.id, code: 'too-long', params: { limit: question.maxLength, length } }]
      : [];
  },

  choices: () => [],
};

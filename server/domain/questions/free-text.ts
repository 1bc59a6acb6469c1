/** Words of one's own. Counted as answered or blank; the words never enter a tally. */
import type { AskedText } from '../form/form';
import { codesOf, type QuestionKind } from './question-kind';

export const freeText: QuestionKind<AskedText> = {
  kind: 'text',

  read: (_question, values) => values.join('\n') || undefined,

  check(question, answer) {
    const length = characters(codesOf(answer).join('\n'));
    return length > question.maxLength
      ? [{ question: question.id, code: 'too-long', params: { limit: question.maxLength, length } }]
      : [];
  },

  choices: () => [],
};

/** Code points, so that a letter outside the basic plane is one character; without a copy of the text. */
function characters(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; count += 1) {
    at += (words.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

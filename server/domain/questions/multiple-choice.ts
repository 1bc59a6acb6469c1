/** Any of several options, up to a limit where the pack sets one; or “không biết”, and then nothing else. */
import { NO_OPINION } from '../definition/pack';
import type { AskedMultipleChoice } from '../form/form';
import { codesOf, type QuestionKind } from './question-kind';

export const multipleChoice: QuestionKind<AskedMultipleChoice> = {
  kind: 'multiple-choice',

  read: (_question, values) => (values.length > 0 ? [...new Set(values)] : undefined),

  check(question, answer) {
    const codes = codesOf(answer);
    const known = codes.every(
      (code) =>
        (code === NO_OPINION && question.noOpinion !== undefined) ||
        question.options.some((option) => option.code === code),
    );
    if (!known) return [{ question: question.id, code: 'unknown-option' }];
    if (contradicts(codes)) return [{ question: question.id, code: 'no-opinion-only' }];
    const { limit } = question;
    return limit !== undefined && codes.length > limit
      ? [{ question: question.id, code: 'too-many', params: { limit } }]
      : [];
  },

  choices: (_question, answer) => {
    const codes = codesOf(answer);
    return contradicts(codes) ? 'spoilt' : codes;
  },
};

/** “Không biết” beside something else. */
function contradicts(codes: readonly string[]): boolean {
  return codes.length > 1 && codes.includes(NO_OPINION);
}

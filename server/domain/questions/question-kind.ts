/** What a kind of question must know: how its field is read, what is wrong with it, how it counts. */
import type { Answer, FieldProblem } from '../answers/answers';
import { NO_OPINION, type OptionCode } from '../definition/pack';
import type { AskedQuestion } from '../form/form';

export interface QuestionKind<Q extends AskedQuestion = AskedQuestion> {
  readonly kind: Q['kind'];
  /** The values of the form field or cell, trimmed and without empty ones, as an answer. */
  read(question: Q, values: readonly string[]): Answer | undefined;
  /** Every fault of an answer; an empty list when it fits. */
  check(question: Q, answer: Answer): readonly FieldProblem[];
  /** Option codes of the answer to be counted; `spoilt` when it is kept but not valid. */
  choices(question: Q, answer: Answer): readonly OptionCode[] | 'spoilt';
}

/** Whether the answer is “không biết” and nothing else; words and units that look like it are not. */
export function isNoOpinion({ kind }: AskedQuestion, answer: Answer): boolean {
  if (kind !== 'single-choice' && kind !== 'multiple-choice') return false;
  return answer === NO_OPINION || (answer.length === 1 && answer[0] === NO_OPINION);
}

/** The answer as a list of codes. */
export function codesOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}

/** What was chosen where one is asked: the code, or the different codes of several ticks. */
export function oneOrSeveral(values: readonly string[]): Answer | undefined {
  const different = [...new Set(values)];
  return different.length > 1 ? different : different[0];
}

/** The code in a list, when it is the only one. */
export function onlyOne(answer: Answer): readonly [OptionCode] | undefined {
  if (typeof answer === 'string') return [answer];
  const [code] = answer;
  return answer.length === 1 && code !== undefined ? [code] : undefined;
}

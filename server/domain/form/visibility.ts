/** Which questions and options a person's earlier answers leave open; decided here on the server again. */
import { codesOf } from '../questions/question-kind';
import type { Answer, Answers } from '../answers/answers';
import type { Condition, OptionCode, QuestionId } from '../definition/pack';
import { questionsOf, type AskedQuestion, type Form } from './form';

export interface Visibility {
  /** Questions that are not applicable; their answers do not count and decide nothing. */
  readonly hidden: ReadonlySet<QuestionId>;
  /** An answer screened the person out: everything after it is hidden. */
  readonly screenedOut: boolean;
}

/** Walks the form in order, so that the answer of a hidden question never hides another. */
export function visibility(form: Form, answers: Answers): Visibility {
  const hidden = new Set<QuestionId>();
  const open: Record<QuestionId, Answer> = {};
  let screenedOut = false;
  for (const question of questionsOf(form)) {
    if (screenedOut || (question.hideWhen && holds(question.hideWhen, open))) {
      hidden.add(question.id);
      continue;
    }
    const answer = answers[question.id];
    if (answer === undefined) continue;
    open[question.id] = answer;
    screenedOut = endsForm(question, answer);
  }
  return { hidden, screenedOut };
}

/** Options of a visible question that the answers close. */
export function hiddenOptions(question: AskedQuestion, answers: Answers): readonly OptionCode[] {
  if (question.kind !== 'single-choice' || !question.hideOptions) return [];
  return holds(question.hideOptions.when, answers) ? question.hideOptions.codes : [];
}

function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.question];
  return answer !== undefined && codesOf(answer).some((code) => condition.in.includes(code));
}

function endsForm(question: AskedQuestion, answer: Answer): boolean {
  if (question.kind !== 'single-choice') return false;
  return question.options.some((option) => option.ends === true && option.code === answer);
}

/** Which questions and options a person's earlier answers leave open; decided here on the server again. */
import { kindOf } from '../questions';
import { codesOf } from '../questions/question-kind';
import type { Answer, Answers } from '../answers/answers';
import type { Condition, OptionCode, QuestionId } from '../definition/pack';
import { questionsOf, type AskedQuestion, type Form } from './form';

export interface Visibility {
  /** Questions that are not applicable; their answers do not count and decide nothing. */
  readonly hidden: ReadonlySet<QuestionId>;
  /** Open questions answered with an option that an earlier answer closes: no answer, decides nothing. */
  readonly closed: ReadonlySet<QuestionId>;
  /** An answer screened the person out: everything after it is hidden. */
  readonly screenedOut: boolean;
}

/** A form's conditions, ready for many responses. */
export type VisibilityRule = (answers: Answers) => Visibility;

/** A question that decides or is decided upon; all the others are open whatever is answered. */
interface Step {
  readonly question: AskedQuestion;
  /** Place among the form's questions. */
  readonly place: number;
  /** A condition of the form reads its answer. */
  readonly decides: boolean;
}

const EVERYTHING_OPEN: Visibility = { hidden: new Set(), closed: new Set(), screenedOut: false };

const RULES = new WeakMap<Form, VisibilityRule>();

/** Visibility of one response. */
export function visibility(form: Form, answers: Answers): Visibility {
  const rule = RULES.get(form) ?? visibilityRule(form);
  RULES.set(form, rule);
  return rule(answers);
}

/** Picks out the questions that matter to visibility, so that a response costs only these. */
export function visibilityRule(form: Form): VisibilityRule {
  const order = questionsOf(form);
  const read = new Set(order.flatMap(conditionsOf).map((condition) => condition.question));
  const steps = order
    .map((question, place): Step => ({ question, place, decides: read.has(question.id) }))
    .filter(
      ({ question, decides }) => decides || conditionsOf(question).length > 0 || mayEnd(question),
    );
  if (steps.length === 0) return () => EVERYTHING_OPEN;
  return (answers) => walk(order, steps, answers);
}

/** Options of a visible question that the answers close. */
export function hiddenOptions(question: AskedQuestion, answers: Answers): readonly OptionCode[] {
  if (question.kind !== 'single-choice' || !question.hideOptions) return [];
  return holds(question.hideOptions.when, answers) ? question.hideOptions.codes : [];
}

/** In the order of asking, so that an answer that does not stand never hides another. */
function walk(
  order: readonly AskedQuestion[],
  steps: readonly Step[],
  answers: Answers,
): Visibility {
  const hidden: QuestionId[] = [];
  const closed: QuestionId[] = [];
  const standing: Record<QuestionId, Answer> = {};
  for (const { question, place, decides } of steps) {
    if (isHidden(question, standing)) {
      hidden.push(question.id);
      continue;
    }
    const answer = answers[question.id];
    if (answer === undefined || isSpoilt(question, answer)) continue;
    const codes = hiddenOptions(question, standing);
    if (codes.length > 0 && codesOf(answer).some((code) => codes.includes(code))) {
      closed.push(question.id);
      continue;
    }
    if (decides) standing[question.id] = answer;
    if (endsForm(question, answer)) {
      hidden.push(...order.slice(place + 1).map(({ id }) => id));
      return { hidden: new Set(hidden), closed: new Set(closed), screenedOut: true };
    }
  }
  if (hidden.length === 0 && closed.length === 0) return EVERYTHING_OPEN;
  return { hidden: new Set(hidden), closed: new Set(closed), screenedOut: false };
}

/** What decides about the question or about single options of it. */
export function conditionsOf(question: AskedQuestion): Condition[] {
  const ofOptions = question.kind === 'single-choice' ? question.hideOptions?.when : undefined;
  return [question.hideWhen, question.showWhen, ofOptions].filter(
    (condition) => condition !== undefined,
  );
}

function isHidden({ hideWhen, showWhen }: AskedQuestion, answers: Answers): boolean {
  if (showWhen && !holds(showWhen, answers)) return true;
  return hideWhen !== undefined && holds(hideWhen, answers);
}

function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.question];
  if (answer === undefined) return false;
  if (typeof answer === 'string') return condition.in.includes(answer);
  return answer.some((code) => condition.in.includes(code));
}

/** Two ticks where one was asked are like a blank: which of them would decide? */
function isSpoilt(question: AskedQuestion, answer: Answer): boolean {
  return typeof answer !== 'string' && kindOf(question).choices(question, answer) === 'spoilt';
}

/** Whether one of its answers screens the person out. */
export function mayEnd(question: AskedQuestion): boolean {
  return question.kind === 'single-choice' && question.options.some((option) => option.ends);
}

function endsForm(question: AskedQuestion, answer: Answer): boolean {
  if (question.kind !== 'single-choice') return false;
  return question.options.some((option) => option.ends === true && option.code === answer);
}

/** The one gate into `ValidAnswers`: visibility first, then every remaining answer against its question. */
import type { QuestionId } from '../definition/pack';
import { questionsOf, type Form } from '../form/form';
import { visibility } from '../form/visibility';
import { kindOf } from '../questions';
import { err, ok, type Result } from '../result';
import type { Answer, Answers, FieldProblem, ValidAnswers } from './answers';

export interface Validated {
  readonly answers: ValidAnswers;
  /** The person is outside the survey; nothing is to be stored. */
  readonly screenedOut: boolean;
  /** Answers left out since other answers hide their question or option. */
  readonly dropped: readonly QuestionId[];
}

export interface ValidationPolicy {
  /** Paper ballots may carry two ticks: kept as spoilt instead of refused. */
  readonly acceptSpoilt?: boolean;
  /** What is on paper or in a file cannot be asked again: blanks are taken at required questions too. */
  readonly acceptBlank?: boolean;
}

/** Faults that a person can no longer mend on paper; their answers count as spoilt. */
const SPOILT: ReadonlySet<FieldProblem['code']> = new Set(['one-only', 'no-opinion-only']);

/** Checks answers against their form; every fault at once. An answer without content is a blank. */
export function validateAnswers(
  form: Form,
  answers: Answers,
  policy: ValidationPolicy = {},
): Result<Validated, readonly FieldProblem[]> {
  const { hidden, closed, screenedOut } = visibility(form, answers);
  const kept: Record<QuestionId, Answer> = {};
  const dropped: QuestionId[] = [];
  const problems: FieldProblem[] = [];
  for (const question of questionsOf(form)) {
    const answer = answers[question.id];
    const isBlank = answer === undefined || answer.length === 0;
    if (!isBlank && (hidden.has(question.id) || closed.has(question.id))) {
      dropped.push(question.id);
    }
    if (hidden.has(question.id)) continue;
    if (isBlank || closed.has(question.id)) {
      if (question.required && !screenedOut && !policy.acceptBlank) {
        problems.push({ question: question.id, code: 'required' });
      }
      continue;
    }
    const found = kindOf(question)
      .check(question, answer)
      .filter((problem) => !(policy.acceptSpoilt && SPOILT.has(problem.code)));
    problems.push(...found);
    if (found.length === 0) kept[question.id] = answer;
  }
  if (problems.length > 0) return err(problems);
  return ok({ answers: kept as ValidAnswers, screenedOut, dropped });
}

/** Faults of a sent form and their words: short at the question, complete in the summary at the top. */
import type { FormProblem } from '../../../domain/answers/answers';
import type { Translate } from '../../../i18n';

/** Every code that has words in the catalogues under `problem:field`. */
export const FIELD_PROBLEM_CODES: Readonly<Record<FormProblem['code'], true>> = {
  'unknown-option': true,
  'one-only': true,
  'no-opinion-only': true,
  'too-many': true,
  'too-long': true,
  'not-a-number': true,
  'out-of-range': true,
  required: true,
  consent: true,
  empty: true,
};

/** Words next to the field. */
export function inlineText(problem: FormProblem, t: Translate): string {
  return t(`problem:field.${problem.code}.inline`, paramsOf(problem));
}

/** Words in the summary, which must make sense on their own; `number` is the question's. */
export function summaryText(problem: FormProblem, number: number, t: Translate): string {
  return t(`problem:field.${problem.code}.summary`, { ...paramsOf(problem), number });
}

function paramsOf(problem: FormProblem): Readonly<Record<string, number | string>> {
  return ('params' in problem && problem.params) || {};
}

/** What a script can check of a question before it is sent, with the words that the server would use. */
import type { FieldProblem } from '../../../domain/answers/answers';
import type { AskedQuestion } from '../../../domain/form/form';
import type { Translate } from '../../../i18n';
import { inlineText } from './problems';

/** One check; public/js/answer-more/checks.js knows the code. */
export interface CheckModel {
  readonly code: FieldProblem['code'];
  /** A number, two numbers parted by a blank, or empty. */
  readonly limit: string;
  /** `{}` stands for the length that was found. */
  readonly words: string;
}

/** The checks of a question, in the order in which their faults are told. */
export function checksOf(question: AskedQuestion, t: Translate): CheckModel[] {
  const { id } = question;
  const check = (code: FieldProblem['code'], limit = '', params = {}): CheckModel => ({
    code,
    limit,
    words: inlineText({ question: id, code, params }, t),
  });
  const required = question.required === true ? [check('required')] : [];
  if (question.kind === 'multiple-choice') {
    const { limit, noOpinion } = question;
    return [
      ...required,
      ...(noOpinion ? [check('no-opinion-only')] : []),
      ...(limit === undefined ? [] : [check('too-many', String(limit), { limit })]),
    ];
  }
  if (question.kind === 'text') {
    const limit = question.maxLength;
    const words = t('answer:tooLong', { limit, length: '{}' });
    return [...required, { code: 'too-long', limit: String(limit), words }];
  }
  if (question.kind === 'number') {
    const { min, max } = question;
    const range = check('out-of-range', `${min} ${max}`, { min, max });
    return [...required, check('not-a-number'), range];
  }
  return required;
}

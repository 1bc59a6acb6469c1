/** Form fields or cells → answers, in the words of the form: unknown fields are left out, blanks too. */
import type { QuestionId } from '../definition/pack';
import { questionsOf, type Form } from '../form/form';
import { kindOf } from '../questions';
import type { Answer, Answers } from './answers';

/** Values as a form or file gives them, by question. */
export type RawAnswers = ReadonlyMap<QuestionId, readonly string[]>;

/**
 * Reads each known question's own values, trimmed, in one spelling (NFC) and with one kind of line end:
 * browsers send CRLF, and count it as one character.
 */
export function readAnswers(form: Form, raw: RawAnswers): Answers {
  const answers: Record<QuestionId, Answer> = {};
  for (const question of questionsOf(form)) {
    const values = (raw.get(question.id) ?? [])
      .map((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
      .filter((value) => value !== '');
    const answer = kindOf(question).read(question, values);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

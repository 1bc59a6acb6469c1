/** Whether a filling may be sent: the same question for an answer that is stored and for a form on trial. */
import { err, ok, type Result } from '../result';
import type { Form } from '../form/form';
import type { Answers, FormProblem } from './answers';
import { readAnswers, type RawAnswers } from './read-answers';
import { validateAnswers, type Validated } from './validate-answers';

export interface Filling {
  readonly raw: RawAnswers;
  /** The person has agreed to take part. */
  readonly consent: boolean;
  /** Keyed from paper: blanks are taken at required questions too. */
  readonly acceptBlank?: boolean;
}

export interface FaultyFilling {
  /** Everything that could be read. */
  readonly answers: Answers;
  readonly problems: readonly FormProblem[];
}

/** What may be stored, or every fault. Who is outside the survey need not agree to anything. */
export function checkFilling(
  form: Form,
  { raw, consent, acceptBlank = false }: Filling,
): Result<Validated, FaultyFilling> {
  const answers = readAnswers(form, raw);
  const validated = validateAnswers(form, answers, { acceptBlank });
  const screenedOut = validated.ok && validated.value.screenedOut;
  const problems: FormProblem[] = [];
  if (!consent && !screenedOut) problems.push({ question: 'dong-y', code: 'consent' });
  if (!validated.ok) problems.push(...validated.error);
  if (Object.keys(answers).length === 0) problems.push({ question: 'form', code: 'empty' });
  if (!validated.ok || problems.length > 0) return err({ answers, problems });
  return ok(validated.value);
}

/** A sent form that comes back, with everything that was ticked and typed. */
import type { Door } from '../../actions/door';
import { readAnswers } from '../../domain/answers/read-answers';
import type { Deps } from '../../deps';
import { issueVisitSecret } from '../../visit-secret';
import { inFillingOrder } from '../filling-order';
import type { FormPageInput } from '../view-models/answer/form';
import type { SentForm } from './read-submission';

/** What is particular to a form that comes back. */
export type FormAgain = Pick<
  FormPageInput,
  'answers' | 'problems' | 'consent' | 'secretField' | 'sendAgain'
>;

/** For a form without a secret: a new one stands in the page itself, and one more tap sends it. */
export function toSendAgain(
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
  door: Door,
  sent: SentForm,
): { readonly door: Door; readonly state: FormAgain } {
  const secretField = issueVisitSecret(keys.visit, door.id, clock.today()).text;
  const answers = readAnswers(door.form, sent.raw);
  const state = { answers, consent: sent.consent, secretField, sendAgain: true };
  return { door: inFillingOrder(door, secretField), state };
}

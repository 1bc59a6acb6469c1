/** What a person answered, as it is stored: one entry a question that was answered, nothing for a blank. */
import type { QuestionId } from '../definition/pack';

/**
 * An option code (or `KB`) for a choice, option codes for a multiple choice, digits for a number, the
 * words for a text.
 * Several codes at a single choice mean a spoilt paper ballot: kept, counted, never valid.
 */
export type Answer = string | readonly string[];

export type Answers = Readonly<Record<QuestionId, Answer>>;

declare const valid: unique symbol;

/** Answers that fit their form. Only `validateAnswers` makes them. */
export type ValidAnswers = Answers & { readonly [valid]: true };

/** A fault at one question; `code` names the message, `params` fill it in. */
export interface FieldProblem {
  readonly question: QuestionId;
  readonly code:
    | 'unknown-option'
    | 'one-only'
    | 'no-opinion-only'
    | 'too-many'
    | 'too-long'
    | 'not-a-number'
    | 'out-of-range'
    | 'required';
  readonly params?: Readonly<Record<string, number | string>>;
}

/** A fault at one question, at the consent box, or of the form as a whole. */
export type FormProblem =
  | FieldProblem
  | { readonly question: 'dong-y'; readonly code: 'consent' }
  | { readonly question: 'form'; readonly code: 'empty' };

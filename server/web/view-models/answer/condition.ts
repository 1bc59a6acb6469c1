/**
 * Conditions of questions and options: attributes that a script can act on, and the same rule in
 * words for everyone whose browser runs no script.
 */
import { NO_OPINION, type Condition, type QuestionId } from '../../../domain/definition/pack';
import { questionsOf, type AskedQuestion, type Form } from '../../../domain/form/form';
import type { PageContext } from '../frame';
import { surveyWords } from './words';

export interface HideModel {
  readonly question: QuestionId;
  /** Codes separated by blanks. */
  readonly codes: string;
  /** Hidden unless one of the codes was answered. */
  readonly unless: boolean;
}

type SurveyContext = Pick<PageContext, 'locale' | 't' | 'survey'>;

/** Where questions stand and what their options are called: all that rules in words need. */
export interface FormWords extends SurveyContext {
  readonly numbers: ReadonlyMap<QuestionId, number>;
  readonly questions: ReadonlyMap<QuestionId, AskedQuestion>;
  /** The question that brings the drawings of the faces; absent where there are none. */
  readonly facesAt?: QuestionId;
}

/** Numbers the questions through the whole form, from 1. */
export function formWords(form: Form, { locale, t, survey }: SurveyContext): FormWords {
  const questions = questionsOf(form);
  const facesAt = questions.find(hasFaces)?.id;
  return {
    locale,
    ...(survey && { survey }),
    t,
    numbers: new Map(questions.map((question, index) => [question.id, index + 1])),
    questions: new Map(questions.map((question) => [question.id, question])),
    ...(facesAt !== undefined && { facesAt }),
  };
}

function hasFaces(question: AskedQuestion): boolean {
  return 'options' in question && (question.options ?? []).some((option) => option.face);
}

/** The condition as the attributes that public/js/answer.js reads. */
export function hideModel(condition: Condition, unless = false): HideModel {
  return { question: condition.question, codes: condition.in.join(' '), unless };
}

/** What hides the question; null when nothing does. */
export function relevanceModel({ hideWhen, showWhen }: AskedQuestion): HideModel | null {
  if (showWhen) return hideModel(showWhen, true);
  return hideWhen ? hideModel(hideWhen) : null;
}

/** “Bỏ qua … nếu …” for each condition that bears on the question. */
export function skipHints(question: AskedQuestion, words: FormWords): string[] {
  const { t } = words;
  const hints: string[] = [];
  if (question.hideWhen)
    hints.push(t('answer:skip.question', conditionParams(question.hideWhen, words)));
  if (question.showWhen)
    hints.push(t('answer:skip.unless', conditionParams(question.showWhen, words)));
  if (question.kind !== 'single-choice') return hints;
  const ends = question.options.filter((option) => option.ends).map((option) => option.code);
  if (ends.length > 0)
    hints.push(t('answer:skip.ends', { answers: labels(question, ends, words) }));
  const { hideOptions } = question;
  if (hideOptions) {
    const options = labels(question, hideOptions.codes, words);
    hints.push(t('answer:skip.options', { ...conditionParams(hideOptions.when, words), options }));
  }
  return hints;
}

function conditionParams(
  condition: Condition,
  words: FormWords,
): { number: number; answers: string } {
  const asked = words.questions.get(condition.question);
  return {
    number: words.numbers.get(condition.question) ?? 0,
    answers: asked ? labels(asked, condition.in, words) : condition.in.join(', '),
  };
}

/** Labels in quotation marks, joined by “hoặc”. */
function labels(question: AskedQuestion, codes: readonly string[], words: FormWords): string {
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
  return list.format(codes.map((code) => `“${labelOf(question, code, words)}”`));
}

function labelOf(question: AskedQuestion, code: string, words: FormWords): string {
  const options = ('options' in question && question.options) || [];
  const option = options.find((candidate) => candidate.code === code);
  if (option) return surveyWords(option.label, words).text;
  const noOpinion = code === NO_OPINION && 'noOpinion' in question && question.noOpinion;
  return noOpinion ? surveyWords(noOpinion, words).text : code;
}

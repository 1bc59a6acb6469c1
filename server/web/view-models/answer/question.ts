/**
 * A question made ready to be shown: ids, names, words, ticks. The model follows what a question
 * has (options, a limit, a length), not its kind: the template named after the kind does the rest.
 */
import type { Answer } from '../../../domain/answers/answers';
import { NO_OPINION } from '../../../domain/definition/pack';
import type { AskedOption, AskedQuestion } from '../../../domain/form/form';
import { codesOf } from '../../../domain/questions/question-kind';
import { checksOf, type CheckModel } from './checks';
import { surveyWords, type Words } from './words';
import { hideModel, relevanceModel, skipHints, type FormWords, type HideModel } from './condition';

export interface ChoiceModel {
  /** Only the first input of a question has an id: the target of the error summary. */
  readonly id: string;
  readonly value: string;
  readonly label: Words;
  readonly checked: boolean;
  /** Choosing it screens the person out. */
  readonly ends: boolean;
  /** From 1 (saddest) to 5; 0 where none is drawn. */
  readonly face: number;
  readonly hide: HideModel | null;
}

export interface QuestionModel {
  readonly kind: AskedQuestion['kind'];
  readonly name: string;
  readonly number: number;
  readonly text: Words;
  readonly required: boolean;
  readonly hint: Words;
  /** What may be chosen or written at most. */
  readonly limits: string;
  /** The question's conditions in words; a script that applies them removes these lines. */
  readonly skipHints: readonly string[];
  readonly error: string;
  readonly hide: HideModel | null;
  readonly labelId: string;
  readonly hintId: string;
  readonly skipId: string;
  readonly errorId: string;
  readonly inputId: string;
  readonly unitId: string;
  /** Ids for `aria-describedby`, separated by blanks; empty when nothing describes the field. */
  readonly describedBy: string;
  readonly choices: readonly ChoiceModel[];
  /** How the options stand: one below the other, a few side by side, or many short ones side by side. */
  readonly look: '' | 'row' | 'row many';
  /** The drawings of the faces come with this question, once a page. */
  readonly bringsFaces: boolean;
  /** “Không biết”, kept apart from the scale; null where it is not offered. */
  readonly noOpinion: ChoiceModel | null;
  readonly checks: readonly CheckModel[];
  /** What was typed. */
  readonly value: string;
  readonly long: boolean;
  /** What a number counts, beside its field. */
  readonly unit: Words;
}

/** So many short options stand side by side with their words beside the tick; more have them below it. */
const FEW = 4;

/** The id of a question's first input. */
export function inputIdOf(question: string): string {
  return `i-${question}`;
}

/** Makes the model of one question from its definition, the answer so far and the fault found. */
export function questionModel(
  question: AskedQuestion,
  words: FormWords,
  answer: Answer | undefined,
  error: string,
): QuestionModel {
  const { id, kind } = question;
  const codes = answer === undefined ? [] : codesOf(answer);
  const hint = surveyWords(question.hint, words);
  const limits = limitsOf(question, words);
  const skips = skipHints(question, words);
  const unit = surveyWords('unit' in question ? question.unit : undefined, words);
  const ids = { hintId: `h-${id}`, skipId: `s-${id}`, errorId: `e-${id}`, unitId: `u-${id}` };
  return {
    kind,
    name: id,
    number: words.numbers.get(id) ?? 0,
    text: surveyWords(question.text, words),
    required: question.required ?? false,
    hint,
    limits,
    skipHints: skips,
    error,
    hide: relevanceModel(question),
    labelId: `t-${id}`,
    ...ids,
    inputId: inputIdOf(id),
    describedBy: [
      unit.text && ids.unitId,
      (hint.text || limits) && ids.hintId,
      skips.length > 0 && ids.skipId,
      error && ids.errorId,
    ]
      .filter(Boolean)
      .join(' '),
    choices: choicesOf(question, codes, words),
    look: lookOf(question),
    bringsFaces: words.facesAt === id,
    noOpinion: noOpinionOf(question, codes, words),
    checks: checksOf(question, words.t),
    value: codes.join('\n'),
    long: 'size' in question && question.size === 'long',
    unit,
  };
}

function lookOf(question: AskedQuestion): QuestionModel['look'] {
  if (!('look' in question)) return '';
  return question.options.length > FEW ? 'row many' : 'row';
}

function limitsOf(question: AskedQuestion, { t }: FormWords): string {
  const limit = 'limit' in question ? question.limit : 0;
  const maxLength = 'maxLength' in question ? question.maxLength : 0;
  return [
    limit > 0 && t('answer:limit', { limit }),
    maxLength > 0 && t('answer:maxLength', { limit: maxLength }),
    'max' in question && t('answer:range', { min: question.min, max: question.max }),
  ]
    .filter(Boolean)
    .join(' ');
}

function choicesOf(
  question: AskedQuestion,
  codes: readonly string[],
  words: FormWords,
): ChoiceModel[] {
  const options: readonly AskedOption[] = ('options' in question && question.options) || [];
  const closed = 'hideOptions' in question ? question.hideOptions : undefined;
  return options.map((option, index) => ({
    id: index === 0 ? inputIdOf(question.id) : '',
    value: option.code,
    label: surveyWords(option.label, words),
    checked: codes.includes(option.code),
    ends: option.ends === true,
    face: option.face ?? 0,
    hide: closed?.codes.includes(option.code) ? hideModel(closed.when) : null,
  }));
}

function noOpinionOf(
  question: AskedQuestion,
  codes: readonly string[],
  words: FormWords,
): ChoiceModel | null {
  const label = 'noOpinion' in question ? question.noOpinion : undefined;
  if (!label) return null;
  return {
    id: '',
    value: NO_OPINION,
    label: surveyWords(label, words),
    checked: codes.includes(NO_OPINION),
    ends: false,
    face: 0,
    hide: null,
  };
}

/**
 * A form: one group's questionnaire made ready to be asked, with placeholders filled in and every
 * option spelled out. Pages, validation and counting all read the same form.
 */
import type { Condition, GroupId, OptionCode, QuestionId } from '../definition/pack';
import type { Text } from '../text';

export interface AskedOption {
  readonly code: OptionCode;
  readonly label: Text;
  /** Choosing it screens the person out. */
  readonly ends?: boolean;
  /** From 1 (saddest) to 5, drawn beside the words. */
  readonly face?: number;
}

/** What questions of every kind have. */
export interface Asked {
  readonly id: QuestionId;
  readonly text: Text;
  readonly hint?: Text;
  /** Must be answered where it is asked. */
  readonly required?: boolean;
  readonly hideWhen?: Condition;
  readonly showWhen?: Condition;
}

export interface AskedSingleChoice extends Asked {
  readonly kind: 'single-choice';
  /** Short options stand side by side. */
  readonly look?: 'row';
  readonly options: readonly AskedOption[];
  /** Words for “không biết”; absent where it is not offered. */
  readonly noOpinion?: Text;
  readonly hideOptions?: { readonly codes: readonly OptionCode[]; readonly when: Condition };
}

export interface AskedMultipleChoice extends Asked {
  readonly kind: 'multiple-choice';
  readonly options: readonly AskedOption[];
  /** Words for “không biết”, which excludes the options; absent where it is not offered. */
  readonly noOpinion?: Text;
  readonly limit?: number;
}

export interface AskedNumber extends Asked {
  readonly kind: 'number';
  /** Least and greatest whole number that is taken. */
  readonly min: number;
  readonly max: number;
  /** What is counted. */
  readonly unit?: Text;
}

export interface AskedText extends Asked {
  readonly kind: 'text';
  readonly size: 'short' | 'long';
  readonly maxLength: number;
}

export interface AskedUnitChoice extends Asked {
  readonly kind: 'unit-choice';
  /** Absent where the registry is not at hand (a file scored by the command): then any code is taken. */
  readonly options?: readonly AskedOption[];
}

export type AskedQuestion =
  AskedSingleChoice | AskedMultipleChoice | AskedNumber | AskedText | AskedUnitChoice;

export interface FormSection {
  readonly id: string;
  readonly title?: Text;
  readonly text?: Text;
  readonly layout: 'list' | 'grid';
  /** Asked in one of several orders (`inOrder`); in the pack's own when absent. */
  readonly order?: 'random';
  readonly questions: readonly AskedQuestion[];
}

export interface Form {
  readonly group: GroupId;
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly FormSection[];
}

const ORDER = new WeakMap<Form, readonly AskedQuestion[]>();

/** All questions of a form in the order of asking; worked out once a form. */
export function questionsOf(form: Form): readonly AskedQuestion[] {
  const known = ORDER.get(form);
  if (known) return known;
  const questions = form.sections.flatMap((section) => section.questions);
  ORDER.set(form, questions);
  return questions;
}

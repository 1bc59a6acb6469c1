/** Makes a group's form from the pack, the campaign's words and the units of its day. */
import {
  findGroup,
  questionnaireOf,
  scaleOf,
  type GroupId,
  type MultipleChoice,
  type PackContent,
  type Question,
  type QuestionId,
  type SingleChoice,
} from '../definition/pack';
import { fill, type Terms, type Text } from '../text';
import type { Unit } from '../units/unit';
import type { Asked, AskedOption, AskedQuestion, Form } from './form';

export interface FormContext {
  /** The campaign's values of the pack's `campaignTerms`. */
  readonly terms: Terms;
  /** Units that a `unit-choice` may offer; without them any code is taken. */
  readonly units?: readonly Unit[];
}

/**
 * The form that `group` answers.
 * @throws RangeError when the pack has no questionnaire for the group.
 */
export function prepareForm(pack: PackContent, group: GroupId, context: FormContext): Form {
  const questionnaire = questionnaireOf(pack, group);
  if (!questionnaire)
    throw new RangeError(`pack ${pack.id} has no questionnaire for group ${group}`);
  const terms = { ...pack.terms, ...context.terms, ...findGroup(pack, group)?.terms };
  const ask = (id: QuestionId): AskedQuestion => {
    const question = pack.questions[id];
    if (!question) throw new RangeError(`pack ${pack.id} has no question ${id}`);
    return askQuestion(pack, id, question, terms, context.units);
  };
  return {
    group,
    title: fill(questionnaire.title, terms),
    lead: fill(questionnaire.lead, terms),
    sections: questionnaire.sections.map((section) => ({
      id: section.id,
      layout: section.layout,
      ...(section.order === 'random' && { order: section.order }),
      ...(section.title && { title: fill(section.title, terms) }),
      ...(section.text && { text: fill(section.text, terms) }),
      questions: section.questions.map(ask),
    })),
  };
}

function askQuestion(
  pack: PackContent,
  id: QuestionId,
  question: Question,
  terms: Terms,
  units: readonly Unit[] | undefined,
): AskedQuestion {
  const common = { id, ...commonParts(question, terms) };
  switch (question.kind) {
    case 'single-choice':
      return {
        ...common,
        kind: question.kind,
        options: singleChoiceOptions(pack, question, terms),
        ...(question.look && { look: question.look }),
        ...noOpinionWords(pack, question, terms),
        ...(question.hideOptions && { hideOptions: question.hideOptions }),
      };
    case 'multiple-choice':
      return {
        ...common,
        kind: question.kind,
        options: question.options.map((option) => fillOption(option, terms)),
        ...noOpinionWords(pack, question, terms),
        ...(question.limit !== undefined && { limit: question.limit }),
      };
    case 'number':
      return {
        ...common,
        kind: question.kind,
        min: question.min,
        max: question.max,
        ...(question.unit && { unit: fill(question.unit, terms) }),
      };
    case 'text':
      return { ...common, kind: question.kind, size: question.size, maxLength: question.maxLength };
    case 'unit-choice':
      return {
        ...common,
        kind: question.kind,
        ...(units && { options: unitOptions(units, question.unitKinds) }),
      };
  }
}

function commonParts(question: Question, terms: Terms): Omit<Asked, 'id'> {
  return {
    text: fill(question.text, terms),
    ...(question.hint && { hint: fill(question.hint, terms) }),
    ...(question.required && { required: true }),
    ...(question.hideWhen && { hideWhen: question.hideWhen }),
    ...(question.showWhen && { showWhen: question.showWhen }),
  };
}

function noOpinionWords(
  pack: PackContent,
  { noOpinion, noOpinionLabel }: SingleChoice | MultipleChoice,
  terms: Terms,
): { readonly noOpinion?: Text } {
  return noOpinion ? { noOpinion: fill(noOpinionLabel ?? pack.noOpinion.label, terms) } : {};
}

function singleChoiceOptions(
  pack: PackContent,
  question: SingleChoice,
  terms: Terms,
): AskedOption[] {
  return (scaleOf(pack, question)?.options ?? question.options ?? []).map((option) =>
    fillOption(option, terms),
  );
}

function fillOption(
  option: { code: string; label: Text; ends?: true | undefined; face?: number | undefined },
  terms: Terms,
): AskedOption {
  return {
    code: option.code,
    label: fill(option.label, terms),
    ...(option.ends && { ends: true }),
    ...(option.face !== undefined && { face: option.face }),
  };
}

function unitOptions(units: readonly Unit[], kinds: readonly string[]): AskedOption[] {
  return units
    .filter((unit) => kinds.includes(unit.kind))
    .map((unit) => ({ code: unit.code, label: unit.name }));
}

/** Types of a definition pack, read off its schema, and look-ups that every reader of a pack needs. */
import type { z } from 'zod';
import type { question } from '../questions/question-schema';
import type { basis } from './base-schema';
import type { packSchema } from './pack-schema';

declare const checked: unique symbol;

/** What a pack's files say, well-formed but not yet checked for sense. */
export type PackContent = z.infer<typeof packSchema>;

/** A pack whose references and sums hold. Only `parsePack` makes one. */
export type Pack = PackContent & { readonly [checked]: true };

export type GroupId = string;
export type QuestionId = string;
export type CriterionId = string;
export type OptionCode = string;

export type Basis = z.infer<typeof basis>;
export type Question = z.infer<typeof question>;
export type SingleChoice = Extract<Question, { kind: 'single-choice' }>;
export type MultipleChoice = Extract<Question, { kind: 'multiple-choice' }>;
export type NumberQuestion = Extract<Question, { kind: 'number' }>;
export type UnitChoice = Extract<Question, { kind: 'unit-choice' }>;
export type Condition = NonNullable<Question['hideWhen']>;

export type Group = PackContent['groups'][number];
export type Scale = PackContent['scales'][string];
export type Field = PackContent['fields'][number];
export type Criterion = Field['criteria'][number];
export type Scoring = NonNullable<PackContent['scoring']>;
export type SatisfactionIndex = PackContent['indexes'][number];
export type Questionnaire = PackContent['questionnaires'][number];
export type Section = Questionnaire['sections'][number];
export type Example = PackContent['examples'][number];

/** The code of “không có ý kiến / không biết” in every pack, file and answer. */
export const NO_OPINION = 'KB';

/** The group with this id. */
export function findGroup(pack: PackContent, id: GroupId): Group | undefined {
  return pack.groups.find((group) => group.id === id);
}

/** The questionnaire that this group answers. */
export function questionnaireOf(pack: PackContent, group: GroupId): Questionnaire | undefined {
  return pack.questionnaires.find((questionnaire) => questionnaire.groups.includes(group));
}

/** Ids of a questionnaire's questions in the order of asking. */
export function questionIds(questionnaire: Questionnaire): QuestionId[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/** All criteria of a pack, or of a scorecard, in order. */
export function criteriaOf<C>(of: {
  readonly fields: readonly { readonly criteria: readonly C[] }[];
}): C[] {
  return of.fields.flatMap((field) => [...field.criteria]);
}

/** The scale of a question; undefined for one with options of its own or of another kind. */
export function scaleOf(pack: PackContent, question: Question | undefined): Scale | undefined {
  if (question?.kind !== 'single-choice' || question.scale === undefined) return undefined;
  return pack.scales[question.scale];
}

/** Ids of the questions by which a group measures a criterion; empty when its rule does not name the group. */
export function measuringQuestions(
  pack: PackContent,
  criterion: Criterion,
  group: GroupId,
): readonly QuestionId[] {
  const { rule } = criterion;
  if (rule.kind === 'group-mean') return rule.questions[group] ?? [];
  const index = pack.indexes.find((candidate) => candidate.id === rule.index);
  return index?.groups.includes(group) ? index.factors.flatMap((factor) => factor.items) : [];
}

/** The part of a pack that says what is asked: one zod schema a question kind, joined by `kind`. */
import { z } from 'zod';
import { basis, code, id, text } from '../definition/base-schema';

const condition = z
  .strictObject({
    question: id.describe('a question of the same questionnaire that stands before this one'),
    in: z.array(code).min(1).describe('option codes that make the condition true'),
  })
  .describe('true when the named question was answered with one of the codes; a blank never is');

const option = z.strictObject({
  code,
  label: text,
  ends: z
    .literal(true)
    .optional()
    .describe('choosing it ends the form: the person is screened out'),
});

const common = {
  text,
  hint: text.optional(),
  required: z
    .literal(true)
    .optional()
    .describe('must be answered where it is asked; never at a question that measures'),
  hideWhen: condition.optional().describe('the question is not applicable when this holds'),
  showWhen: condition.optional().describe('the question is applicable only when this holds'),
  basis: basis.optional(),
};

const noOpinion = {
  noOpinion: z.boolean().default(false).describe('offers “không có ý kiến / không biết” (KB)'),
  noOpinionLabel: text.optional().describe('words for KB at this question'),
};

export const singleChoice = z.strictObject({
  kind: z.literal('single-choice'),
  ...common,
  ...noOpinion,
  look: z
    .literal('row')
    .optional()
    .describe('short options side by side (yes/no, 0–10); one below the other when absent'),
  scale: id.optional().describe('options and their values come from this scale'),
  options: z.array(option).min(2).optional().describe('own options, when there is no scale'),
  hideOptions: z
    .strictObject({ codes: z.array(code).min(1), when: condition })
    .optional()
    .describe('options that are not offered when the condition holds'),
});

export const multipleChoice = z.strictObject({
  kind: z.literal('multiple-choice'),
  ...common,
  noOpinion: z.literal(true).optional().describe('offers KB, which excludes the other options'),
  noOpinionLabel: noOpinion.noOpinionLabel,
  options: z.array(option).min(2),
  limit: z.int().min(1).optional().describe('at most so many options'),
});

export const numberQuestion = z.strictObject({
  kind: z.literal('number'),
  ...common,
  min: z.int().min(0).describe('least whole number that is taken'),
  max: z.int().max(1_000_000).describe('greatest one; from min to max at most 1,000 numbers'),
  unit: text.optional().describe('what is counted, in words beside the field: lần, ngày'),
});

export const freeText = z.strictObject({
  kind: z.literal('text'),
  ...common,
  size: z.enum(['short', 'long']),
  maxLength: z.int().min(1).max(5000).describe('in characters'),
});

export const unitChoice = z.strictObject({
  kind: z.literal('unit-choice'),
  ...common,
  unitKinds: z
    .array(id)
    .min(1)
    .describe('kinds of units offered, from the registry of the campaign'),
});

export const question = z.discriminatedUnion('kind', [
  singleChoice,
  multipleChoice,
  numberQuestion,
  freeText,
  unitChoice,
]);

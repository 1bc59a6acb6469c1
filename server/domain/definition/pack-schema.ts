/**
 * The schema of a definition pack, the only place that says what a pack may hold.
 * `survey-definitions/pack.schema.json` is generated from it for editors.
 */
import { z } from 'zod';
import { question } from '../questions/question-schema';
import { basis, code, day, decimal, id, text } from './base-schema';
import { example } from './example-schema';

const decision = z.strictObject({
  number: z.string().min(1),
  date: day,
  issuer: text,
  title: text,
});

const level = z.strictObject({ id, name: text });
const unitKind = z.strictObject({ id, name: text, level: id });

const group = z.strictObject({
  id,
  code: id,
  name: text,
  invited: z
    .boolean()
    .describe('a closed list that answers by personal link; results stay hidden until closing'),
  assesses: z
    .enum(['root', 'unit'])
    .describe('root = the administration as a whole; unit = the desk’s or dossier’s unit'),
  terms: z
    .record(z.string(), text)
    .default({})
    .describe('placeholders with a wording for this group'),
});

const scale = z.strictObject({
  name: text,
  options: z
    .array(
      z.strictObject({
        code,
        label: text,
        value: decimal.describe('percent, 0 to 100'),
        face: z
          .int()
          .min(1)
          .max(5)
          .optional()
          .describe('drawn beside the words, 1 = saddest; all options of a scale or none'),
      }),
    )
    .min(2),
  alternatives: z
    .record(id, z.record(code, decimal))
    .default({})
    .describe('other value sets that `scoring.valueSets` may choose'),
  labelBasis: basis,
  valueBasis: basis,
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('group-mean'),
    questions: z
      .record(id, z.array(id).min(1))
      .describe('group id → the questions that measure the criterion'),
  }),
  z.strictObject({
    kind: z.literal('index'),
    index: id.describe('an index of `indexes`; its published, rounded figure is the percent'),
  }),
]);

const criterion = z.strictObject({
  id,
  name: text,
  max: decimal.describe('maximum points'),
  unitInCharge: z
    .array(id)
    .min(1)
    .optional()
    .describe('ids of `unitsInCharge`; the field’s when absent'),
  rule,
  basis,
});

const field = z.strictObject({
  id,
  name: text,
  max: decimal,
  unitInCharge: z.array(id).min(1).describe('ids of `unitsInCharge`'),
  basis,
  criteria: z.array(criterion).min(1),
});

const index = z.strictObject({
  id,
  name: text,
  groups: z.array(id).min(1).describe('groups whose answers are pooled'),
  satisfied: z.array(code).min(1).describe('option codes that count as satisfied'),
  formula: z
    .enum(['item-mean', 'factor-mean', 'pooled-answers'])
    .describe('the published figure; the other two are computed and shown beside it'),
  decimals: z.int().min(0).max(6).describe('decimals of the published figure'),
  factors: z.array(z.strictObject({ id, name: text, items: z.array(id).min(1) })).min(1),
  basis,
});

const scoring = z.strictObject({
  method: id,
  aggregation: z.enum(['mean-of-groups', 'pooled-answers']),
  weights: z.record(id, decimal).default({}).describe('group id → weight; 1 when absent'),
  noOpinion: z.enum(['excluded', 'lowest', 'middle']),
  valueSets: z.record(id, id).default({}).describe('scale id → one of its alternatives'),
  rounding: z.strictObject({
    stage: z.enum(['criterion', 'total']),
    decimals: z.int().min(0).max(6),
  }),
  capAtMaximum: z.boolean(),
  minValid: z
    .record(id, z.int().min(1))
    .describe('group id → respondents below which the group leaves the mean'),
  basis: z.record(z.string(), basis).describe('parameter name → where it comes from'),
});

const section = z.strictObject({
  id,
  title: text.optional(),
  text: text.optional().describe('lead of the section, or the stem of a grid'),
  layout: z
    .enum(['list', 'grid'])
    .default('list')
    .describe('grid = one row a question, all on one scale'),
  order: z
    .enum(['fixed', 'random'])
    .optional()
    .describe(
      'fixed when absent; random = asked in one of eight orders, the same for the whole filling',
    ),
  questions: z.array(id).min(1),
});

const questionnaire = z.strictObject({
  id,
  groups: z.array(id).min(1),
  title: text,
  lead: text,
  sections: z.array(section).min(1),
  basis,
});

export const packSchema = z.strictObject({
  id,
  version: z.string().min(1),
  title: text,
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .describe('complete translations; vi comes first'),
  decision,
  year: z.int().min(2000).max(2100),
  validFrom: day,
  validTo: day.optional(),
  status: z.enum(['official', 'reconstruction']),
  statusNote: text,
  maximum: decimal
    .optional()
    .describe('points that the criteria sum to; absent when the pack gives no score'),
  levels: z.array(level).min(1),
  unitKinds: z.array(unitKind).min(1),
  unitsInCharge: z.record(id, text).default({}),
  sources: z.record(z.string(), z.string()).default({}).describe('id → document, as found'),
  terms: z.record(z.string(), text).default({}).describe('default wording of placeholders'),
  campaignTerms: z
    .array(z.string())
    .default([])
    .describe('placeholders that each campaign fills in'),
  noOpinion: z.strictObject({ code: z.literal('KB'), label: text }),
  disclosure: z.strictObject({ minimumBase: z.int().min(2), basis }),
  groups: z.array(group).min(1),
  scales: z.record(id, scale).default({}),
  questions: z.record(id, question),
  questionnaires: z.array(questionnaire).min(1),
  fields: z.array(field).default([]),
  scoring: scoring.optional(),
  indexes: z.array(index).default([]),
  overallIndex: z
    .strictObject({ id, name: text, of: z.array(id).min(2), basis })
    .optional()
    .describe('simple mean of the published indexes named'),
  examples: z.array(example).default([]),
});

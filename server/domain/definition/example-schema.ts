/** The schema of a worked example: answers, and the figures that a person computed from them by hand. */
import { z } from 'zod';
import { id, text } from './base-schema';

const exampleResponse = z.strictObject({
  group: id,
  times: z.int().min(1).default(1).describe('so many respondents answered exactly this'),
  answers: z.record(id, z.union([z.string(), z.array(z.string())])),
});

export const example = z.strictObject({
  title: text,
  working: z.array(z.string()).min(1).describe('the computation by hand, step by step'),
  scoring: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('parameters that differ from scoring.yaml'),
  responses: z.array(exampleResponse),
  expect: z.strictObject({
    total: z.string().optional().describe('points as printed; absent when the pack gives no score'),
    provisional: z.boolean().optional().describe('absent when the pack gives no score'),
    criteria: z
      .record(
        id,
        z.strictObject({
          points: z.string().nullable().describe('as printed; null when nothing can be said'),
          ratio: z.string().optional().describe('exact, of 1: "9/10"'),
        }),
      )
      .default({})
      .describe('criteria that the example speaks of'),
    indexes: z
      .record(id, z.string().nullable())
      .default({})
      .describe('published figures; the overall index under its own id'),
    means: z
      .record(
        id,
        z.strictObject({
          'item-mean': z.string(),
          'factor-mean': z.string(),
          'pooled-answers': z.string(),
        }),
      )
      .default({})
      .describe('an index by its three formulas, rounded to its decimals'),
  }),
});

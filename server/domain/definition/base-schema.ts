/** Building blocks that every part of a pack shares. */
import { z } from 'zod';

/** Ids and codes become keys of objects, so they must not be words that every object already has. */
const ownWord = (word: string): boolean => !(word in {});
const TAKEN = 'a word that JavaScript keeps for itself';

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore only')
  .refine(ownWord, TAKEN);

export const code = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,32}$/, 'letters, digits, dash and underscore only')
  .refine(ownWord, TAKEN);

export const text = z
  .record(z.string().regex(/^[a-z]{2}$/, 'a language of two letters (vi, en)'), z.string().min(1))
  .describe('one string a language: { vi: …, en: … }');

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD, in quotes')
  .describe('YYYY-MM-DD');

export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a decimal in quotes, with a dot: "1.25"')
  .describe('a decimal number as a string, so that it stays exact');

export const basis = z
  .strictObject({
    status: z
      .enum(['source', 'derived', 'knowledge', 'reconstruction'])
      .describe(
        'source = read in a named document; derived = follows from one; knowledge = unverified; reconstruction = designed by us until the official annex is at hand',
      ),
    ref: z.string().min(1).optional().describe('id in `sources`, or a decision and article'),
    note: text.optional(),
  })
  .describe('where a rule comes from');

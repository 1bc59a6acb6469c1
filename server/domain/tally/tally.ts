/**
 * Counts of a set of responses: integers only, so that tallies of partitions, processes and machines
 * merge exactly, in any order. Zero, one and merge; everything that is shown comes from these.
 */
import type { CriterionId, OptionCode, QuestionId } from '../definition/pack';

/** For every question: answered + noOpinion + blank + notApplicable + spoilt = responses. */
export interface QuestionTally {
  readonly answered: number;
  readonly noOpinion: number;
  readonly blank: number;
  readonly notApplicable: number;
  readonly spoilt: number;
  /** Counts of the options that were chosen at least once. */
  readonly options: Readonly<Record<OptionCode, number>>;
}

/** Counts of one group's responses. */
export interface Tally {
  readonly responses: number;
  readonly questions: Readonly<Record<QuestionId, QuestionTally>>;
  /** Respondents with at least one valid answer, for each criterion and index of the group. */
  readonly valid: Readonly<Record<CriterionId, number>>;
}

/** The tally of no responses. */
export const EMPTY_TALLY: Tally = { responses: 0, questions: {}, valid: {} };

/** The tally of two disjoint sets of responses to the same form. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    responses: a.responses + b.responses,
    questions: mergeRecords(a.questions, b.questions, mergeQuestions),
    valid: sumRecords(a.valid, b.valid),
  };
}

function mergeQuestions(a: QuestionTally, b: QuestionTally): QuestionTally {
  return {
    answered: a.answered + b.answered,
    noOpinion: a.noOpinion + b.noOpinion,
    blank: a.blank + b.blank,
    notApplicable: a.notApplicable + b.notApplicable,
    spoilt: a.spoilt + b.spoilt,
    options: sumRecords(a.options, b.options),
  };
}

function sumRecords(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  return mergeRecords(a, b, (x, y) => x + y);
}

/** Through a map: keys are codes of people and packs, and an object has words of its own. */
function mergeRecords<V>(
  a: Readonly<Record<string, V>>,
  b: Readonly<Record<string, V>>,
  merge: (x: V, y: V) => V,
): Record<string, V> {
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const own = merged.get(key);
    merged.set(key, own === undefined ? value : merge(own, value));
  }
  return Object.fromEntries(merged);
}

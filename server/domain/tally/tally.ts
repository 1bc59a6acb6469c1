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

/** The tally of any number of disjoint sets of responses to the same form; none gives the empty one. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  let responses = 0;
  const questions = new Map<QuestionId, GrowingTally>();
  const valid = new Map<CriterionId, number>();
  for (const tally of tallies) {
    responses += tally.responses;
    addCounts(valid, tally.valid);
    for (const [id, question] of Object.entries(tally.questions)) {
      const growing = questions.get(id) ?? { ...NOTHING, options: new Map<OptionCode, number>() };
      questions.set(id, growing);
      addQuestion(growing, question);
    }
  }
  return {
    responses,
    questions: Object.fromEntries([...questions].map(([id, growing]) => [id, grown(growing)])),
    valid: Object.fromEntries(valid),
  };
}

/** One question's counts while they are added up; a map, since a code may be any word. */
type GrowingTally = { -readonly [K in keyof Omit<QuestionTally, 'options'>]: number } & {
  readonly options: Map<OptionCode, number>;
};

const NOTHING = { answered: 0, noOpinion: 0, blank: 0, notApplicable: 0, spoilt: 0 };

function addQuestion(growing: GrowingTally, question: QuestionTally): void {
  growing.answered += question.answered;
  growing.noOpinion += question.noOpinion;
  growing.blank += question.blank;
  growing.notApplicable += question.notApplicable;
  growing.spoilt += question.spoilt;
  addCounts(growing.options, question.options);
}

function addCounts(growing: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) {
    growing.set(key, (growing.get(key) ?? 0) + count);
  }
}

function grown({ options, ...counts }: GrowingTally): QuestionTally {
  return { ...counts, options: Object.fromEntries(options) };
}

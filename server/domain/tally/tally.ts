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
  const sum = new TallySum();
  for (const tally of tallies) sum.add(tally);
  return sum.tally();
}

/**
 * A sum of tallies from which one can be taken out again. Whatever the order, it is the tally of what is
 * in it, exactly: counts are integers.
 */
export class TallySum {
  private responses = 0;
  private readonly questions = new Map<QuestionId, GrowingTally>();
  private readonly valid = new Map<CriterionId, number>();

  /** Takes a tally in. */
  add(tally: Tally): void {
    this.change(tally, 1);
  }

  /** Takes out a tally that was taken in. */
  remove(tally: Tally): void {
    this.change(tally, -1);
  }

  /** What is in it now. */
  tally(): Tally {
    return {
      responses: this.responses,
      questions: Object.fromEntries([...this.questions].map(([id, sum]) => [id, grown(sum)])),
      valid: Object.fromEntries(this.valid),
    };
  }

  private change(tally: Tally, sign: 1 | -1): void {
    this.responses += sign * tally.responses;
    addCounts(this.valid, tally.valid, sign);
    for (const [id, question] of Object.entries(tally.questions)) {
      const sum = this.questions.get(id) ?? { ...NOTHING, options: new Map<OptionCode, number>() };
      addQuestion(sum, question, sign);
      if (sum.parts === 0) this.questions.delete(id);
      else this.questions.set(id, sum);
    }
  }
}

/** One question's counts while they are added up; a map, since a code may be any word. */
type GrowingTally = { -readonly [K in keyof Omit<QuestionTally, 'options'>]: number } & {
  readonly options: Map<OptionCode, number>;
  /** Tallies in the sum that have the question. */
  parts: number;
};

const NOTHING = { answered: 0, noOpinion: 0, blank: 0, notApplicable: 0, spoilt: 0, parts: 0 };

function addQuestion(sum: GrowingTally, question: QuestionTally, sign: 1 | -1): void {
  sum.parts += sign;
  sum.answered += sign * question.answered;
  sum.noOpinion += sign * question.noOpinion;
  sum.blank += sign * question.blank;
  sum.notApplicable += sign * question.notApplicable;
  sum.spoilt += sign * question.spoilt;
  addCounts(sum.options, question.options, sign);
}

/** Keeps only what was counted at least once, as tallies do. */
function addCounts(
  sums: Map<string, number>,
  counts: Readonly<Record<string, number>>,
  sign: 1 | -1,
): void {
  for (const [key, count] of Object.entries(counts)) {
    const sum = (sums.get(key) ?? 0) + sign * count;
    if (sum === 0) sums.delete(key);
    else sums.set(key, sum);
  }
}

function grown(sum: GrowingTally): QuestionTally {
  const { answered, noOpinion, blank, notApplicable, spoilt, options } = sum;
  return {
    answered,
    noOpinion,
    blank,
    notApplicable,
    spoilt,
    options: Object.fromEntries(options),
  };
}

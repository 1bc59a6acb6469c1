/**
 * A score and its explanation in one: every number stands beside the counts, values and weights that
 * made it, so that a page, a sheet or a person with a calculator can follow and recompute it.
 */
import type {
  Basis,
  Criterion,
  CriterionId,
  Field,
  GroupId,
  OptionCode,
  QuestionId,
} from '../definition/pack';
import type { Ratio } from './ratio';

export interface OptionScore {
  readonly code: OptionCode;
  readonly count: number;
  /** Percent that the option is worth, 0 to 100. */
  readonly value: Ratio;
}

export interface QuestionScore {
  readonly question: QuestionId;
  readonly options: readonly OptionScore[];
  /** Value of a 'không biết' where the policy counts it; absent where it is excluded. */
  readonly noOpinionValue?: Ratio;
  readonly noOpinion: number;
  readonly blank: number;
  readonly notApplicable: number;
  readonly spoilt: number;
  /** Answers in the ratio. */
  readonly valid: number;
  /** Σ count × value over the valid answers. */
  readonly weighted: Ratio;
  /** Mean value of the valid answers in percent; absent when there is none. */
  readonly percent?: Ratio;
}

export interface GroupScore {
  readonly group: GroupId;
  /** Respondents with at least one valid answer at the criterion's questions. */
  readonly n: number;
  readonly minValid: number;
  readonly weight: Ratio;
  /** Whether the group takes part in the criterion; false when n is under the minimum. */
  readonly counted: boolean;
  readonly questions: readonly QuestionScore[];
  /** Mean of the questions' percents; absent when no question has one. */
  readonly percent?: Ratio;
}

export interface CriterionScore {
  readonly criterion: Criterion;
  readonly id: CriterionId;
  readonly max: Ratio;
  /** The groups combined, or the index's published figure, before any cap; absent when nothing can be said. */
  readonly percent?: Ratio;
  /** 0 to 1: the percent, capped where the pack says so. */
  readonly ratio?: Ratio;
  /** Rounded as the pack says; absent, never zero, when there is no ratio. */
  readonly points?: Ratio;
  readonly groups: readonly GroupScore[];
  /** Groups that the rule names and that are left out for too few valid answers. */
  readonly missing: readonly GroupId[];
  readonly basis: Basis;
}

export interface FieldScore {
  readonly field: Field;
  readonly id: string;
  readonly max: Ratio;
  /** Sum of the criteria that have points. */
  readonly points: Ratio;
  /** Maximum of the criteria that have points. */
  readonly maxOfScored: Ratio;
  readonly criteria: readonly CriterionScore[];
}

export interface IndexScore {
  readonly id: string;
  readonly items: readonly {
    readonly item: QuestionId;
    readonly satisfied: number;
    readonly valid: number;
    readonly percent?: Ratio;
  }[];
  readonly factors: readonly { readonly factor: string; readonly percent?: Ratio }[];
  readonly itemMean?: Ratio;
  readonly factorMean?: Ratio;
  readonly pooledAnswers?: Ratio;
  /** The figure by the pack's formula, rounded to its decimals. */
  readonly published?: Ratio;
  /** Respondents with at least one valid item, by group. */
  readonly n: Readonly<Record<GroupId, number>>;
}

export interface Scorecard {
  readonly fields: readonly FieldScore[];
  readonly indexes: readonly IndexScore[];
  /** Mean of the published indexes that the pack names. */
  readonly overallIndex?: Ratio;
  readonly max: Ratio;
  /** Sum of the criteria that have points, rounded as the pack says. */
  readonly total: Ratio;
  /** Maximum of the criteria that have points. */
  readonly maxOfScored: Ratio;
  /** Total / maximum in percent, two decimals; absent while a criterion has no points. */
  readonly percent?: Ratio;
  /** A criterion or a group that its rule names is missing; in a pack without criteria, an index. */
  readonly provisional: boolean;
  /** With rounding at the total only: total − Σ printed criteria ('chênh lệch làm tròn'). */
  readonly roundingDifference?: Ratio;
}

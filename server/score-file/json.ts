/** The scorecard as one JSON object, for other programs: the contract of `score --json`. */
import { criteriaOf, type PackContent, type Scoring } from '../domain/definition/pack';
import { decimalsOfPoints } from '../domain/score/criterion-score';
import { toDecimal, type Ratio } from '../domain/score/ratio';
import type { IndexScore, Scorecard } from '../domain/score/scorecard';

/** Places of ratios (0 to 1) and percents (0 to 100), rounded half up. */
const PLACES = 6;

export interface ScoreJson {
  /** Points as a decimal string with a dot; null when the pack gives no score. */
  readonly total: string | null;
  readonly max: number | null;
  readonly provisional: boolean;
  readonly criteria: readonly {
    readonly id: string;
    readonly max: number;
    readonly points: string | null;
    readonly ratio: number | null;
    /** Respondents with a valid answer, for every group that the rule names. */
    readonly n: Readonly<Record<string, number>>;
  }[];
  readonly fields: readonly {
    readonly id: string;
    readonly max: number;
    readonly points: string;
  }[];
  readonly sipas: SipasJson | null;
  readonly definition: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly status: PackContent['status'];
  };
}

interface SipasJson {
  readonly items: Readonly<Record<string, number | null>>;
  readonly factors: Readonly<Record<string, number | null>>;
  readonly indexItemMean: number | null;
  readonly indexFactorMean: number | null;
  readonly indexPooledAnswers: number | null;
}

/** @param hash of the definition, as the loader computes it */
export function scoreJson(pack: PackContent, hash: string, card: Scorecard): ScoreJson {
  const { scoring } = pack;
  return {
    total: scoring ? toDecimal(card.total, scoring.rounding.decimals) : null,
    max: scoring ? card.max.valueOf() : null,
    provisional: card.provisional,
    criteria: scoring ? criteriaJson(card, scoring) : [],
    fields: scoring
      ? card.fields.map(({ id, max, points }) => ({
          id,
          max: max.valueOf(),
          points: toDecimal(points, decimalsOfPoints(scoring)),
        }))
      : [],
    sipas: sipasJson(card),
    definition: { id: pack.id, version: pack.version, hash, status: pack.status },
  };
}

function criteriaJson(card: Scorecard, scoring: Scoring): ScoreJson['criteria'] {
  return criteriaOf(card).map(({ id, max, points, ratio, groups }) => ({
    id,
    max: max.valueOf(),
    points: points ? toDecimal(points, decimalsOfPoints(scoring)) : null,
    ratio: places(ratio),
    n: Object.fromEntries(groups.map(({ group, n }) => [group, n])),
  }));
}

/** The first index that a criterion uses, else the pack's first; undefined when it has none. */
export function mainIndex(card: Scorecard): IndexScore | undefined {
  const used = criteriaOf(card).flatMap(({ criterion: { rule } }) =>
    rule.kind === 'index' ? [rule.index] : [],
  );
  return card.indexes.find((index) => index.id === used[0]) ?? card.indexes[0];
}

function sipasJson(card: Scorecard): SipasJson | null {
  const index = mainIndex(card);
  if (!index) return null;
  return {
    items: Object.fromEntries(index.items.map(({ item, percent }) => [item, places(percent)])),
    factors: Object.fromEntries(
      index.factors.map(({ factor, percent }) => [factor, places(percent)]),
    ),
    indexItemMean: places(index.itemMean),
    indexFactorMean: places(index.factorMean),
    indexPooledAnswers: places(index.pooledAnswers),
  };
}

function places(value: Ratio | undefined): number | null {
  return value === undefined ? null : Number(toDecimal(value, PLACES));
}

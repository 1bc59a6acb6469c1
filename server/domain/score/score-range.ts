/**
 * The range in which a score can still fall while groups are hidden or too few: unknown groups all
 * answer worst (0 %) or all best (100 %), known groups stay as they are.
 */
import { criteriaOf, type GroupId, type Scoring } from '../definition/pack';
import { HUNDRED, roundHalfUp, sum, ZERO, type Ratio } from './ratio';
import type { CriterionScore, GroupScore, Scorecard } from './scorecard';

export interface Range {
  readonly low: Ratio;
  readonly high: Ratio;
}

export interface ScoreRange {
  readonly criteria: ReadonlyMap<string, Range>;
  readonly fields: ReadonlyMap<string, Range>;
  readonly total: Range;
}

/** Ranges of all criteria, fields and the total, in points rounded as the pack says. */
export function scoreRange(
  card: Scorecard,
  scoring: Scoring,
  isUnknown: (group: GroupScore) => boolean,
): ScoreRange {
  const criteria = new Map(
    criteriaOf(card).map((criterion) => [
      criterion.id,
      criterionRange(criterion, scoring, isUnknown),
    ]),
  );
  const fields = new Map(
    card.fields.map((field) => [
      field.id,
      addRanges(field.criteria.map(({ id }) => criteria.get(id) ?? { low: ZERO, high: ZERO })),
    ]),
  );
  const { decimals } = scoring.rounding;
  const { low, high } = addRanges([...fields.values()]);
  return {
    criteria,
    fields,
    total: { low: roundHalfUp(low, decimals), high: roundHalfUp(high, decimals) },
  };
}

function criterionRange(
  criterion: CriterionScore,
  scoring: Scoring,
  isUnknown: (group: GroupScore) => boolean,
): Range {
  const unknown = criterion.groups.filter(isUnknown);
  const isIndex = criterion.criterion.rule.kind === 'index';
  if (unknown.length === 0 || (isIndex && criterion.points)) {
    const points = criterion.points ?? ZERO;
    return { low: points, high: points };
  }
  if (isIndex || scoring.aggregation === 'pooled-answers')
    return { low: ZERO, high: criterion.max };
  const ids = new Set(unknown.map(({ group }) => group));
  const share = (percent: Ratio): Ratio => meanWith(criterion, ids, percent).div(HUNDRED);
  return {
    low: points(scoring, criterion, share(ZERO)),
    high: points(scoring, criterion, share(HUNDRED)),
  };
}

/** The weighted mean of the known groups and of every unknown one at `percent`. */
function meanWith(criterion: CriterionScore, unknown: ReadonlySet<GroupId>, percent: Ratio): Ratio {
  const parts = criterion.groups.flatMap((group) => {
    if (unknown.has(group.group)) return [{ percent, weight: group.weight }];
    return group.counted && group.percent ? [{ percent: group.percent, weight: group.weight }] : [];
  });
  return sum(parts.map((part) => part.percent.mul(part.weight))).div(
    sum(parts.map((part) => part.weight)),
  );
}

function points(scoring: Scoring, criterion: CriterionScore, share: Ratio): Ratio {
  const exact = criterion.max.mul(share);
  return scoring.rounding.stage === 'criterion'
    ? roundHalfUp(exact, scoring.rounding.decimals)
    : exact;
}

function addRanges(ranges: readonly Range[]): Range {
  return { low: sum(ranges.map(({ low }) => low)), high: sum(ranges.map(({ high }) => high)) };
}

/**
 * Tallies and a pack in, a scorecard out: method HN-R1 (reconstruction; the official scoring guide was
 * not found), with the variants that the pack may choose. Pure and exact: no float between count and point.
 */
import { criteriaOf, type GroupId, type PackContent, type Scoring } from '../definition/pack';
import type { Tally } from '../tally/tally';
import { scoreCriterion, UNROUNDED_DECIMALS } from './criterion-score';
import { scoreIndex } from './index-score';
import { HUNDRED, mean, ratio, roundHalfUp, sum, ZERO, type Ratio } from './ratio';
import type { CriterionScore, FieldScore, IndexScore, Scorecard } from './scorecard';

/** The scorecard of one administration; a group without a tally has not answered. */
export function score(pack: PackContent, tallies: ReadonlyMap<GroupId, Tally>): Scorecard {
  const indexes = pack.indexes.map((index) => scoreIndex(index, tallies));
  const { scoring } = pack;
  const fields = scoring === undefined ? [] : scoreFields(pack, scoring, tallies, indexes);
  const criteria = criteriaOf({ fields });
  const max = sum(fields.map((field) => field.max));
  const maxOfScored = sum(fields.map((field) => field.maxOfScored));
  const complete = criteria.length > 0 && criteria.every((criterion) => criterion.points);
  const exact = sum(fields.map((field) => field.points));
  const total = scoring === undefined ? exact : roundHalfUp(exact, scoring.rounding.decimals);
  return {
    fields,
    indexes,
    ...overall(pack, indexes),
    max,
    total,
    maxOfScored,
    ...(complete && { percent: roundHalfUp(total.div(max).mul(HUNDRED), 2) }),
    provisional:
      criteria.length === 0
        ? indexes.some((index) => index.published === undefined)
        : !complete || criteria.some((criterion) => criterion.missing.length > 0),
    ...(scoring?.rounding.stage === 'total' && {
      roundingDifference: total.sub(sum(criteria.map(printedPoints))),
    }),
  };
}

function scoreFields(
  pack: PackContent,
  scoring: Scoring,
  tallies: ReadonlyMap<GroupId, Tally>,
  indexes: readonly IndexScore[],
): FieldScore[] {
  return pack.fields.map((field) => {
    const criteria = field.criteria.map((criterion) =>
      scoreCriterion(pack, scoring, criterion, tallies, indexes),
    );
    return {
      field,
      id: field.id,
      max: ratio(field.max),
      points: sum(criteria.map((criterion) => criterion.points ?? ZERO)),
      maxOfScored: sum(criteria.map((criterion) => (criterion.points ? criterion.max : ZERO))),
      criteria,
    };
  });
}

/** With rounding at the total, criteria are printed with four decimals. */
function printedPoints(criterion: CriterionScore): Ratio {
  return roundHalfUp(criterion.points ?? ZERO, UNROUNDED_DECIMALS);
}

function overall(pack: PackContent, indexes: readonly IndexScore[]): { overallIndex?: Ratio } {
  if (!pack.overallIndex) return {};
  const parts = pack.overallIndex.of.map(
    (id) => indexes.find((index) => index.id === id)?.published,
  );
  const known = parts.flatMap((part) => (part ? [part] : []));
  const value = known.length === parts.length ? mean(known) : undefined;
  return value ? { overallIndex: roundHalfUp(value, 2) } : {};
}

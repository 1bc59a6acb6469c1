/** S(c) of method HN-R1 (reconstruction, steps 2 to 5 and 7), with every operand kept. */
import {
  measuringQuestions,
  type Criterion,
  type GroupId,
  type PackContent,
  type Scoring,
} from '../definition/pack';
import { EMPTY_TALLY, type Tally } from '../tally/tally';
import { scoreQuestion } from './question-score';
import { HUNDRED, mean, ONE, ratio, roundHalfUp, sum, ZERO, type Ratio } from './ratio';
import type { CriterionScore, GroupScore, IndexScore } from './scorecard';

/** Decimals that a criterion prints when the pack rounds at the total only. */
export const UNROUNDED_DECIMALS = 4;

/** Decimals that the points of a criterion or a field print under the pack's rounding stage. */
export function decimalsOfPoints({ rounding }: Scoring): number {
  return rounding.stage === 'criterion' ? rounding.decimals : UNROUNDED_DECIMALS;
}

/** Scores one criterion from the tallies of its groups and the indexes computed before. */
export function scoreCriterion(
  pack: PackContent,
  scoring: Scoring,
  criterion: Criterion,
  tallies: ReadonlyMap<GroupId, Tally>,
  indexes: readonly IndexScore[],
): CriterionScore {
  const groups = ruleGroups(pack, criterion).map((group) =>
    scoreGroup(pack, scoring, criterion, group, tallies.get(group) ?? EMPTY_TALLY),
  );
  const counted = groups.filter((group) => group.counted);
  const missing = groups.filter((group) => !group.counted).map((group) => group.group);
  const { rule } = criterion;
  const percent =
    rule.kind === 'index'
      ? indexes.find((index) => index.id === rule.index)?.published
      : combine(scoring, counted);
  const max = ratio(criterion.max);
  const share = percent === undefined ? undefined : cap(scoring, percent.div(HUNDRED));
  return {
    criterion,
    id: criterion.id,
    max,
    groups,
    missing,
    basis: criterion.basis,
    ...(percent && { percent }),
    ...(share && { ratio: share, points: roundPoints(scoring, max.mul(share)) }),
  };
}

function ruleGroups(pack: PackContent, { rule }: Criterion): GroupId[] {
  if (rule.kind === 'group-mean') return Object.keys(rule.questions);
  return pack.indexes.find((index) => index.id === rule.index)?.groups ?? [];
}

/** Step 2 and the minimum of step 3; an index pools its groups and needs one valid answer only. */
function scoreGroup(
  pack: PackContent,
  scoring: Scoring,
  criterion: Criterion,
  group: GroupId,
  tally: Tally,
): GroupScore {
  const questions = measuringQuestions(pack, criterion, group).map((id) =>
    scoreQuestion(pack, scoring, id, tally.questions[id]),
  );
  const percent = mean(
    questions.flatMap((question) => (question.percent === undefined ? [] : [question.percent])),
  );
  const n = tally.valid[criterion.id] ?? 0;
  const minValid = criterion.rule.kind === 'index' ? 1 : (scoring.minValid[group] ?? 1);
  return {
    group,
    n,
    minValid,
    weight: ratio(scoring.weights[group] ?? '1'),
    counted: n >= minValid && percent !== undefined,
    questions,
    ...(percent && { percent }),
  };
}

function combine(scoring: Scoring, groups: readonly GroupScore[]): Ratio | undefined {
  if (scoring.aggregation === 'pooled-answers') {
    const questions = groups.flatMap((group) => group.questions);
    const valid = questions.reduce((total, question) => total + question.valid, 0);
    return valid === 0 ? undefined : sum(questions.map(({ weighted }) => weighted)).div(valid);
  }
  const measured = groups.flatMap(({ percent, weight }) => (percent ? [{ percent, weight }] : []));
  const weights = sum(measured.map(({ weight }) => weight));
  if (weights.equals(ZERO)) return undefined;
  return sum(measured.map(({ percent, weight }) => percent.mul(weight))).div(weights);
}

function cap(scoring: Scoring, share: Ratio): Ratio {
  return scoring.capAtMaximum && share.compare(ONE) > 0 ? ONE : share;
}

function roundPoints(scoring: Scoring, points: Ratio): Ratio {
  return scoring.rounding.stage === 'criterion'
    ? roundHalfUp(points, scoring.rounding.decimals)
    : points;
}

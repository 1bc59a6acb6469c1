/**
 * Satisfaction index: an item's percent is the share of satisfied among its valid answers, the groups
 * pooled. Which mean makes the index was not found in any source, so all three are computed and the
 * pack names the published one.
 */
import type { GroupId, QuestionId, SatisfactionIndex } from '../definition/pack';
import { EMPTY_TALLY, type Tally } from '../tally/tally';
import { HUNDRED, mean, ratio, roundHalfUp, type Ratio } from './ratio';
import type { IndexScore } from './scorecard';

interface Share {
  readonly satisfied: number;
  readonly valid: number;
  readonly percent?: Ratio;
}

/** Computes an index from the tallies of its groups; figures without a valid answer are absent. */
export function scoreIndex(
  index: SatisfactionIndex,
  tallies: ReadonlyMap<GroupId, Tally>,
): IndexScore {
  const groups = index.groups.map((id) => ({ id, tally: tallies.get(id) ?? EMPTY_TALLY }));
  const share = (item: QuestionId): Share => {
    const counts = groups.map(({ tally }) => tally.questions[item]);
    const valid = counts.reduce((total, count) => total + (count?.answered ?? 0), 0);
    const satisfied = counts.reduce(
      (total, count) =>
        total + index.satisfied.reduce((chosen, code) => chosen + (count?.options[code] ?? 0), 0),
      0,
    );
    return { satisfied, valid, ...percentOf(satisfied, valid) };
  };
  const factors = index.factors.map((factor) => ({
    id: factor.id,
    items: factor.items.map((item) => ({ item, ...share(item) })),
  }));
  const items = factors.flatMap((factor) => factor.items);
  const factorScores = factors.map((factor) => ({
    factor: factor.id,
    ...optional('percent', meanPercent(factor.items)),
  }));
  const means = {
    ...optional('itemMean', meanPercent(items)),
    ...optional('factorMean', meanPercent(factorScores)),
    ...optional('pooledAnswers', pooled(items)),
  };
  const figure = figureOf(index, means);
  return {
    id: index.id,
    items,
    factors: factorScores,
    ...means,
    ...(figure && { published: roundHalfUp(figure, index.decimals) }),
    n: Object.fromEntries(groups.map(({ id, tally }) => [id, tally.valid[index.id] ?? 0])),
  };
}

function figureOf(
  index: SatisfactionIndex,
  means: Pick<IndexScore, 'itemMean' | 'factorMean' | 'pooledAnswers'>,
): Ratio | undefined {
  switch (index.formula) {
    case 'item-mean':
      return means.itemMean;
    case 'factor-mean':
      return means.factorMean;
    case 'pooled-answers':
      return means.pooledAnswers;
  }
}

function percentOf(satisfied: number, valid: number): { percent?: Ratio } {
  return valid === 0 ? {} : { percent: ratio(satisfied, valid).mul(HUNDRED) };
}

function meanPercent(parts: readonly { percent?: Ratio }[]): Ratio | undefined {
  return mean(parts.flatMap(({ percent }) => (percent === undefined ? [] : [percent])));
}

function pooled(items: readonly Share[]): Ratio | undefined {
  const satisfied = items.reduce((total, item) => total + item.satisfied, 0);
  const valid = items.reduce((total, item) => total + item.valid, 0);
  return percentOf(satisfied, valid).percent;
}

function optional<K extends string>(key: K, value: Ratio | undefined): { [key in K]?: Ratio } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: Ratio });
}

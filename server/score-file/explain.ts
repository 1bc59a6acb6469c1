/** The working of one criterion, from the counts to the points, for a person with a pocket calculator. */
import {
  criteriaOf,
  findGroup,
  type CriterionId,
  type PackContent,
  type Scoring,
} from '../domain/definition/pack';
import { decimalsOfPoints } from '../domain/score/criterion-score';
import { HUNDRED, ratio, type Ratio } from '../domain/score/ratio';
import type { CriterionScore, GroupScore, Scorecard } from '../domain/score/scorecard';
import { basisText, parameterLines } from './basis-lines';
import { indexWorking } from './explain-index';
import { questionLines } from './explain-question';
import type { Words } from './words';

/** Every step of a criterion; undefined when the pack has no such criterion. */
export function explainLines(
  words: Words,
  pack: PackContent,
  card: Scorecard,
  id: CriterionId,
): string[] | undefined {
  const { t, say, decimal } = words;
  const { scoring } = pack;
  const score = criteriaOf(card).find((one) => one.id === id);
  if (!scoring || !score) return undefined;
  const { rule, name } = score.criterion;
  const steps =
    rule.kind === 'index'
      ? indexWorking(words, pack, card, rule.index)
      : [
          ...score.groups.flatMap((group) => [...groupLines(words, pack, scoring, group), '']),
          ...combinationLines(words, scoring, score),
        ];
  return [
    t('score-file:working.title', { id, name: say(name) }),
    t('score-file:working.maximum', {
      max: decimal(score.max, 2),
      basis: basisText(words, pack, score.basis),
    }),
    '',
    ...steps,
    ...pointsLines(words, scoring, score),
    '',
    ...parameterLines(words, pack, scoring),
  ];
}

function groupLines(
  words: Words,
  pack: PackContent,
  scoring: Scoring,
  group: GroupScore,
): string[] {
  const { t, say, working, integer } = words;
  const name = findGroup(pack, group.group)?.name;
  const percents = group.questions.flatMap(({ percent }) => (percent ? [working(percent)] : []));
  return [
    t(`score-file:working.group.${group.counted ? 'counted' : 'left'}`, {
      group: group.group + (name ? ` – ${say(name)}` : ''),
      n: integer(group.n),
      least: group.minValid,
      weight: working(group.weight),
    }),
    ...group.questions.flatMap((question) => questionLines(words, pack, scoring, question)),
    ...(group.percent && group.questions.length > 1
      ? [
          `  ${t('score-file:working.group.mean', {
            formula: `(${percents.join(' + ')}) / ${percents.length}`,
            percent: working(group.percent),
          })}`,
        ]
      : []),
  ];
}

function combinationLines(words: Words, scoring: Scoring, score: CriterionScore): string[] {
  const { t, working, workingPercent } = words;
  const missing =
    score.missing.length > 0
      ? [t('score-file:working.missingGroups', { groups: score.missing.join(', ') })]
      : [];
  const { over, under } = combination(scoring, score);
  const { percent } = score;
  if (!percent || !score.ratio) return [...missing, t('score-file:working.noData')];
  const top = over.map(({ weight, value }) => {
    return weight ? `${working(weight)}×${working(value)}` : working(value);
  });
  const fraction = `(${top.join(' + ')}) / (${under.map(working).join(' + ')})`;
  const combined = t(`score-file:working.combination.${scoring.aggregation}`, {
    formula: `${fraction} = ${working(percent)}`,
  });
  const capped = !percent.equals(score.ratio.mul(HUNDRED));
  return [
    ...missing,
    capped
      ? t('score-file:working.capped', {
          formula: combined,
          percent: workingPercent(score.ratio),
        })
      : combined,
  ];
}

interface Summand {
  /** Absent where nothing is weighted. */
  readonly weight?: Ratio;
  readonly value: Ratio;
}

/** The fraction that joins the groups: summands over the sum of divisors. */
function combination(
  { aggregation }: Scoring,
  { groups }: CriterionScore,
): { readonly over: readonly Summand[]; readonly under: readonly Ratio[] } {
  const counted = groups.filter((group) => group.counted);
  if (aggregation === 'pooled-answers') {
    const questions = counted.flatMap((group) => group.questions);
    return {
      over: questions.map(({ weighted }) => ({ value: weighted })),
      under: questions.map(({ valid }) => ratio(valid)),
    };
  }
  const measured = counted.flatMap(({ percent, weight }) => (percent ? [{ percent, weight }] : []));
  return {
    over: measured.map(({ percent, weight }) => ({ weight, value: percent })),
    under: measured.map(({ weight }) => weight),
  };
}

function pointsLines(words: Words, scoring: Scoring, score: CriterionScore): string[] {
  const { t, decimal, working, workingPercent } = words;
  const { ratio: share, points, max } = score;
  if (!share || !points) return [];
  const decimals = decimalsOfPoints(scoring);
  const exact = working(max.mul(share));
  return [
    t(`score-file:working.points.${scoring.rounding.stage}`, {
      formula: `${decimal(max, 2)} × ${workingPercent(share)} / 100 = ${exact}`,
      decimals,
      points: decimal(points, decimals),
    }),
  ];
}

/** The scorecard as a table that a person reads in a terminal. */
import {
  criteriaOf,
  type GroupId,
  type PackContent,
  type Scoring,
} from '../domain/definition/pack';
import { formatDay, parseDay } from '../domain/day';
import { decimalsOfPoints } from '../domain/score/criterion-score';
import { HUNDRED } from '../domain/score/ratio';
import type { CriterionScore, FieldScore, IndexScore, Scorecard } from '../domain/score/scorecard';
import type { Tally } from '../domain/tally/tally';
import { table } from './table';
import { NONE, type Words } from './words';

/** The whole report: definition, responses by group, criteria, fields, total, indexes. */
export function reportLines(
  words: Words,
  pack: PackContent,
  hash: string,
  card: Scorecard,
  tallies: ReadonlyMap<GroupId, Tally>,
): string[] {
  const { t, integer } = words;
  const { scoring } = pack;
  const counts = pack.groups
    .map(({ id }) => `${id} ${integer(tallies.get(id)?.responses ?? 0)}`)
    .join(' · ');
  return [
    ...definitionLines(words, pack, hash),
    t('score-file:report.responses', { counts }),
    ...(scoring ? ['', ...scoreLines(words, card, scoring)] : []),
    ...card.indexes.flatMap((index) => ['', ...indexLines(words, pack, index)]),
    ...(card.overallIndex && pack.overallIndex
      ? ['', `${words.say(pack.overallIndex.name)}: ${words.percent(card.overallIndex, 2)}`]
      : []),
  ];
}

/** What the figures are, the official score being made elsewhere, and which definition made them. */
function definitionLines({ t, say }: Words, pack: PackContent, hash: string): string[] {
  const { id, version, status, decision } = pack;
  const day = parseDay(decision.date);
  return [
    t('score-file:report.title'),
    t(`score-file:report.definition.${status}`, { id, version }),
    t('score-file:report.decision', {
      number: decision.number,
      day: day ? formatDay(day) : decision.date,
      issuer: say(decision.issuer),
    }),
    t('score-file:report.hash', { hash }),
  ];
}

function scoreLines(words: Words, card: Scorecard, scoring: Scoring): string[] {
  const { t, decimal } = words;
  const decimals = decimalsOfPoints(scoring);
  const heads = ['id', 'max', 'points', 'ratio', 'respondents'];
  return [
    ...table([
      heads.map((head) => t(`score-file:report.column.${head}`)),
      ...card.fields.flatMap((field) => [
        fieldRow(words, field, decimals),
        ...field.criteria.map((criterion) => criterionRow(words, criterion, decimals)),
      ]),
    ]),
    '',
    t('score-file:report.total', {
      points: decimal(card.total, scoring.rounding.decimals),
      max: decimal(card.max, 2),
    }),
    ...(card.percent
      ? [t('score-file:report.percentOfMax', { percent: words.percent(card.percent, 2) })]
      : []),
    ...(card.roundingDifference
      ? [
          t('score-file:report.roundingDifference', {
            points: decimal(card.roundingDifference, decimals),
          }),
        ]
      : []),
    ...(card.provisional ? [provisionalLine(words, card)] : []),
  ];
}

function fieldRow({ t, say, decimal }: Words, field: FieldScore, decimals: number): string[] {
  return [
    t('score-file:report.field', { id: field.id }),
    decimal(field.max, 2),
    field.maxOfScored.equals(0) ? NONE : decimal(field.points, decimals),
    NONE,
    say(field.field.name),
  ];
}

function criterionRow(words: Words, criterion: CriterionScore, decimals: number): string[] {
  const { id, max, points, ratio, groups, missing } = criterion;
  const counts = groups.map(({ group, n }) => `${group} ${words.integer(n)}`).join(' · ');
  const without = words.t('score-file:report.missingGroups', { groups: missing.join(', ') });
  return [
    id,
    words.decimal(max, 2),
    points ? words.decimal(points, decimals) : NONE,
    words.percent(ratio?.mul(HUNDRED), 2),
    missing.length === 0 ? counts : `${counts}  ${without}`,
  ];
}

function provisionalLine({ t, decimal }: Words, card: Scorecard): string {
  const without = criteriaOf(card)
    .filter((criterion) => !criterion.points)
    .map(({ id }) => id);
  if (without.length === 0) return t('score-file:report.provisional');
  return t('score-file:report.incomplete', {
    criteria: without.join(', '),
    max: decimal(card.maxOfScored, 2),
  });
}

function indexLines({ t, say, percent }: Words, pack: PackContent, index: IndexScore): string[] {
  const definition = pack.indexes.find(({ id }) => id === index.id);
  const figure = (value: IndexScore['published']): string =>
    percent(value, definition?.decimals ?? 2);
  const means = t('score-file:report.means', {
    itemMean: figure(index.itemMean),
    factorMean: figure(index.factorMean),
    pooledAnswers: figure(index.pooledAnswers),
  });
  return [
    `${definition ? say(definition.name) : ''} (${index.id}): ${figure(index.published)}`,
    `  ${means}`,
    ...index.factors.map(({ factor, percent: share }) => {
      const name = definition?.factors.find(({ id }) => id === factor)?.name;
      return `  ${factor} ${figure(share)}${name ? `  ${say(name)}` : ''}`;
    }),
  ];
}

/** The working of a criterion that takes a satisfaction index: items, three means, the published figure. */
import {
  criteriaOf,
  NO_OPINION,
  type PackContent,
  type SatisfactionIndex,
} from '../domain/definition/pack';
import type { Ratio } from '../domain/score/ratio';
import type { IndexScore, QuestionScore, Scorecard } from '../domain/score/scorecard';
import { basisText } from './basis-lines';
import { table } from './table';
import { NONE, type Words } from './words';

/** Steps of the index named `id`, down to its published percent. */
export function indexWorking(
  words: Words,
  pack: PackContent,
  card: Scorecard,
  id: string,
): string[] {
  const { t } = words;
  const definition = pack.indexes.find((candidate) => candidate.id === id);
  const index = card.indexes.find((candidate) => candidate.id === id);
  if (!definition || !index) return [t('score-file:index.unknown', { id })];
  const n = Object.entries(index.n).map(([group, count]) => `${group} ${words.integer(count)}`);
  return [
    t('score-file:index.title', {
      id,
      name: words.say(definition.name),
      basis: basisText(words, pack, definition.basis),
    }),
    t('score-file:index.groups', { groups: definition.groups.join(', '), n: n.join(' · ') }),
    t('score-file:index.satisfied', {
      options: definition.satisfied.reduce((left, right) =>
        t('score-file:index.either', { left, right }),
      ),
    }),
    ...countLines(words, card, id),
    ...itemLines(words, index),
    ...meanLines(words, definition, index),
    publishedLine(words, definition, index),
  ];
}

/** Counts of every option by group, from the criterion that takes the index. */
function countLines(words: Words, card: Scorecard, id: string): string[] {
  const criterion = criteriaOf(card).find(
    ({ criterion: { rule } }) => rule.kind === 'index' && rule.index === id,
  );
  return (criterion?.groups ?? []).flatMap(({ group, questions }) => [
    `  ${words.t('score-file:index.answersOf', { group })}`,
    ...questions.map((question) => `    ${countLine(words, question)}`),
  ]);
}

function countLine({ t, integer }: Words, question: QuestionScore): string {
  const counts = question.options.map(({ code, count }) => `${code}: ${integer(count)}`);
  const outside = t('score-file:index.outside', {
    code: NO_OPINION,
    noOpinion: integer(question.noOpinion),
    blank: integer(question.blank),
    notApplicable: integer(question.notApplicable),
    spoilt: integer(question.spoilt),
  });
  return `${question.question}  ${[...counts, outside].join(' · ')}`;
}

function itemLines(words: Words, { items }: IndexScore): string[] {
  const { t, integer } = words;
  const heads = ['item', 'satisfied', 'valid', 'percent'];
  const [first = '', ...others] = heads.map((head) => t(`score-file:index.column.${head}`));
  return table([
    [`  ${first}`, ...others, ''],
    ...items.map(({ item, satisfied, valid, percent }) => [
      `  ${item}`,
      integer(satisfied),
      integer(valid),
      shown(words, percent),
      percent ? `= ${integer(satisfied)} × 100 / ${integer(valid)}` : t('score-file:index.leftOut'),
    ]),
  ]);
}

function meanLines(words: Words, definition: SatisfactionIndex, index: IndexScore): string[] {
  const { t, integer } = words;
  const factors = definition.factors.map(({ id, items }) => {
    const parts = index.items.filter(({ item }) => items.includes(item));
    const mean = index.factors.find(({ factor }) => factor === id)?.percent;
    return `    ${id} = ${meanOf(words, parts, mean)}`;
  });
  const satisfied = index.items.map((item) => integer(item.satisfied)).join(' + ');
  const valid = index.items.map((item) => integer(item.valid)).join(' + ');
  const itemMean = meanOf(words, index.items, index.itemMean);
  const factorMean = meanOf(words, index.factors, index.factorMean);
  const pooledAnswers = `(${satisfied}) × 100 / (${valid}) = ${shown(words, index.pooledAnswers)}`;
  return [
    `  ${t('score-file:index.itemMean', { formula: itemMean })}`,
    `  ${t('score-file:index.factors')}`,
    ...factors,
    `  ${t('score-file:index.factorMean', { formula: factorMean })}`,
    `  ${t('score-file:index.pooledAnswers', { formula: pooledAnswers })}`,
  ];
}

/** Such as `(66,6667… + 100) / 2 = 83,3333…`. */
function meanOf(
  words: Words,
  parts: readonly { readonly percent?: Ratio }[],
  mean: Ratio | undefined,
): string {
  const percents = parts.flatMap(({ percent }) => (percent ? [words.working(percent)] : []));
  const formula = `(${percents.join(' + ')}) / ${percents.length}`;
  return `${percents.length === 0 ? NONE : formula} = ${shown(words, mean)}`;
}

function publishedLine(
  { t, percent }: Words,
  { formula, decimals }: SatisfactionIndex,
  { published }: IndexScore,
): string {
  if (!published) return t('score-file:index.none');
  return t(`score-file:index.published.${formula}`, {
    decimals,
    percent: percent(published, decimals),
  });
}

function shown({ working }: Words, percent: Ratio | undefined): string {
  return percent ? working(percent) : NONE;
}

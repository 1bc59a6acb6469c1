/** A satisfaction index: items, factors, and its three formulas side by side. */
import { scaleOf, type SatisfactionIndex } from '../../../domain/definition/pack';
import type { Ratio } from '../../../domain/score/ratio';
import { toDecimal, ZERO } from '../../../domain/score/ratio';
import type { IndexScore } from '../../../domain/score/scorecard';
import { equalsSign } from '../numbers';
import type { BarModel } from './standing';
import type { OfficeWords } from './words';

interface ShareModel {
  readonly id: string;
  readonly name: string;
  readonly percent: string;
  readonly bar: BarModel;
}

export interface ItemModel extends ShareModel {
  readonly satisfied: string;
  readonly valid: string;
}

export interface FactorModel extends ShareModel {
  readonly items: readonly ItemModel[];
}

export interface FormulaModel {
  readonly label: string;
  /** The computation with its numbers. */
  readonly working: string;
  readonly value: string;
  /** Whether the pack publishes this figure. */
  readonly published: boolean;
}

export interface IndexWorkingModel {
  readonly id: string;
  readonly name: string;
  /** Which answers count as satisfied. */
  readonly satisfied: string;
  readonly factors: readonly FactorModel[];
  readonly formulas: readonly FormulaModel[];
  readonly published: string;
  readonly publishedText: string;
}

/** The working of one index; undefined when the pack has none of this id. */
export function indexWorking(
  score: IndexScore | undefined,
  words: OfficeWords,
): IndexWorkingModel | undefined {
  const index = words.pack.indexes.find(({ id }) => id === score?.id);
  if (!score || !index) return undefined;
  const { figures, say, t } = words;
  const published = score.published ? figures.percent(score.published, index.decimals) : '–';
  return {
    id: index.id,
    name: say(index.name, index.groups),
    satisfied: t('office:satisfaction.satisfied', { options: satisfiedWords(index, words) }),
    factors: factorModels(index, score, words),
    formulas: formulas(index, score, words),
    published,
    publishedText: score.published
      ? t('office:satisfaction.published', {
          formula: t(`office:formula.${index.formula}`),
          decimals: index.decimals,
          figure: published,
        })
      : t('office:noAnswers'),
  };
}

function satisfiedWords(index: SatisfactionIndex, { pack, say }: OfficeWords): string {
  const scale = scaleOf(pack, pack.questions[index.factors[0]?.items[0] ?? '']);
  return index.satisfied
    .map((code) => scale?.options.find((option) => option.code === code))
    .flatMap((option) => (option ? [`“${say(option.label, index.groups)}”`] : []))
    .join(' + ');
}

function factorModels(
  index: SatisfactionIndex,
  score: IndexScore,
  words: OfficeWords,
): FactorModel[] {
  const { figures, pack, say } = words;
  const share = (percent: Ratio | undefined): Pick<ShareModel, 'percent' | 'bar'> => ({
    percent: percent ? figures.percent(percent) : '–',
    bar: { start: '0', length: toDecimal(percent ?? ZERO, 2), possible: false },
  });
  return index.factors.map((factor) => ({
    id: factor.id,
    name: say(factor.name, index.groups),
    ...share(score.factors.find((candidate) => candidate.factor === factor.id)?.percent),
    items: score.items
      .filter(({ item }) => factor.items.includes(item))
      .map(({ item, satisfied, valid, percent }) => ({
        id: item,
        name: pack.questions[item] ? say(pack.questions[item].text, index.groups) : '',
        satisfied: valid === 0 ? '–' : figures.integer(satisfied),
        valid: valid === 0 ? '–' : figures.integer(valid),
        ...share(percent),
      })),
  }));
}

function formulas(index: SatisfactionIndex, score: IndexScore, words: OfficeWords): FormulaModel[] {
  const { figures, t } = words;
  const items = score.items.filter(({ valid }) => valid > 0);
  const satisfied = items.reduce((sum, item) => sum + item.satisfied, 0);
  const valid = items.reduce((sum, item) => sum + item.valid, 0);
  const workings = {
    'item-mean': [score.itemMean, meanWorking(items, score.itemMean, words)],
    'factor-mean': [score.factorMean, meanWorking(score.factors, score.factorMean, words)],
    'pooled-answers': [
      score.pooledAnswers,
      score.pooledAnswers
        ? `${figures.integer(satisfied)} × 100 / ${figures.integer(valid)} ${equalsSign(score.pooledAnswers)} ${figures.working(score.pooledAnswers)}`
        : '',
    ],
  } as const;
  return (Object.keys(workings) as SatisfactionIndex['formula'][]).map((formula) => {
    const [value, working] = workings[formula];
    return {
      label: t(`office:formula.${formula}`),
      working,
      value: value ? figures.percent(value, index.decimals) : '–',
      published: formula === index.formula,
    };
  });
}

function meanWorking(
  parts: readonly { readonly percent?: Ratio }[],
  value: Ratio | undefined,
  { figures }: OfficeWords,
): string {
  if (!value) return '';
  const percents = parts.flatMap(({ percent }) => (percent ? [percent] : []));
  const operands = percents.map((percent) => figures.working(percent)).join(' + ');
  const sign = equalsSign(value, percents);
  return `(${operands}) / ${percents.length} ${sign} ${figures.working(value)}`;
}

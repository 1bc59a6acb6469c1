/** The working of one criterion: enough to recompute its points with a pocket calculator. */
import type { CampaignResults } from '../../../actions/read-results';
import { criteriaOf } from '../../../domain/definition/pack';
import type { CriterionScore, FieldScore } from '../../../domain/score/scorecard';
import { paths } from '../../paths';
import type { StatModel } from '../components';
import type { Link, PageContext } from '../frame';
import { columnPlaces } from '../numbers';
import { campaignFrame, type CampaignFrame } from './campaign-frame';
import { pointSteps, type StepModel } from './combination';
import { definitionModel, type DefinitionModel } from './definition';
import { groupWorkings, type GroupWorkingModel } from './group-working';
import { itemCounts, type ItemCountsModel } from './item-counts';
import { indexWorking, type IndexWorkingModel } from './index-working';
import { basisMark, type MarkModel } from './marks';
import { rulesModel, type RulesModel } from './rules';
import { unitsText } from './score-table';
import {
  criterionStanding,
  pointPlaces,
  standingBar,
  standingText,
  type BarModel,
} from './standing';
import { officeWords, type OfficeWords } from './words';

export interface CriterionModel extends CampaignFrame {
  readonly definition: DefinitionModel;
  readonly name: string;
  readonly field: string;
  readonly unit: string;
  readonly stat: StatModel;
  readonly bar: BarModel;
  readonly mark: MarkModel;
  readonly groups: readonly GroupWorkingModel[];
  readonly counts: readonly ItemCountsModel[];
  /** Where the rule is an index. */
  readonly index: IndexWorkingModel | null;
  readonly steps: readonly StepModel[];
  /** Why there are no points yet; empty when there are. */
  readonly pending: string;
  readonly rules: RulesModel;
  readonly neighbours: readonly Link[];
}

/** The model of a criterion's page; undefined when the pack has no such criterion. */
export function criterionPage(
  input: PageContext & { readonly results: CampaignResults; readonly criterion: string },
): CriterionModel | undefined {
  const { results } = input;
  const { opened, publication, state } = results;
  const { card } = publication;
  const { scoring } = opened.pack;
  const field = card.fields.find(({ criteria }) =>
    criteria.some(({ id }) => id === input.criterion),
  );
  const score = field?.criteria.find(({ id }) => id === input.criterion);
  if (!scoring || !field || !score) return undefined;
  const words = officeWords(input, opened);
  const title = input.t('office:criterion.title', { id: score.id });
  const standing = criterionStanding(publication, score);
  const { rule } = score.criterion;
  const isIndex = rule.kind === 'index';
  return {
    ...campaignFrame(input, opened, state, 'campaign', title),
    definition: definitionModel(opened, words),
    ...about(field, score, words),
    stat: stat(results, score, words),
    bar: standingBar(standing, score.max),
    groups: isIndex ? [] : groupWorkings(publication, score.groups, words),
    counts: isIndex ? itemCounts(publication, score.groups, words) : [],
    index: isIndex
      ? (indexWorking(
          card.indexes.find(({ id }) => id === rule.index),
          words,
        ) ?? null)
      : null,
    steps: standing.kind === 'points' ? pointSteps(scoring, score, words) : [],
    pending: standing.kind === 'points' ? '' : input.t(`office:criterion.pending.${standing.kind}`),
    rules: rulesModel(field.field, score.criterion, scoring, words),
    neighbours: neighbours(results, score, words),
  };
}

function about(
  field: FieldScore,
  { criterion }: CriterionScore,
  words: OfficeWords,
): Pick<CriterionModel, 'name' | 'field' | 'unit' | 'mark'> {
  return {
    name: words.say(criterion.name),
    field: `${field.id}. ${words.say(field.field.name)}`,
    unit: unitsText(criterion.unitInCharge ?? field.field.unitInCharge, words),
    mark: basisMark(criterion.basis, words.t),
  };
}

function stat(
  { publication }: CampaignResults,
  score: CriterionScore,
  words: OfficeWords,
): StatModel {
  const { figures, t } = words;
  const standing = criterionStanding(publication, score);
  const points = standingText(standing, pointPlaces(words), words);
  const max = figures.decimal(score.max, columnPlaces([score.max]));
  return {
    label: t(`office:criterion.${standing.kind === 'range' ? 'possible' : 'points'}`),
    value: t('office:score.outOf', { points, max }),
    note:
      standing.kind === 'points' && score.missing.length > 0
        ? t('office:criterion.missing', { groups: score.missing.join(', ') })
        : '',
    forecast: true,
  };
}

function neighbours(
  { opened, publication }: CampaignResults,
  { id }: CriterionScore,
  { t }: OfficeWords,
): Link[] {
  const ids = criteriaOf(publication.card).map((one) => one.id);
  const at = ids.indexOf(id);
  const link = (key: string, other: string | undefined): Link[] =>
    other === undefined
      ? []
      : [
          {
            label: t(`office:criterion.${key}`, { id: other }),
            href: paths.office.criterion.to(opened.campaign.id, other),
          },
        ];
  return [...link('previous', ids[at - 1]), ...link('next', ids[at + 1])];
}

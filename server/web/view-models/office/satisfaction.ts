/** The satisfaction indexes of a campaign: published figure, factors and items, the three formulas. */
import type { CampaignResults } from '../../../actions/read-results';
import type { SatisfactionIndex } from '../../../domain/definition/pack';
import type { IndexScore } from '../../../domain/score/scorecard';
import { numberCell, textCell, type StatModel, type TableModel } from '../components';
import type { PageContext } from '../frame';
import { campaignFrame, type CampaignFrame } from './campaign-frame';
import { definitionModel, type DefinitionModel } from './definition';
import { indexWorking, type IndexWorkingModel } from './index-working';
import { basisMark, type MarkModel } from './marks';
import { indexStats } from './score-head';
import { officeWords, type OfficeWords } from './words';

export interface IndexSectionModel {
  readonly working: IndexWorkingModel;
  readonly mark: MarkModel;
  readonly respondents: TableModel;
}

export interface SatisfactionModel extends CampaignFrame {
  readonly definition: DefinitionModel;
  readonly stats: readonly StatModel[];
  readonly caution: readonly string[];
  readonly indexes: readonly IndexSectionModel[];
}

/** The model of the satisfaction page; undefined when the pack has no index. */
export function satisfactionPage(
  input: PageContext & { readonly results: CampaignResults },
): SatisfactionModel | undefined {
  const { results, t } = input;
  const { opened, state, publication } = results;
  const { pack } = opened;
  if (pack.indexes.length === 0) return undefined;
  const words = officeWords(input, opened);
  const least = pack.disclosure.minimumBase;
  const cautions = ['notOfficial', 'formula', 'channels', 'base'].map((key) =>
    t(`office:satisfaction.caution.${key}`, { least }),
  );
  return {
    ...campaignFrame(input, opened, state, 'satisfaction'),
    definition: definitionModel(opened, words),
    stats: indexStats(results, words),
    caution: publication.range ? [t('office:satisfaction.caution.open'), ...cautions] : cautions,
    indexes: publication.card.indexes.flatMap((score) => section(results, score, words)),
  };
}

function section(
  results: CampaignResults,
  score: IndexScore,
  words: OfficeWords,
): IndexSectionModel[] {
  const index = words.pack.indexes.find(({ id }) => id === score.id);
  const working = indexWorking(score, words);
  if (!index || !working) return [];
  return [
    {
      working,
      mark: basisMark(index.basis, words.t),
      respondents: respondents(results, index, score, words),
    },
  ];
}

function respondents(
  { publication, responses }: CampaignResults,
  { groups }: SatisfactionIndex,
  { n }: IndexScore,
  words: OfficeWords,
): TableModel {
  const { figures, pack, t } = words;
  return {
    caption: t('office:satisfaction.respondents'),
    columns: [
      { label: t('office:groups.group'), numeric: false },
      { label: t('office:groups.responses'), numeric: true },
      { label: t('office:satisfaction.validRespondents'), numeric: true },
      { label: t('office:groups.figures'), numeric: false },
    ],
    rows: groups.map((id) => {
      const seen = publication.visibility.get(id) ?? 'nobody';
      return {
        total: false,
        cells: [
          textCell(words.group(id)),
          numberCell(figures.integer(responses.get(id) ?? 0)),
          numberCell(seen === 'shown' ? figures.integer(n[id] ?? 0) : '–'),
          textCell(t(`office:visibility.${seen}`, { least: pack.disclosure.minimumBase })),
        ],
      };
    }),
    note: '',
  };
}

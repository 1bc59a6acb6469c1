/** The score of each channel beside the whole: open desks are biased, sampled people are not. */
import type { CampaignResults, ChannelResults } from '../../../actions/read-results';
import type { Publication } from '../../../domain/disclosure/publish';
import { HUNDRED, ZERO, type Ratio } from '../../../domain/score/ratio';
import type { FieldScore, Scorecard } from '../../../domain/score/scorecard';
import { numberCell, textCell, type CellModel, type TableModel } from '../components';
import type { PageContext } from '../frame';
import { campaignFrame, type CampaignFrame } from './campaign-frame';
import { headings, respondentsTable } from './channel-respondents';
import { definitionModel, type DefinitionModel } from './definition';
import { fieldStanding, pointPlaces, standingText } from './standing';
import { officeWords, type OfficeWords } from './words';

export interface ChannelsModel extends CampaignFrame {
  /** Absent in a pack that gives no score. */
  readonly scores: TableModel | null;
  /** Absent in a pack without indexes. */
  readonly indexes: TableModel | null;
  readonly respondents: TableModel;
  /** Whether nobody has answered yet. */
  readonly isEmpty: boolean;
  readonly notes: readonly string[];
  readonly definition: DefinitionModel;
}

export interface ChannelsInput extends PageContext {
  readonly results: CampaignResults;
  readonly channels: readonly ChannelResults[];
}

/** The model of the channels page. */
export function channelsPage(input: ChannelsInput): ChannelsModel {
  const { results, channels, t } = input;
  const { opened, state } = results;
  const words = officeWords(input, opened);
  const least = opened.pack.disclosure.minimumBase;
  return {
    ...campaignFrame(input, opened, state, 'channels'),
    scores: opened.pack.scoring ? scoreTable(results, channels, words) : null,
    indexes: opened.pack.indexes.length > 0 ? indexTable(results, channels, words) : null,
    respondents: respondentsTable(results, channels, words),
    isEmpty: channels.length === 0,
    notes: ['bias', 'groups', 'withheld'].map((key) => t(`office:channels.note.${key}`, { least })),
    definition: definitionModel(opened, words),
  };
}

function scoreTable(
  { publication }: CampaignResults,
  channels: readonly ChannelResults[],
  words: OfficeWords,
): TableModel {
  const { figures, say, t, pack } = words;
  const places = pack.scoring?.rounding.decimals ?? 2;
  const fields = publication.card.fields.map((field) => ({
    total: false,
    cells: [
      textCell(`${field.id}. ${say(field.field.name)}`),
      numberCell(fieldText(publication, field, words)),
      ...channels.map((channel) => fieldCell(channel, field.id, words)),
    ],
  }));
  return {
    caption: t('office:channels.scores'),
    columns: [{ label: t('office:table.field'), numeric: false }, ...headings(channels, words)],
    rows: [
      ...fields,
      {
        total: true,
        cells: [
          textCell(t('office:table.total')),
          numberCell(wholeTotal(publication, places, words)),
          ...channels.map(({ publication: own }) =>
            numberCell(outOf(own.card.total, own.card.maxOfScored, places, words)),
          ),
        ],
      },
      shareRow(publication, channels, words),
    ],
    note: t('office:channels.scoresNote', { max: figures.decimal(publication.card.max, 2) }),
  };
}

function fieldText(publication: Publication, field: FieldScore, words: OfficeWords): string {
  const places = pointPlaces(words);
  const standing = fieldStanding(publication, field, places);
  return standing.kind === 'points'
    ? outOf(standing.points, field.maxOfScored, places, words)
    : standingText(standing, places, words);
}

/** A channel's field is the sum of what its own groups can say, over what that is worth. */
function fieldCell({ publication }: ChannelResults, id: string, words: OfficeWords): CellModel {
  const field = publication.card.fields.find((candidate) => candidate.id === id);
  return numberCell(
    field ? outOf(field.points, field.maxOfScored, pointPlaces(words), words) : '–',
  );
}

function wholeTotal({ card, range }: Publication, places: number, words: OfficeWords): string {
  if (!range || range.total.low.equals(range.total.high)) {
    return outOf(card.total, card.maxOfScored, places, words);
  }
  return standingText({ kind: 'range', range: range.total }, places, words);
}

function shareRow(
  publication: Publication,
  channels: readonly ChannelResults[],
  words: OfficeWords,
): TableModel['rows'][0] {
  const share = ({ total, maxOfScored }: Scorecard): CellModel =>
    numberCell(
      maxOfScored.equals(ZERO) ? '–' : words.figures.percent(total.div(maxOfScored).mul(HUNDRED)),
    );
  return {
    total: true,
    cells: [
      textCell(words.t('office:channels.share')),
      publication.range ? numberCell('–') : share(publication.card),
      ...channels.map((channel) => share(channel.publication.card)),
    ],
  };
}

function indexTable(
  { publication }: CampaignResults,
  channels: readonly ChannelResults[],
  words: OfficeWords,
): TableModel {
  const { figures, pack, say, t } = words;
  const cards = [publication, ...channels.map((channel) => channel.publication)];
  return {
    caption: t('office:channels.indexes'),
    columns: [{ label: t('office:channels.index'), numeric: false }, ...headings(channels, words)],
    rows: pack.indexes.map((index) => ({
      total: false,
      cells: [
        textCell(say(index.name, index.groups)),
        ...cards.map(({ card }) => {
          const published = card.indexes.find(({ id }) => id === index.id)?.published;
          return numberCell(published ? figures.percent(published, index.decimals) : '–');
        }),
      ],
    })),
    note: '',
  };
}

function outOf(points: Ratio, max: Ratio, places: number, { figures, t }: OfficeWords): string {
  if (max.equals(ZERO)) return '–';
  return t('office:score.outOf', {
    points: figures.decimal(points, places),
    max: figures.decimal(max, 2),
  });
}

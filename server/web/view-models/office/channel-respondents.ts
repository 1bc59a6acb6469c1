/** How many answered through each channel; participation, which disclosure does not withhold. */
import type { CampaignResults, ChannelResults } from '../../../actions/read-results';
import { numberCell, textCell, type TableModel } from '../components';
import type { OfficeWords } from './words';

/** Headings of the columns “all” and one a channel. */
export function headings(
  channels: readonly ChannelResults[],
  { t }: OfficeWords,
): TableModel['columns'] {
  return [
    { label: t('office:channels.all'), numeric: true },
    ...channels.map(({ channel }) => ({ label: t(`office:channel.${channel}`), numeric: true })),
  ];
}

/** Responses by group and channel, with their sums. */
export function respondentsTable(
  { opened, responses }: CampaignResults,
  channels: readonly ChannelResults[],
  words: OfficeWords,
): TableModel {
  const { figures, t, pack } = words;
  const columns = [{ responses }, ...channels];
  const groups = pack.groups.filter(({ id }) => opened.campaign.groups.includes(id));
  const count = (of: Pick<CampaignResults, 'responses'>, id: string): number =>
    of.responses.get(id) ?? 0;
  return {
    caption: t('office:channels.respondents'),
    columns: [{ label: t('office:groups.group'), numeric: false }, ...headings(channels, words)],
    rows: [
      ...groups.map(({ id }) => ({
        total: false,
        cells: [
          textCell(words.group(id)),
          ...columns.map((column) => numberCell(figures.integer(count(column, id)))),
        ],
      })),
      {
        total: true,
        cells: [
          textCell(t('office:sum')),
          ...columns.map((column) =>
            numberCell(figures.integer(groups.reduce((sum, { id }) => sum + count(column, id), 0))),
          ),
        ],
      },
    ],
    note: '',
  };
}

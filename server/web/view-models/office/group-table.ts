/** Which groups' figures are in the score, and how many of each have answered. */
import type { CampaignResults } from '../../../actions/read-results';
import { ratio, HUNDRED } from '../../../domain/score/ratio';
import { numberCell, textCell, type TableModel } from '../components';
import type { OfficeWords } from './words';

interface Turnout {
  readonly invited: number;
  readonly answered: number;
}

/** One row a group, and the sum. */
export function groupTable(results: CampaignResults, words: OfficeWords): TableModel {
  const { figures, pack, t } = words;
  const { responses, publication, opened } = results;
  const groups = pack.groups.filter(({ id }) => opened.campaign.groups.includes(id));
  const turnouts = turnoutByGroup(results);
  const rows = groups.map(({ id }) => ({
    total: false,
    cells: [
      textCell(words.group(id)),
      numberCell(figures.integer(responses.get(id) ?? 0)),
      ...turnoutCells(turnouts.get(id), words),
      textCell(
        t(`office:visibility.${publication.visibility.get(id) ?? 'nobody'}`, {
          least: pack.disclosure.minimumBase,
        }),
      ),
    ],
  }));
  const sum = groups.reduce((total, { id }) => total + (responses.get(id) ?? 0), 0);
  return {
    caption: t('office:groups.caption'),
    columns: [
      { label: t('office:groups.group'), numeric: false },
      { label: t('office:groups.responses'), numeric: true },
      { label: t('office:groups.invited'), numeric: true },
      { label: t('office:groups.answered'), numeric: true },
      { label: t('office:groups.rate'), numeric: true },
      { label: t('office:groups.figures'), numeric: false },
    ],
    rows: [
      ...rows,
      {
        total: true,
        cells: [
          textCell(t('office:sum')),
          numberCell(figures.integer(sum)),
          ...turnoutCells(addTurnouts([...turnouts.values()]), words),
          textCell(''),
        ],
      },
    ],
    note: t('office:groups.note'),
  };
}

/** Invited people and those who have answered, by group. */
export function turnoutByGroup({ participation }: CampaignResults): ReadonlyMap<string, Turnout> {
  const groups = new Map<string, Turnout>();
  for (const entry of participation) {
    const known = groups.get(entry.group);
    groups.set(entry.group, known ? addTurnouts([known, entry]) : entry);
  }
  return groups;
}

/** The sum of turnouts. */
export function addTurnouts(turnouts: readonly Turnout[]): Turnout {
  return {
    invited: turnouts.reduce((sum, { invited }) => sum + invited, 0),
    answered: turnouts.reduce((sum, { answered }) => sum + answered, 0),
  };
}

/** Invited, answered and rate; dashes where nobody is invited. */
export function turnoutCells(
  turnout: Turnout | undefined,
  { figures }: OfficeWords,
): ReturnType<typeof numberCell>[] {
  if (!turnout || turnout.invited === 0) return [numberCell('–'), numberCell('–'), numberCell('–')];
  const { invited, answered } = turnout;
  const rate = ratio(answered, invited).mul(HUNDRED);
  return [
    numberCell(figures.integer(invited)),
    numberCell(figures.integer(answered)),
    numberCell(figures.percent(rate)),
  ];
}

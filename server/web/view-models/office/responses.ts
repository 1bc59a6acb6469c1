/** Responses by assessed unit and group, turnout by own unit, and who was outside the survey. */
import type { CampaignResults, UnitCounts } from '../../../actions/read-results';
import type { GroupId } from '../../../domain/definition/pack';
import { unitOn, type Unit } from '../../../domain/units/unit';
import { numberCell, textCell, type TableModel } from '../components';
import type { PageContext } from '../frame';
import { campaignFrame, type CampaignFrame } from './campaign-frame';
import { addTurnouts, turnoutCells } from './group-table';
import { officeWords, type OfficeWords } from './words';

export interface ResponsesModel extends CampaignFrame {
  readonly byUnit: TableModel;
  /** Absent when the campaign invites nobody. */
  readonly turnout: TableModel | null;
  readonly screenedOut: TableModel;
}

export interface ResponsesInput extends PageContext {
  readonly results: CampaignResults;
  readonly units: readonly UnitCounts[];
  /** The registry, for the names of the invited people's own units. */
  readonly registry: readonly Unit[];
}

/** The model of the responses page. */
export function responsesPage(input: ResponsesInput): ResponsesModel {
  const { results, units, registry } = input;
  const { opened, participation, state } = results;
  const words = officeWords(input, opened);
  const groups = opened.pack.groups
    .map(({ id }) => id)
    .filter((id) => opened.campaign.groups.includes(id));
  return {
    ...campaignFrame(input, opened, state, 'responses'),
    byUnit: unitTable(units, groups, words),
    turnout: participation.length > 0 ? turnoutTable(results, registry, words) : null,
    screenedOut: screenedOutTable(results, groups, words),
  };
}

function unitTable(
  units: readonly UnitCounts[],
  groups: readonly GroupId[],
  words: OfficeWords,
): TableModel {
  const { figures, t, say } = words;
  const row = (name: string, counts: readonly number[], total: boolean): TableModel['rows'][0] => ({
    total,
    cells: [
      textCell(name),
      ...counts.map((count) => numberCell(figures.integer(count))),
      numberCell(figures.integer(counts.reduce((sum, count) => sum + count, 0))),
    ],
  });
  const countsOf = ({ responses }: UnitCounts): number[] =>
    groups.map((group) => responses.get(group) ?? 0);
  const sums = groups.map((group) =>
    units.reduce((sum, { responses }) => sum + (responses.get(group) ?? 0), 0),
  );
  return {
    caption: t('office:responses.byUnit'),
    columns: [
      { label: t('office:responses.unit'), numeric: false },
      ...groups.map((group) => ({ label: group, numeric: true })),
      { label: t('office:sum'), numeric: true },
    ],
    rows: [
      ...units.map((counts) => row(say(counts.unit.name), countsOf(counts), false)),
      row(t('office:sum'), sums, true),
    ],
    note: t('office:responses.byUnitNote', {
      groups: groups.map((group) => words.group(group)).join('; '),
    }),
  };
}

type Participants = CampaignResults['participation'];

/** Rows by group and own unit, each group closed by its sum where it has several units. */
function turnoutTable(
  { opened, participation }: CampaignResults,
  registry: readonly Unit[],
  words: OfficeWords,
): TableModel {
  const { t, say } = words;
  const nameOf = (code: string): string => {
    const unit = unitOn(registry, code, opened.campaign.unitsOn);
    return unit ? say(unit.name) : t('office:responses.unknownUnit', { code });
  };
  const groups = opened.pack.groups
    .map(({ id }) => ({ id, entries: byUnit(participation, id) }))
    .filter(({ entries }) => entries.length > 0);
  const row = (
    name: string,
    unit: string,
    entries: readonly { readonly invited: number; readonly answered: number }[],
    total: boolean,
  ): TableModel['rows'][0] => ({
    total,
    cells: [textCell(name), textCell(unit), ...turnoutCells(addTurnouts(entries), words)],
  });
  const rows = groups.flatMap(({ id, entries }) => [
    ...entries.map((entry) => row(id, nameOf(entry.unit), [entry], false)),
    ...(entries.length > 1 ? [row(t('office:sumOf', { name: id }), '', entries, true)] : []),
  ]);
  return {
    caption: t('office:responses.turnout'),
    columns: [
      { label: t('office:groups.group'), numeric: false },
      { label: t('office:responses.ownUnit'), numeric: false },
      { label: t('office:groups.invited'), numeric: true },
      { label: t('office:groups.answered'), numeric: true },
      { label: t('office:groups.rate'), numeric: true },
    ],
    rows: [...rows, row(t('office:sum'), '', participation, true)],
    note: t('office:responses.turnoutNote'),
  };
}

function byUnit(participation: Participants, id: GroupId): Participants {
  return participation
    .filter(({ group }) => group === id)
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function screenedOutTable(
  { screenedOut }: CampaignResults,
  groups: readonly GroupId[],
  words: OfficeWords,
): TableModel {
  const { figures, t } = words;
  const counts = groups.map((group) => ({ group, count: screenedOut.get(group) ?? 0 }));
  const row = (name: string, count: number, total: boolean): TableModel['rows'][0] => ({
    total,
    cells: [textCell(name), numberCell(figures.integer(count))],
  });
  return {
    caption: t('office:responses.screenedOut'),
    columns: [
      { label: t('office:groups.group'), numeric: false },
      { label: t('office:responses.people'), numeric: true },
    ],
    rows: [
      ...counts
        .filter(({ count }) => count > 0)
        .map(({ group, count }) => row(words.group(group), count, false)),
      row(
        t('office:sum'),
        counts.reduce((sum, { count }) => sum + count, 0),
        true,
      ),
    ],
    note: t('office:responses.screenedOutNote'),
  };
}

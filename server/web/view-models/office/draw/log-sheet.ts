/** The log of a draw as a workbook: everybody who was drawn with what became of them, and the strata. */
import type { MemberRow } from '../../../../actions/draw/read-draw';
import { formatDay } from '../../../../domain/day';
import type { StratumOutcome } from '../../../../domain/draw/member';
import type { SheetToWrite } from '../../../../sheets/write-xlsx';
import { unitName, type PeopleContext } from '../people/frame';
import { outcomeColumns, outcomeFigures } from './outcomes';

const COLUMNS = [
  ['group', 8],
  ['unit', 24],
  ['order', 8],
  ['replaces', 12],
  ['line', 34],
  ['dossier', 18],
  ['name', 28],
  ['phone', 14],
  ['email', 26],
  ['address', 34],
  ['state', 22],
  ['reasonOn', 14],
  ['replacedBy', 12],
] as const;

/** Both tables. Names are empty once retention has erased them. */
export function logSheets(
  context: PeopleContext,
  rows: readonly MemberRow[],
  outcomes: readonly StratumOutcome[],
): readonly SheetToWrite[] {
  const { t } = context;
  return [
    {
      name: t('draw:log.people'),
      columns: COLUMNS.map(([name, width]) => ({ title: t(`draw:column.${name}`), width })),
      rows: rows.map((row) => peopleRow(context, row)),
    },
    {
      name: t('draw:log.strata'),
      columns: [t('draw:group'), t('draw:unit'), ...outcomeColumns(context)].map((title) => ({
        title,
      })),
      rows: outcomes.map((outcome) => [
        outcome.group,
        unitName(context, outcome.unit),
        ...outcomeFigures(outcome),
      ]),
    },
  ];
}

function peopleRow(
  context: PeopleContext,
  { member, state, replacedBy, person, details }: MemberRow,
) {
  const { t } = context;
  const { nonResponse } = member;
  const words =
    nonResponse && state !== 'answered' ? `reason.${nonResponse.reason}` : `memberState.${state}`;
  return [
    member.group,
    unitName(context, member.unit),
    member.order,
    member.replaces,
    member.line,
    details?.dossier,
    person?.name,
    person?.phone,
    person?.email,
    details?.address,
    t(`draw:${words}`),
    nonResponse && formatDay(nonResponse.on),
    replacedBy,
  ];
}

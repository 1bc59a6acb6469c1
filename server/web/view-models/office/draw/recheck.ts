/** One re-check: whom to ask again, and what asking them gave. */
import type { RecheckRow } from '../../../../actions/draw/recheck';
import { RECHECK_OUTCOMES } from '../../../../domain/campaign/invitation';
import { formatDay } from '../../../../domain/day';
import type { Recheck } from '../../../../domain/draw/recheck';
import { paths } from '../../../paths';
import { numberCell, textCell, type CellModel } from '../../components';
import {
  errorSummary,
  fieldId,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type OptionsModel,
} from '../../fields';
import { figuresIn } from '../../numbers';
import { unitName, type PeopleContext } from '../people/frame';
import { drawFrame, rechecksLink, type DrawFrame, type FactModel } from './frame';
import { PICK_FIELD, type PickTableModel } from './pick-table';

export const OUTCOME_FIELD = 'ketQua';

export interface RecheckModel extends DrawFrame {
  readonly action: string;
  readonly summary: ErrorSummaryModel | null;
  readonly hashes: readonly FactModel[];
  readonly table: PickTableModel;
  readonly outcomes: OptionsModel;
}

export interface RecheckInput extends PeopleContext {
  readonly recheck: Recheck;
  readonly rows: readonly RecheckRow[];
  readonly picked: readonly string[];
  readonly outcome: string;
  /** What was wrong with the form that was sent. */
  readonly errors: FieldErrors;
}

/** The model of the page. */
export function recheckPage(input: RecheckInput): RecheckModel {
  const { t, locale, opened, recheck, outcome, errors } = input;
  const { integer } = figuresIn(locale);
  const frame = Object.entries(recheck.answered)
    .map(([group, count]) => `${group}: ${integer(count)}`)
    .join('; ');
  return {
    ...drawFrame(input, t('draw:recheck.title', { day: formatDay(recheck.on) }), [
      rechecksLink(input),
    ]),
    action: paths.office.recheck.to(opened.campaign.id, recheck.id),
    summary: errorSummary(errors) ?? null,
    hashes: [
      { label: t('draw:recheck.frame'), value: frame },
      { label: t('draw:recheck.frameHash'), value: recheck.frameHash },
      { label: t('draw:one.seed'), value: recheck.seed },
    ],
    table: table(input),
    outcomes: options(
      {
        name: OUTCOME_FIELD,
        label: t('draw:recheck.outcome'),
        options: RECHECK_OUTCOMES.map((value) => ({
          value,
          label: t(`draw:recheckOutcome.${value}`),
        })),
        chosen: [outcome],
      },
      errors,
    ),
  };
}

function table(input: RecheckInput): PickTableModel {
  const { t, rows, picked, errors } = input;
  const columns = ['name', 'order', 'contact', 'group', 'unit', 'state'] as const;
  return {
    caption: t('draw:recheck.caption'),
    id: fieldId(PICK_FIELD),
    field: PICK_FIELD,
    columns: columns.map((name) => ({
      label: t(`draw:column.${name}`),
      numeric: name === 'order',
    })),
    rows: rows.map((row, index) => ({
      value: row.invitation.id,
      label: t('draw:members.pick', { name: nameOf(input, row) }),
      open: true,
      picked: picked.includes(row.invitation.id),
      cells: cells(input, row, index + 1),
    })),
    note: '',
    error: errors.get(PICK_FIELD) ?? '',
  };
}

function cells(input: RecheckInput, row: RecheckRow, order: number): CellModel[] {
  const { t } = input;
  const { invitation, person } = row;
  const { group, unit, recheck } = invitation;
  const contact = [person?.phone, person?.email].filter((part) => part !== undefined);
  return [
    textCell(nameOf(input, row)),
    numberCell(String(order)),
    textCell(contact.join(' · ')),
    textCell(group),
    textCell(unitName(input, unit)),
    textCell(
      recheck
        ? t('draw:members.reasonOn', {
            reason: t(`draw:recheckOutcome.${recheck.outcome}`),
            day: formatDay(recheck.on),
          })
        : t('draw:recheck.notAsked'),
    ),
  ];
}

function nameOf({ t }: RecheckInput, { invitation, person }: RecheckRow): string {
  return person?.name ?? t(invitation.erased ? 'draw:members.erased' : 'draw:recheck.unnamed');
}

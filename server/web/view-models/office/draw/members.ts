/** The people of a draw: whom to ask, why somebody gives no answer, and who came in whose place. */
import type { MemberRow } from '../../../../actions/draw/read-draw';
import { formatDay } from '../../../../domain/day';
import type { Draw } from '../../../../domain/draw/draw';
import { NON_RESPONSES } from '../../../../domain/draw/member';
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
import { withQuery } from '../../frame';
import { figuresIn } from '../../numbers';
import { unitName, type PeopleContext } from '../people/frame';
import { drawFrame, drawsLink, type DrawFrame } from './frame';
import { memberFilterFields, memberQuery, type MemberFilter } from './member-filter';
import { PICK_FIELD, type PickTableModel } from './pick-table';

/** Rows of a page. */
const PAGE_ROWS = 50;

export const REASON_FIELD = 'lyDo';

export interface MembersModel extends DrawFrame {
  readonly filter: readonly OptionsModel[];
  readonly action: string;
  /** The filter goes on with the form. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly summary: ErrorSummaryModel | null;
  readonly table: PickTableModel;
  readonly reasons: OptionsModel;
  readonly pager: { readonly words: string; readonly previous: string; readonly next: string };
}

export interface MembersInput extends PeopleContext {
  readonly draw: Draw;
  readonly filter: MemberFilter;
  /** Every row that the filter means. */
  readonly rows: readonly MemberRow[];
  readonly picked: readonly string[];
  readonly reason: string;
  /** What was wrong with the form that was sent. */
  readonly errors: FieldErrors;
}

/** The model of the page. */
export function membersPage(input: MembersInput): MembersModel {
  const { t, opened, draw, filter, reason, errors } = input;
  const { draw: one, drawMembers } = paths.office;
  const { id } = opened.campaign;
  const title = t('draw:one.title', { day: formatDay(draw.listedOn) });
  return {
    ...drawFrame(input, t('draw:members.title'), [
      drawsLink(input),
      { label: title, href: one.to(id, draw.id) },
    ]),
    filter: memberFilterFields(input, draw, filter),
    action: drawMembers.to(id, draw.id),
    kept: Object.entries(memberQuery(filter)).map(([name, value]) => ({ name, value })),
    summary: errorSummary(errors) ?? null,
    table: table(input),
    reasons: options(
      {
        name: REASON_FIELD,
        label: t('draw:members.reason'),
        hint: t('draw:members.reasonHint'),
        options: NON_RESPONSES.map((value) => ({
          value,
          label: t(`draw:reason.${value}`),
          hint: t(`draw:reasonHint.${value}`),
        })),
        chosen: [reason],
      },
      errors,
    ),
    pager: pager(input),
  };
}

function table(input: MembersInput): PickTableModel {
  const { t, rows, filter, picked, errors } = input;
  const columns = ['name', 'order', 'contact', 'dossier', 'address', 'stratum', 'state'] as const;
  const shown = rows.slice((filter.page - 1) * PAGE_ROWS, filter.page * PAGE_ROWS);
  return {
    caption: t('draw:members.caption'),
    id: fieldId(PICK_FIELD),
    field: PICK_FIELD,
    columns: columns.map((name) => ({
      label: t(`draw:column.${name}`),
      numeric: name === 'order',
    })),
    rows: shown.map((row) => ({
      value: row.member.invitation,
      label: t('draw:members.pick', { name: nameOf(input, row) }),
      open: row.state === 'open',
      picked: picked.includes(row.member.invitation),
      cells: cells(input, row),
    })),
    note: rows.length === 0 ? t('draw:members.none') : '',
    error: errors.get(PICK_FIELD) ?? '',
  };
}

function cells(input: MembersInput, row: MemberRow): CellModel[] {
  const { t } = input;
  const { member, person, details } = row;
  const { replaces, order } = member;
  const contact = [person?.phone, person?.email].filter((part) => part !== undefined);
  const dossier = [details?.dossier, details?.field].filter((part) => part !== undefined);
  return [
    textCell(nameOf(input, row)),
    numberCell(
      replaces === undefined ? String(order) : t('draw:members.replaces', { order, replaces }),
    ),
    textCell(contact.join(' · ')),
    textCell(dossier.join(' · ')),
    textCell(details?.address ?? ''),
    textCell(`${member.group} – ${unitName(input, member.unit)}`),
    textCell(memberStateWords(input, row)),
  ];
}

function nameOf({ t }: MembersInput, { person }: MemberRow): string {
  return person?.name ?? t('draw:members.erased');
}

/** What has become of a member, in words: the log of non-response and replacement. */
export function memberStateWords({ t }: Pick<MembersInput, 't'>, row: MemberRow): string {
  const { nonResponse } = row.member;
  const { replacedBy: by } = row;
  if (!nonResponse) return t(`draw:memberState.${row.state}`);
  const reason = t('draw:members.reasonOn', {
    reason: t(`draw:reason.${nonResponse.reason}`),
    day: formatDay(nonResponse.on),
  });
  return [
    ...(row.state === 'answered' ? [t('draw:members.late')] : []),
    reason,
    ...(by === undefined ? [] : [t('draw:members.replacedBy', { order: by })]),
  ].join('; ');
}

function pager({ t, locale, opened, draw, filter, rows }: MembersInput): MembersModel['pager'] {
  const { integer } = figuresIn(locale);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const to = (page: number): string =>
    withQuery(
      paths.office.drawMembers.to(opened.campaign.id, draw.id),
      memberQuery({ ...filter, page }),
    );
  return {
    words: t('draw:members.page', {
      page: integer(filter.page),
      pages: integer(pages),
      total: integer(rows.length),
    }),
    previous: filter.page > 1 ? to(Math.min(filter.page - 1, pages)) : '',
    next: filter.page < pages ? to(filter.page + 1) : '',
  };
}

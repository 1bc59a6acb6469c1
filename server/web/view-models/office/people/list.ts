/** The people of a campaign: who is invited, how they are reached, and whether they have answered. */
import type { FoundPeople, PersonRow } from '../../../../actions/people/find-people';
import { isOver, stateOn } from '../../../../domain/campaign/campaign';
import { paths } from '../../../paths';
import { textCell, type StatModel, type TableModel } from '../../components';
import type { FieldModel, OptionsModel } from '../../fields';
import { withQuery, type Link } from '../../frame';
import { figuresIn } from '../../numbers';
import { filterFields, nameField, PAGE_ROWS, type PeopleFilter } from './filter';
import { peopleFrame, unitName, type PeopleContext, type PeopleFrame } from './frame';

export interface PeopleListModel extends PeopleFrame {
  readonly stats: readonly StatModel[];
  readonly links: readonly Link[];
  readonly filter: readonly OptionsModel[];
  readonly filterHref: string;
  /** The filter goes on with the search. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly search: FieldModel;
  readonly searchHref: string;
  readonly table: TableModel;
  readonly pager: {
    readonly words: string;
    /** Empty where there is no such page. */
    readonly previousHref: string;
    readonly nextHref: string;
  };
}

export interface PeopleCounts {
  readonly invited: number;
  readonly answered: number;
  readonly issued: number;
}

export interface PeopleListInput extends PeopleContext {
  readonly filter: PeopleFilter;
  readonly found: FoundPeople;
  readonly counts: PeopleCounts;
}

const COLUMNS = ['name', 'title', 'group', 'unit', 'contact', 'link', 'mail', 'answered'] as const;

/** The model of the list. */
export function peopleListPage(input: PeopleListInput): PeopleListModel {
  const { opened, filter } = input;
  const { id } = opened.campaign;
  return {
    ...peopleFrame(input),
    stats: stats(input),
    links: links(input),
    filter: filterFields(input, filter),
    filterHref: paths.office.people.to(id),
    kept: Object.entries(filter.query).map(([name, value]) => ({ name, value })),
    search: nameField(input, filter.question.name ?? ''),
    searchHref: paths.office.peopleSearch.to(id),
    table: table(input),
    pager: pager(input),
  };
}

function stats({ t, locale, counts }: PeopleListInput): StatModel[] {
  const { integer } = figuresIn(locale);
  const of = (label: string, count: number): StatModel => ({
    label,
    value: integer(count),
    note: '',
    forecast: false,
  });
  return [
    of(t('people:count.invited'), counts.invited),
    of(t('people:count.answered'), counts.answered),
    of(t('people:count.notIssued'), counts.invited - counts.issued),
  ];
}

function links({ t, opened: { campaign }, today }: PeopleListInput): Link[] {
  if (isOver(stateOn(campaign, today))) return [];
  const { peopleImport, personAdded, links: issue } = paths.office;
  return [
    { label: t('people:import.title'), href: peopleImport.to(campaign.id) },
    { label: t('people:add.title'), href: personAdded.to(campaign.id) },
    { label: t('people:issue.title'), href: issue.to(campaign.id) },
  ];
}

function table(input: PeopleListInput): TableModel {
  const { t, found, filter } = input;
  const { rows, total } = found;
  const more = filter.question.name === undefined ? 0 : total - rows.length;
  return {
    caption: t('people:list.caption'),
    columns: COLUMNS.map((name) => ({ label: t(`people:column.${name}`), numeric: false })),
    rows: rows.map((row) => ({ total: false, cells: cells(input, row) })),
    note: total === 0 ? t('people:list.none') : more > 0 ? t('people:search.more', { more }) : '',
  };
}

function cells(context: PeopleListInput, { invitation, person, mail }: PersonRow) {
  const { t } = context;
  const { id, campaign, group, unit, erased, issued, claim } = invitation;
  const unnamed = t(erased ? 'people:name.erased' : 'people:name.none');
  const contact = [person?.email, person?.phone].filter((part) => part !== undefined);
  return [
    textCell(person?.name ?? unnamed, paths.office.person.to(campaign, id)),
    textCell(person?.title ?? ''),
    textCell(group),
    textCell(unitName(context, unit)),
    textCell(contact.join(' · ')),
    textCell(t(issued ? 'people:link.issued' : 'people:link.none')),
    textCell(t(`people:mail.${mail}`)),
    textCell(t(claim === undefined ? 'people:answered.no' : 'people:answered.yes')),
  ];
}

function pager({ t, locale, opened, filter, found }: PeopleListInput): PeopleListModel['pager'] {
  const { integer } = figuresIn(locale);
  const isSearch = filter.question.name !== undefined;
  const pages = isSearch ? 1 : Math.max(1, Math.ceil(found.total / PAGE_ROWS));
  const { page } = filter;
  const to = (other: number): string =>
    withQuery(paths.office.people.to(opened.campaign.id), {
      ...filter.query,
      trang: String(other),
    });
  return {
    words: isSearch
      ? t('people:search.found', { total: integer(found.total) })
      : t('people:list.page', {
          page: integer(page),
          pages: integer(pages),
          total: integer(found.total),
        }),
    previousHref: !isSearch && page > 1 ? to(Math.min(page - 1, pages)) : '',
    nextHref: !isSearch && page < pages ? to(page + 1) : '',
  };
}

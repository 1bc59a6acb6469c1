/** What the list of people is narrowed to, as the address says it and as the form shows it. */
import { MAIL_STATES } from '../../../../domain/mail/mail';
import type { PeopleQuestion } from '../../../../actions/people/find-people';
import { existsOn } from '../../../../domain/units/unit';
import { field, options, type FieldModel, type OptionsModel } from '../../fields';
import type { Query } from '../../frame';
import { groupName, unitName, type PeopleContext } from './frame';

/** Rows of a page. */
export const PAGE_ROWS = 50;
/** People shown when searched for by name. */
export const MOST_FOUND = 100;

export const MAIL_STANDINGS = ['none', ...MAIL_STATES] as const;

const NAMES = ['nhom', 'donVi', 'traLoi', 'lienKet', 'thu'] as const;

export interface PeopleFilter {
  /** The parts that are set, by their names in the address. */
  readonly query: Query;
  /** From 1. */
  readonly page: number;
  readonly question: PeopleQuestion;
}

/** Reads the filter of an address or of the search form; what makes no sense is left out. */
export function readPeopleFilter(campaign: string, query: Query, name = ''): PeopleFilter {
  const { nhom, donVi, traLoi, lienKet, thu } = query;
  const mail = MAIL_STANDINGS.find((standing) => standing === thu);
  const page = /^[1-9]\d{0,4}$/.test(query.trang ?? '') ? Number(query.trang) : 1;
  const answered = yesNo(traLoi);
  const issued = yesNo(lienKet);
  return {
    query: Object.fromEntries(NAMES.flatMap((part) => (query[part] ? [[part, query[part]]] : []))),
    page,
    question: {
      filter: {
        campaign,
        ...(nhom && { group: nhom }),
        ...(donVi && { unit: donVi }),
        ...(answered !== undefined && { answered }),
        ...(issued !== undefined && { issued }),
      },
      ...(mail && { mail }),
      ...(name !== '' && { name }),
      skip: name === '' ? (page - 1) * PAGE_ROWS : 0,
      limit: name === '' ? PAGE_ROWS : MOST_FOUND,
    },
  };
}

/** The drop-downs of the form. */
export function filterFields(context: PeopleContext, { query }: PeopleFilter): OptionsModel[] {
  const { t, opened, registry } = context;
  const units = registry.filter((unit) => existsOn(unit, opened.campaign.unitsOn));
  const pick = (name: (typeof NAMES)[number], label: string, choices: [string, string][]) =>
    options(
      {
        name,
        label,
        options: [['', t('people:filter.any')], ...choices].map(([value = '', words = '']) => ({
          value,
          label: words,
        })),
        chosen: [query[name] ?? ''],
      },
      new Map(),
    );
  return [
    pick(
      'nhom',
      t('people:field.group'),
      opened.campaign.groups.map((id) => [id, groupName(context, id)]),
    ),
    pick(
      'donVi',
      t('people:field.unit'),
      units.map(({ code }) => [code, unitName(context, code)]),
    ),
    pick('traLoi', t('people:column.answered'), [
      ['co', t('people:answered.yes')],
      ['chua', t('people:answered.no')],
    ]),
    pick('lienKet', t('people:column.link'), [
      ['co', t('people:link.issued')],
      ['chua', t('people:link.none')],
    ]),
    pick(
      'thu',
      t('people:column.mail'),
      MAIL_STANDINGS.map((standing) => [standing, t(`people:mail.${standing}`)]),
    ),
  ];
}

/** The field for a name. A name is sent in a form and never stands in an address. */
export function nameField({ t }: PeopleContext, name: string): FieldModel {
  return field(
    { name: 'ten', label: t('people:search.name'), hint: t('people:search.hint'), value: name },
    new Map(),
  );
}

function yesNo(value: string | undefined): boolean | undefined {
  if (value === 'co') return true;
  return value === 'chua' ? false : undefined;
}

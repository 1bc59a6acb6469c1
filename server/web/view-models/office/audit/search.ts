/** What is looked for in the audit log, read from the address; a wrong day is said at its field. */
import { AUDIT_EVENTS } from '../../../../domain/audit/audit-event';
import { SYSTEM_ACTOR } from '../../../../domain/audit/audit-entry';
import { parseTypedDay } from '../../../../domain/day';
import { endOf, startOf } from '../../../../domain/instant';
import type { Translate } from '../../../../i18n';
import { field, options, type FieldErrors, type FieldModel, type OptionsModel } from '../../fields';

export interface AuditSearch {
  readonly actor: string;
  readonly event: string;
  readonly object: string;
  /** Days as typed. */
  readonly from: string;
  readonly until: string;
}

export interface SearchModel {
  readonly actor: OptionsModel;
  readonly event: OptionsModel;
  readonly fields: readonly FieldModel[];
}

/** The search that an address asks for. */
export function readSearch(query: Readonly<Record<string, string>>): AuditSearch {
  const { nguoi = '', viec = '', doiTuong = '', tu = '', den = '' } = query;
  return { actor: nguoi, event: viec, object: doiTuong.trim(), from: tu, until: den };
}

/** The same search as parts of an address, without empty ones. */
export function searchQuery(search: AuditSearch): Readonly<Record<string, string>> {
  const { actor, event, object, from, until } = search;
  const parts = { nguoi: actor, viec: event, doiTuong: object, tu: from, den: until };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** What the store is asked; a day that is none restricts nothing. */
export function searchFilter({ actor, event, object, from, until }: AuditSearch) {
  const first = parseTypedDay(from);
  const last = parseTypedDay(until);
  return {
    ...(actor !== '' && { actor }),
    ...(event !== '' && { event }),
    ...(object !== '' && { object }),
    ...(first && { from: startOf(first) }),
    ...(last && { until: endOf(last) }),
  };
}

/** Days that were typed and are none. */
export function searchErrors(search: AuditSearch, t: Translate): FieldErrors {
  const days = [
    ['tu', search.from],
    ['den', search.until],
  ] as const;
  return new Map(
    days
      .filter(([, typed]) => typed.trim() !== '' && parseTypedDay(typed) === undefined)
      .map(([name]) => [name, t('audit:wrongDay')]),
  );
}

/** The fields of the search. */
export function searchModel(
  search: AuditSearch,
  t: Translate,
  people: readonly { readonly id: string; readonly name: string }[],
): SearchModel {
  const errors = searchErrors(search, t);
  const all = { value: '', label: t('audit:all') };
  const accounts = people.map(({ id, name }) => ({ value: id, label: name }));
  const day = { hint: t('audit:dayHint'), inputmode: 'numeric', width: 'short' } as const;
  return {
    actor: options(
      {
        name: 'nguoi',
        label: t('audit:column.actor'),
        options: [all, { value: SYSTEM_ACTOR, label: t('audit:system') }, ...accounts],
        chosen: [search.actor],
      },
      errors,
    ),
    event: options(
      {
        name: 'viec',
        label: t('audit:column.event'),
        options: [
          all,
          ...AUDIT_EVENTS.map((name) => ({ value: name, label: t(`audit:event.${name}`) })),
        ],
        chosen: [search.event],
      },
      errors,
    ),
    fields: [
      field({ name: 'doiTuong', label: t('audit:objectId'), value: search.object }, errors),
      field({ name: 'tu', label: t('audit:from'), value: search.from, ...day }, errors),
      field({ name: 'den', label: t('audit:until'), value: search.until, ...day }, errors),
    ],
  };
}

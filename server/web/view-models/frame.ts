/**
 * What surrounds every respondent page: the organisation's name, the language switch, the mark of a
 * reconstructed pack. Page models extend it, so that a layout needs nothing but the model.
 */
import { localise, type Locale, type Text } from '../../domain/text';
import type { InterfaceLocale, Translate } from '../../i18n';

/** Whose survey it is. */
export interface Brand {
  readonly organisation: Text;
  readonly survey: Text;
  /** `reconstruction` is shown as a mark on every page until the official annex is at hand. */
  readonly status: 'official' | 'reconstruction';
}

/** Query parts that a link has to keep, such as `nhom`. */
export type Query = Readonly<Record<string, string>>;

/** What every page model is made from. */
export interface PageContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly brand: Brand;
  readonly query?: Query;
}

export interface LanguageLink {
  readonly locale: string;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

export interface PublicFrame {
  readonly title: string;
  readonly organisation: string;
  readonly survey: string;
  readonly reconstruction: boolean;
  readonly languages: readonly LanguageLink[];
}

/** The frame of the office's pages; `breadcrumbs` ends with the current page, whose `href` is empty. */
export interface OfficeFrame {
  readonly title: string;
  readonly organisation: string;
  readonly survey: string;
  readonly reconstruction: boolean;
  readonly breadcrumbs: readonly Link[];
}

const LANGUAGES: Readonly<Record<InterfaceLocale, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The frame of a page called `title`. */
export function publicFrame(context: PageContext, title: string): PublicFrame {
  const { brand, locale } = context;
  return {
    title,
    organisation: localise(brand.organisation, locale),
    survey: localise(brand.survey, locale),
    reconstruction: brand.status === 'reconstruction',
    languages: languageLinks(locale, context.query),
  };
}

/** The frame of an office page; `trail` leads to it and does not include it. */
export function officeFrame(
  { brand, locale }: PageContext,
  title: string,
  trail: readonly Link[],
): OfficeFrame {
  return {
    title,
    organisation: localise(brand.organisation, locale),
    survey: localise(brand.survey, locale),
    reconstruction: brand.status === 'reconstruction',
    breadcrumbs: [...trail, { label: title, href: '' }],
  };
}

/** One link a language, `?lang=…` with the other query parts kept. */
export function languageLinks(current: Locale, query: Query = {}): LanguageLink[] {
  return Object.entries(LANGUAGES).map(([locale, label]) => ({
    locale,
    label,
    href: withQuery('', { ...query, lang: locale }),
    current: locale === current,
  }));
}

/** `address?name=value…`; the bare address when there is nothing to add. */
export function withQuery(address: string, query: Query): string {
  const parts = new URLSearchParams(Object.entries(query)).toString();
  return parts === '' ? address : `${address}?${parts}`;
}

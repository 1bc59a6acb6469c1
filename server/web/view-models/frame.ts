/**
 * What surrounds every respondent page: the organisation's name, the language switch, the mark of a
 * reconstructed pack. Page models extend it, so that a layout needs nothing but the model.
 */
import { localise, type Locale, type Text } from '../../domain/text';
import type { InterfaceLocale, Translate } from '../../i18n';
import { DISPLAY_QUERY, displayModel, type Display, type DisplaySwitch } from './display';

/** Whose survey it is. */
export interface Brand {
  readonly organisation: Text;
  readonly survey: Text;
  /** `reconstruction` is shown as a mark on every page until the official annex is at hand. */
  readonly status: 'official' | 'reconstruction';
}

/** Query parts that a link has to keep, such as `nhom`. */
export type Query = Readonly<Record<string, string>>;

/** In which languages a survey asks. */
export interface SurveyLanguages {
  /** All that its pack carries; what one of them lacks is said in Vietnamese. */
  readonly languages: readonly Locale[];
  /** The one of this page. */
  readonly locale: Locale;
}

/** What every page model is made from. */
export interface PageContext {
  /** Language of the interface's words. */
  readonly locale: Locale;
  /** Languages of the survey's own words; those of the interface when absent. */
  readonly survey?: SurveyLanguages;
  readonly t: Translate;
  readonly brand: Brand;
  readonly query?: Query;
  /** What the visitor chose; as usual when absent. */
  readonly display?: Display;
  /** Address of this server without a slash at its end, for pages that are shared as links. */
  readonly baseUrl?: string;
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

export interface DisplayLink extends DisplaySwitch {
  readonly href: string;
}

export interface PublicFrame {
  readonly title: string;
  readonly organisation: string;
  readonly survey: string;
  readonly reconstruction: boolean;
  readonly languages: readonly LanguageLink[];
  /** Classes of the root element. */
  readonly display: string;
  readonly displays: readonly DisplayLink[];
  /** What messengers show beside a link to the page; null where links are not shared. */
  readonly preview: LinkPreview | null;
}

/** Says whose survey it is and never anything about whom the link belongs to. */
export interface LinkPreview {
  readonly baseUrl: string;
  /** Language and country, `vi_VN`. */
  readonly locale: string;
}

/** The frame of the office's pages; `breadcrumbs` ends with the current page, whose `href` is empty. */
export interface OfficeFrame {
  readonly title: string;
  readonly organisation: string;
  readonly survey: string;
  readonly reconstruction: boolean;
  readonly breadcrumbs: readonly Link[];
}

const PREVIEW_LOCALES: Readonly<Record<string, string>> = { vi: 'vi_VN', en: 'en_GB' };

const LANGUAGES: Readonly<Record<InterfaceLocale, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The frame of a page called `title`. */
export function publicFrame(context: PageContext, title: string): PublicFrame {
  const { brand, locale, t, query, display = '', baseUrl } = context;
  const { classes, switches } = displayModel(display, t);
  return {
    title,
    organisation: localise(brand.organisation, locale),
    survey: localise(brand.survey, locale),
    reconstruction: brand.status === 'reconstruction',
    languages: languageLinks(context.survey?.locale ?? locale, query, context.survey?.languages),
    display: classes,
    displays: switches.map((one) => ({
      ...one,
      href: withQuery('', { ...query, [DISPLAY_QUERY]: one.display }),
    })),
    preview: baseUrl === undefined ? null : { baseUrl, locale: PREVIEW_LOCALES[locale] ?? 'vi_VN' },
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

/**
 * One link a language, `?lang=…` with the other query parts kept: those of the interface, then what else the
 * survey carries.
 */
export function languageLinks(
  current: Locale,
  query: Query = {},
  survey: readonly Locale[] = [],
): LanguageLink[] {
  const further = survey
    .filter((locale) => !Object.hasOwn(LANGUAGES, locale))
    .map((locale): [Locale, string] => [locale, nameOf(locale)]);
  return [...Object.entries(LANGUAGES), ...further].map(([locale, label]) => ({
    locale,
    label,
    href: withQuery('', { ...query, lang: locale }),
    current: locale === current,
  }));
}

/** The language's own name for itself, as it begins a line. */
function nameOf(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** `address?name=value…`; the bare address when there is nothing to add. */
export function withQuery(address: string, query: Query): string {
  const parts = new URLSearchParams(Object.entries(query)).toString();
  return parts === '' ? address : `${address}?${parts}`;
}

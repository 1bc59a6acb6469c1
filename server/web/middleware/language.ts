/**
 * Chooses the language of a page: `?lang=`, then what this browser chose before, then Vietnamese. A survey
 * may carry further languages than the interface has; only its own pages know which.
 */
import type { RequestHandler, Response } from 'express';
import { LOCALES, type InterfaceLocale } from '../../i18n';
import { FALLBACK_LOCALE, type Locale } from '../../domain/text';
import { LANGUAGE_COOKIE, readCookie, setLanguageCookie } from '../cookies';

/** Sets `res.locals.locale`, and remembers a language of the interface that was chosen by `?lang=`. */
export const language: RequestHandler = (req, res, next) => {
  const asked = tag(req.query.lang);
  const kept = tag(readCookie(req, LANGUAGE_COOKIE));
  const chosen = known(asked);
  if (chosen !== undefined) setLanguageCookie(res, chosen);
  res.locals.locale = asked ?? kept ?? FALLBACK_LOCALE;
  res.locals.keptLocale = kept;
  next();
};

/** The language of the interface's words. */
export function localeOf(res: Response): InterfaceLocale {
  return known(res.locals.locale) ?? interfaceLocale(res.locals.keptLocale);
}

/** The language of a survey's own words, of those that it offers; a choice of it is remembered. */
export function surveyLocaleOf(res: Response, offered: readonly Locale[]): Locale {
  const chosen = tag(res.locals.locale);
  if (chosen === undefined || !offered.includes(chosen)) return localeOf(res);
  if (known(chosen) === undefined && chosen !== res.locals.keptLocale) {
    setLanguageCookie(res, chosen);
  }
  return chosen;
}

/** The interface's words beside a survey in this language: Vietnamese where there are none. */
export function interfaceLocale(locale: unknown): InterfaceLocale {
  return known(locale) ?? FALLBACK_LOCALE;
}

function known(value: unknown): InterfaceLocale | undefined {
  return LOCALES.find((locale) => locale === value);
}

function tag(value: unknown): Locale | undefined {
  return typeof value === 'string' && /^[a-z]{2}$/.test(value) ? value : undefined;
}

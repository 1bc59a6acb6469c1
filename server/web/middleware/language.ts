/** Chooses the language of a page: `?lang=`, then what this browser chose before, then Vietnamese. */
import type { RequestHandler, Response } from 'express';
import { LOCALES } from '../../i18n';
import { FALLBACK_LOCALE } from '../../domain/text';
import { LANGUAGE_COOKIE, readCookie, setLanguageCookie } from '../cookies';

/** Sets `res.locals.locale`, and remembers a choice made by `?lang=`. */
export const language: RequestHandler = (req, res, next) => {
  const chosen = known(req.query.lang);
  if (chosen !== undefined) setLanguageCookie(res, chosen);
  res.locals.locale = chosen ?? known(readCookie(req, LANGUAGE_COOKIE)) ?? FALLBACK_LOCALE;
  next();
};

/** The language that the middleware chose. */
export function localeOf(res: Response): string {
  return known(res.locals.locale) ?? FALLBACK_LOCALE;
}

function known(value: unknown): string | undefined {
  return LOCALES.find((locale) => locale === value);
}

/** The cookies of a respondent: the language, and the secret of the filling of one door. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** The application's setting for a product behind TLS, which the last hop to us may not show. */
export const SERVED_BY_HTTPS = 'served by https';

export const LANGUAGE_COOKIE = 'ngon-ngu';
const SECRET_COOKIE = 'phieu';

const YEAR = 365 * 24 * 3600;
/** A filling may be finished the next day; a personal link keeps its filling until the campaign closes. */
const SECRET_LIFETIME = 30 * 24 * 3600;

/** The value of a cookie, or undefined. */
export function readCookie(req: Request, name: string): string | undefined {
  return parseCookie(req.headers.cookie ?? '')[name];
}

/** The secret that this browser has for the address. */
export function readSecretCookie(req: Request): string | undefined {
  return readCookie(req, SECRET_COOKIE);
}

/** Gives the secret to this browser, for this address only. */
export function setSecretCookie(res: Response, path: string, secret: string): void {
  append(res, SECRET_COOKIE, secret, path, SECRET_LIFETIME);
}

/** Ends the filling in this browser. */
export function clearSecretCookie(res: Response, path: string): void {
  append(res, SECRET_COOKIE, '', path, 0);
}

/** Remembers the chosen language. */
export function setLanguageCookie(res: Response, locale: string): void {
  append(res, LANGUAGE_COOKIE, locale, '/', YEAR);
}

function append(res: Response, name: string, value: string, path: string, maxAge: number): void {
  const secure = res.req.secure || res.app.get(SERVED_BY_HTTPS) === true;
  res.append(
    'Set-Cookie',
    stringifySetCookie({ name, value, path, maxAge, httpOnly: true, sameSite: 'lax', secure }),
  );
}

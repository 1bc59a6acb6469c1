/** Cookies: the language, the display, the secret of the filling of one door and of the one sent, the session of staff and its second step. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** The application's setting for a product behind TLS, which the last hop to us may not show. */
export const SERVED_BY_HTTPS = 'served by https';

export const LANGUAGE_COOKIE = 'ngon-ngu';
export const DISPLAY_COOKIE = 'hien-thi';
const SECRET_COOKIE = 'phieu';
const SENT_COOKIE = 'da-gui';
const STAFF_COOKIE = 'phien';
const STEP_COOKIE = 'buoc-hai';
/** The staff cookie never reaches respondents' addresses. */
const STAFF_PATH = '/quan-ly';

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

/** Gives the secret to this browser, for this address only; a script that sends later has to read it. */
export function setSecretCookie(res: Response, path: string, secret: string): void {
  append(res, SECRET_COOKIE, secret, path, SECRET_LIFETIME, false);
}

/** Ends the filling in this browser. */
export function clearSecretCookie(res: Response, path: string): void {
  append(res, SECRET_COOKIE, '', path, 0, false);
}

/** The secret of the answer that this browser has sent to the address. */
export function readSentCookie(req: Request): string | undefined {
  return readCookie(req, SENT_COOKIE);
}

/** Lets this browser replace or withdraw what it has sent. */
export function setSentCookie(res: Response, path: string, secret: string): void {
  append(res, SENT_COOKIE, secret, path, SECRET_LIFETIME);
}

/** Forgets what this browser has sent. */
export function clearSentCookie(res: Response, path: string): void {
  append(res, SENT_COOKIE, '', path, 0);
}

/** The token of a staff session, of whatever worth. */
export function readStaffCookie(req: Request): string | undefined {
  return readCookie(req, STAFF_COOKIE);
}

/** Keeps the token of a staff session for at most `seconds`. */
export function setStaffCookie(res: Response, token: string, seconds: number): void {
  append(res, STAFF_COOKIE, token, STAFF_PATH, seconds);
}

/** Ends the staff session in this browser. */
export function clearStaffCookie(res: Response): void {
  append(res, STAFF_COOKIE, '', STAFF_PATH, 0);
}

/** What carries somebody from the first step of signing in to the second. */
export function readStepCookie(req: Request): string | undefined {
  return readCookie(req, STEP_COOKIE);
}

/** Keeps it for the pages of signing in, for at most `seconds`. */
export function setStepCookie(res: Response, path: string, pass: string, seconds: number): void {
  append(res, STEP_COOKIE, pass, path, seconds);
}

/** Ends it, when the second step is done. */
export function clearStepCookie(res: Response, path: string): void {
  append(res, STEP_COOKIE, '', path, 0);
}

/** Remembers the chosen language. */
export function setLanguageCookie(res: Response, locale: string): void {
  append(res, LANGUAGE_COOKIE, locale, '/', YEAR);
}

/** Remembers how pages shall look; scripts of the page change it in place. */
export function setDisplayCookie(res: Response, display: string): void {
  append(res, DISPLAY_COOKIE, display, '/', YEAR, false);
}

function append(
  res: Response,
  name: string,
  value: string,
  path: string,
  maxAge: number,
  httpOnly = true,
): void {
  const secure = res.req.secure || res.app.get(SERVED_BY_HTTPS) === true;
  res.append(
    'Set-Cookie',
    stringifySetCookie({ name, value, path, maxAge, httpOnly, sameSite: 'lax', secure }),
  );
}

/** Chooses how a page looks: `?hien-thi=`, then what this browser chose before, then as usual. */
import type { RequestHandler, Response } from 'express';
import { DISPLAY_COOKIE, readCookie, setDisplayCookie } from '../cookies';
import { DISPLAY_QUERY, readDisplay, type Display } from '../view-models/display';

/**
 * Sets `res.locals.display`, and remembers a choice made by following `?hien-thi=`. A form that is sent
 * to such an address chooses nothing: the page may have been changed in place since.
 */
export const display: RequestHandler = (req, res, next) => {
  const asked = readDisplay(req.query[DISPLAY_QUERY]);
  const kept = readDisplay(readCookie(req, DISPLAY_COOKIE));
  const followed = req.method === 'GET' || req.method === 'HEAD';
  if (followed && asked !== undefined) setDisplayCookie(res, asked);
  res.locals.display = (followed ? (asked ?? kept) : (kept ?? asked)) ?? '';
  next();
};

/** The display that the middleware chose. */
export function displayOf(res: Response): Display {
  return readDisplay(res.locals.display) ?? '';
}

/** Doors have one spelling: posters are typed in capitals, messengers add slashes. */
import type { RequestHandler } from 'express';

/** Redirects `/K/ABC/?x=1` to `/k/abc?x=1`; other addresses and methods pass. */
export const canonicalAddress: RequestHandler = (req, res, next) => {
  const door = /^\/[km]\//i.test(req.path);
  const canonical = req.path.toLowerCase().replace(/\/+$/, '');
  if (!door || req.path === canonical || (req.method !== 'GET' && req.method !== 'HEAD'))
    return next();
  res.redirect(302, canonical + req.url.slice(req.path.length));
};

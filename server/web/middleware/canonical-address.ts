/** Doors have one spelling: posters are typed in capitals, messengers add slashes and punctuation. */
import type { RequestHandler } from 'express';

/** What stands behind a link in a sentence, and what copying leaves there. */
const GLUED = /[\s/.,;:!?)\]}>'"’”»…\u200b\ufeff]+$/;

/** Redirects `/K/ABC/).?x=1` to `/k/abc?x=1`; other addresses and methods pass. */
export const canonicalAddress: RequestHandler = (req, res, next) => {
  const door = /^\/[km]\//i.test(req.path);
  if (!door || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
  const query = withoutGlued(req.url.slice(req.path.length + 1));
  const canonical = withoutGlued(req.path).toLowerCase() + (query && `?${query}`);
  if (canonical === req.url) return next();
  res.redirect(302, canonical);
};

/** A text that has nothing glued on stays as it is, encoded or not. */
function withoutGlued(text: string): string {
  const plain = decoded(text);
  const clean = plain.replace(GLUED, '');
  return clean === plain ? text : encodeURI(clean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Refuses forms that another site sends: respondents' forms rely on SameSite cookies and this check. */
import type { RequestHandler } from 'express';
import { problem } from '../../domain/problem';
import type { Web } from '../web';
import { respondProblem } from '../respond';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Old WebViews send neither header; what a browser does send must name this site. */
export function sameOrigin(web: Web): RequestHandler {
  return (req, res, next) => {
    if (SAFE.has(req.method)) return next();
    const site = req.get('sec-fetch-site');
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      !isOwnOrigin(req.get('origin'), [
        `${req.protocol}://${req.get('host') ?? ''}`,
        web.deps.config.baseUrl,
      ]);
    if (foreign) return respondProblem(web, req, res, problem('forbidden-origin'));
    next();
  };
}

function isOwnOrigin(origin: string | undefined, own: readonly string[]): boolean {
  return origin === undefined || own.includes(origin);
}

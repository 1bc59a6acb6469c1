/** The one boundary of errors: what a visitor sent wrongly is a 4xx, the rest is logged and a 500. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { problem, type Problem } from '../domain/problem';
import { loggableUrl } from '../log';
import { respondProblem } from './respond';
import type { Web } from './web';

/** Answers requests that no route took. */
export function notFound(web: Web): RequestHandler {
  return (req, res) => respondProblem(web, req, res, problem('not-found'));
}

/** Answers errors that routes threw. */
export function errorHandler(web: Web): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const visitors = visitorsProblem(error);
    if (visitors) {
      if (!res.headersSent) return respondProblem(web, req, res, visitors);
      return next(error);
    }
    const incident = randomUUID();
    web.deps.log.error(
      { incident, method: req.method, url: loggableUrl(req.url), err: error },
      'request failed',
    );
    if (res.headersSent) return next(error);
    respondProblem(web, req, res, problem('internal', { incident }));
  };
}

/** Body and address errors of express carry a status below 500: they are the request's fault. */
function visitorsProblem(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (status === 413) return problem('too-large');
  if (status === 415) return problem('unsupported-media');
  return problem('bad-request');
}

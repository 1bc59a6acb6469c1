/** Answers with a problem: its page, or problem+json (RFC 9457) for who asks for JSON. */
import type { Request, Response } from 'express';
import { PROBLEM_STATUS, type Problem } from '../domain/problem';
import { pageContext } from './page-context';
import { problemPage } from './view-models/errors/problem';
import type { Web } from './web';

/** Sends the problem with its status; never cached. */
export function respondProblem(web: Web, req: Request, res: Response, problem: Problem): void {
  const context = pageContext(web, res);
  const status = PROBLEM_STATUS[problem.code];
  res.status(status).set('Cache-Control', 'no-store');
  if (problem.retryAfter !== undefined) res.set('Retry-After', String(problem.retryAfter));
  if (req.accepts(['html', 'json']) === 'json') {
    const title = context.t(`problem:page.${problem.code}.title`);
    res
      .type('application/problem+json')
      .send(JSON.stringify({ type: problem.code, title, status, ...problem }));
    return;
  }
  const model = problemPage({ ...context, problem });
  res.type('html').send(web.renderer.renderPage('errors/problem', model, context));
}

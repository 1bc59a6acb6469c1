/** Runs staff routes: session, right, form, token, handler, record, reply. The one way into the office. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { readSession, type SignedIn } from '../../actions/accounts/read-session';
import { actBy, type Act } from '../../actions/audit/act';
import { scopeOf, type Scope } from '../../domain/access/rights';
import { problem } from '../../domain/problem';
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { sameText } from '../../ids';
import { readStaffCookie } from '../cookies';
import { localeOf } from '../middleware/language';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { shellModel } from '../view-models/office/shell';
import { withQuery } from '../view-models/frame';
import type { Web } from '../web';
import { formReader } from './read-form';
import type { Reply } from './reply';
import { NOTHING_CHANGES, type StaffAct, type StaffRequest, type StaffRoute } from './staff-route';

/** Mounts the routes in their order. */
export function staffRouter(web: Web, routes: readonly StaffRoute[]): Router {
  const router = Router();
  for (const route of routes) {
    router[route.method](
      route.path,
      route.method === 'get'
        ? guarded(web, route, (request) => route.handle(request))
        : guarded(web, route, sending(web, route)),
    );
  }
  return router;
}

type Run = (request: StaffRequest, at: Visit) => Promise<Reply> | Reply;

interface Visit {
  readonly req: Request;
  readonly res: Response;
  readonly signedIn: SignedIn;
  /** The campaign that the page turned out to be about. */
  opened?: OpenedCampaign;
}

/** Who is not signed in is sent to sign in; who has no right is told so. */
function guarded(web: Web, route: StaffRoute, run: Run): RequestHandler {
  return async (req, res) => {
    res.set('Cache-Control', 'no-store');
    const signedIn = await readSession(web.deps, readStaffCookie(req));
    if (!signedIn) return signInFirst(web, req, res);
    const scope = scopeOf(signedIn.actor, route.right);
    if (!scope) return respondProblem(web, req, res, problem('no-right'));
    const visit: Visit = { req, res, signedIn };
    await send(web, visit, await run(staffRequest(web, visit, scope), visit));
  };
}

function sending(web: Web, route: StaffAct): Run {
  const readForm = formReader(route);
  return async (request, { req, res, signedIn }) => {
    const sent = await readForm(req, res);
    if (!sameText(sent.form.raw('_csrf'), signedIn.csrf)) {
      return { kind: 'problem', problem: problem('form-expired') };
    }
    const act = actOf(web, route, signedIn);
    const reply = await route.handle({ ...request, ...sent, act });
    if (succeeds(reply) && route.audit !== NOTHING_CHANGES && act.recorded === 0) {
      throw new Error(`${route.path} succeeded without a line in the audit log`);
    }
    return reply;
  };
}

/** Forms that change nothing get an act that refuses to record. */
function actOf({ deps }: Web, { audit, path }: StaffAct, { actor }: SignedIn): Act {
  if (audit !== NOTHING_CHANGES) return actBy(deps, actor, audit);
  return {
    actor,
    recorded: 0,
    record: () => Promise.reject(new Error(`${path} is declared to change nothing`)),
  };
}

function succeeds(reply: Reply): boolean {
  return reply.kind !== 'problem' && !(reply.kind === 'page' && reply.status >= 400);
}

function staffRequest(web: Web, visit: Visit, scope: Scope): StaffRequest {
  const { req, res, signedIn } = visit;
  return {
    params: Object.fromEntries(
      Object.entries(req.params).map(([key, value]) => [key, String(value)]),
    ),
    query: Object.fromEntries(new URLSearchParams(req.url.split('?')[1] ?? '')),
    address: req.originalUrl,
    actor: signedIn.actor,
    session: signedIn.session,
    scope,
    today: web.deps.clock.today(),
    context(opened) {
      if (opened) visit.opened = opened;
      return pageContext(web, res, opened);
    },
  };
}

function signInFirst(web: Web, req: Request, res: Response): void {
  const wantsPage = req.method === 'GET' && req.accepts(['html', 'json']) === 'html';
  if (!wantsPage) return respondProblem(web, req, res, problem('signed-out'));
  res.redirect(303, withQuery(paths.office.signIn.to(), { tiep: req.originalUrl }));
}

async function send(web: Web, visit: Visit, reply: Reply): Promise<void> {
  const { req, res, signedIn, opened } = visit;
  switch (reply.kind) {
    case 'page': {
      const locale = localeOf(res);
      const shell = shellModel({
        t: web.translatorFor(locale),
        actor: signedIn.actor,
        csrf: signedIn.csrf,
        address: req.originalUrl,
        opened,
        done: typeof req.query.bao === 'string' ? req.query.bao : undefined,
      });
      res.status(reply.status).type('html').send(reply.render(web.renderer, { locale, shell }));
      return;
    }
    case 'redirect':
      return res.redirect(303, reply.to);
    case 'download': {
      const { name, type, content, inline } = reply.file;
      res.attachment(name).type(type);
      if (inline) res.set('Content-Disposition', 'inline');
      res.send(content);
      return;
    }
    case 'problem':
      return respondProblem(web, req, res, reply.problem);
    case 'stream':
      return reply.send(req, res);
  }
}

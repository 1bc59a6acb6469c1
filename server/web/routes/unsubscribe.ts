/**
 * Stops mails to a person, without an account. Mail programs and virus scanners open links by themselves,
 * so only a sent form changes anything; the form that mail services send by themselves counts (RFC 8058)
 * and is answered without a redirect.
 */
import { Router, type Request, type Response } from 'express';
import { findUnsubscribing, unsubscribe } from '../../actions/mail/unsubscribe';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { unsubscribePage } from '../view-models/unsubscribe';
import type { Web } from '../web';

export function unsubscribeRoutes(web: Web): Router {
  const router = Router();
  const { pattern } = paths.unsubscribe;
  router.get(pattern, (req, res) => answer(web, req, res, req.params.token, false));
  router.post(pattern, (req, res) => answer(web, req, res, req.params.token, true));
  return router;
}

async function answer(
  web: Web,
  req: Request,
  res: Response,
  token: string,
  sent: boolean,
): Promise<void> {
  const found = await findUnsubscribing(web.deps, token);
  if (!found.ok) return respondProblem(web, req, res, found.error);
  if (sent) await unsubscribe(web.deps, found.value);
  const { opened, invitation } = found.value;
  const context = pageContext(web, res, opened);
  const model = unsubscribePage({ ...context, token, done: sent || invitation.unsubscribed });
  res.set('Cache-Control', 'private, no-store').type('html');
  res.send(web.renderer.renderPage('unsubscribe', model, { locale: context.locale }));
}

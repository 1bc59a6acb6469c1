/** One-time links: looking at one changes nothing, sending its form uses it up. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { openLink, type OpenLink } from '../../actions/accounts/account-link';
import { makeFirstAdministrator } from '../../actions/accounts/make-first-administrator';
import { setPasswordByLink } from '../../actions/accounts/set-password-by-link';
import { problem } from '../../domain/problem';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { SentFields } from '../staff/sent-fields';
import { ACCOUNT_FIELDS } from '../view-models/account-words';
import { withQuery } from '../view-models/frame';
import type { Web } from '../web';
import { SignInPages } from './sign-in-pages';

/** @param before limits, and the reader of the form */
export function accountLinkRoutes(web: Web, before: readonly RequestHandler[]): Router {
  const router = Router();
  const pages = new SignInPages(web);
  const { pattern } = paths.office.accountLink;
  router.get(pattern, async (req, res) => {
    const opened = await openLink(web.deps, req.params.token);
    if (!opened) return dead(web, req, res);
    if (opened.kind === 'account') pages.password(res, { account: opened.record.account });
    else pages.administrator(res);
  });
  router.post(pattern, ...before, async (req, res) => {
    const token = String(req.params.token);
    const opened = await openLink(web.deps, token);
    if (!opened) return dead(web, req, res);
    await use(web, pages, opened, token, req, res);
  });
  return router;
}

async function use(
  web: Web,
  pages: SignInPages,
  opened: OpenLink,
  token: string,
  req: Request,
  res: Response,
): Promise<void> {
  const sent = new SentFields(req.body);
  const password = sent.raw(ACCOUNT_FIELDS.password);
  const repeated = sent.raw(ACCOUNT_FIELDS.repeated);
  const typed = {
    name: sent.text(ACCOUNT_FIELDS.name),
    username: sent.text(ACCOUNT_FIELDS.username),
  };
  const outcome =
    opened.kind === 'account'
      ? await setPasswordByLink(web.deps, { token, password, repeated })
      : await makeFirstAdministrator(web.deps, { token, password, repeated, ...typed });
  if (outcome.ok) return signInNow(res);
  if (outcome.error.kind === 'no-link') return dead(web, req, res);
  const { problems } = outcome.error;
  res.status(422);
  if (opened.kind === 'account') {
    pages.password(res, { account: opened.record.account, problems });
  } else {
    pages.administrator(res, { typed, problems });
  }
}

/** Who has set a password shows at once that it is known. */
function signInNow(res: Response): void {
  res.redirect(303, withQuery(paths.office.signIn.to(), { bao: 'da-dat' }));
}

function dead(web: Web, req: Request, res: Response): void {
  respondProblem(web, req, res, problem('dead-link'));
}

/** The ways into the office that need no session: signing in, its second step, one-time links. */
import express, { Router, type Request, type Response } from 'express';
import { finishSignIn } from '../../actions/accounts/finish-sign-in';
import type { Visitor } from '../../actions/accounts/open-session';
import { readSession } from '../../actions/accounts/read-session';
import { signIn, type SignInRefusal } from '../../actions/accounts/sign-in';
import { PASS_SECONDS } from '../../actions/accounts/sign-in-pass';
import { browserFamily } from '../../domain/access/browser-family';
import { ABSOLUTE_MS } from '../../domain/access/session';
import {
  clearStepCookie,
  readStaffCookie,
  readStepCookie,
  setStaffCookie,
  setStepCookie,
} from '../cookies';
import { signInLimit } from '../middleware/sign-in-limit';
import { paths } from '../paths';
import { returnAddress } from '../return-address';
import { SentFields } from '../staff/sent-fields';
import { ACCOUNT_FIELDS, type FormProblems } from '../view-models/account-words';
import { withQuery } from '../view-models/frame';
import { SIGN_IN_MARKS, type SignInState } from '../view-models/sign-in/sign-in';
import type { Web } from '../web';
import { accountLinkRoutes } from './account-link';
import { SignInPages } from './sign-in-pages';

const FORM_BYTES = 20_000;

export function signInRoutes(web: Web): Router {
  const router = Router();
  const pages = new SignInPages(web);
  const { signIn: first, secondStep: second, accountLink } = paths.office;
  const form = express.urlencoded({ extended: false, limit: FORM_BYTES });
  const limit = signInLimit((req, res) => pages.tooMany(req, res));
  router.use([first.pattern, second.pattern, accountLink.pattern], (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.get(first.pattern, async (req, res) => {
    const returnTo = returnAddress(req.query.tiep);
    if (await readSession(web.deps, readStaffCookie(req))) return res.redirect(303, returnTo);
    const mark = SIGN_IN_MARKS.find((known) => known === req.query.bao);
    pages.first(res, { returnTo, ...(mark && { mark }) });
  });
  router.post(first.pattern, limit, form, (req, res) => firstStep(web, pages, req, res));
  router.get(second.pattern, (req, res) => {
    const returnTo = returnAddress(req.query.tiep);
    if (readStepCookie(req) === undefined) return startAgain(res, returnTo);
    pages.second(res, { returnTo });
  });
  router.post(second.pattern, limit, form, (req, res) => secondStep(web, pages, req, res));
  router.use(accountLinkRoutes(web, [limit, form]));
  return router;
}

async function firstStep(web: Web, pages: SignInPages, req: Request, res: Response): Promise<void> {
  const sent = new SentFields(req.body);
  const username = sent.text(ACCOUNT_FIELDS.username);
  const password = sent.raw(ACCOUNT_FIELDS.password);
  const returnTo = returnAddress(sent.text('tiep'));
  const outcome = await signIn(web.deps, { username, password, visitor: visitorOf(req) });
  if (!outcome.ok) {
    const state = { returnTo, username, ...refused(outcome.error, 'password') };
    return pages.first(res.status(statusOf(outcome.error)), state);
  }
  if (outcome.value.kind === 'signed-in') return enter(res, outcome.value.token, returnTo);
  setStepCookie(res, paths.office.signIn.to(), outcome.value.pass, PASS_SECONDS);
  res.redirect(303, withQuery(paths.office.secondStep.to(), { tiep: returnTo }));
}

async function secondStep(
  web: Web,
  pages: SignInPages,
  req: Request,
  res: Response,
): Promise<void> {
  const sent = new SentFields(req.body);
  const returnTo = returnAddress(sent.text('tiep'));
  const outcome = await finishSignIn(web.deps, {
    pass: readStepCookie(req),
    code: sent.text(ACCOUNT_FIELDS.code),
    visitor: visitorOf(req),
  });
  if (outcome.ok) {
    clearStepCookie(res, paths.office.signIn.to());
    return enter(res, outcome.value, returnTo);
  }
  if (outcome.error.kind === 'pass-expired') {
    clearStepCookie(res, paths.office.signIn.to());
    const problems = { username: 'pass-expired' } as const;
    return pages.first(res.status(422), { returnTo, problems });
  }
  const state = { returnTo, ...refused(outcome.error, 'code') };
  pages.second(res.status(statusOf(outcome.error)), state);
}

function visitorOf(req: Request): Visitor {
  const previousToken = readStaffCookie(req);
  return {
    address: req.ip ?? '',
    browser: browserFamily(req.get('user-agent') ?? ''),
    ...(previousToken !== undefined && { previousToken }),
  };
}

/** The words say neither whether there is such an account nor which part was wrong. */
function refused(
  refusal: SignInRefusal,
  field: 'password' | 'code',
): Pick<SignInState, 'problems' | 'seconds'> {
  if (refusal.kind === 'wait') return { problems: { [field]: 'wait' }, seconds: refusal.seconds };
  const problems: FormProblems = { [field]: field === 'code' ? 'wrong-code' : 'wrong' };
  return { problems };
}

function statusOf(refusal: SignInRefusal): number {
  return refusal.kind === 'wait' ? 429 : 422;
}

function enter(res: Response, token: string, returnTo: string): void {
  setStaffCookie(res, token, ABSOLUTE_MS / 1000);
  res.redirect(303, returnTo);
}

function startAgain(res: Response, returnTo: string): void {
  res.redirect(303, withQuery(paths.office.signIn.to(), { tiep: returnTo }));
}

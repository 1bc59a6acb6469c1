/** The respondent's routes: two addresses, one form, one POST. */
import { Router, urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { claimOf, openDoor, type Door } from '../../actions/open-door';
import { readSent, responseIdOf } from '../../actions/read-sent';
import { submitAnswers, type Submitted } from '../../actions/submit-answers';
import { isActive } from '../../domain/campaign/desk';
import { problem } from '../../domain/problem';
import { receiptOf } from '../../receipt';
import { issueVisitSecret, readVisitSecret, type VisitSecret } from '../../visit-secret';
import { clearSecretCookie, readSecretCookie, setSecretCookie, setSentCookie } from '../cookies';
import { inFillingOrder } from '../filling-order';
import { answerLimits } from '../middleware/rate-limits';
import { surveyLocaleOf } from '../middleware/language';
import { paths } from '../paths';
import { REPLACE_FIELD } from '../view-models/answer/fields';
import type { Web } from '../web';
import { AnswerPages } from './answer-pages';
import { deskPlace, linkPlace, type Place, type PlaceOf } from './answer-place';
import { sendState, wantsJson } from './answer-states';
import { readSubmission, type SentForm } from './read-submission';
import { chosenSecret } from './sent-answer';
import { DROPPED_QUERY } from './sent-pages';

/** Larger than any form of ours: 25 opinions and a thousand typed characters are about 12 KB. */
export const readForm = urlencoded({ extended: false, limit: '64kb', parameterLimit: 1000 });

export function answerRoutes(web: Web): Router {
  const router = Router();
  const pages = new AnswerPages(web);
  const atDesk = handlers(web, pages, deskPlace);
  const atLink = handlers(web, pages, linkPlace);
  const limits = answerLimits(web);
  router.get(paths.desk.pattern, atDesk.show);
  router.post(paths.desk.pattern, ...limits, readForm, atDesk.submit);
  router.get(paths.invitation.pattern, atLink.show);
  router.post(paths.invitation.pattern, ...limits, readForm, atLink.submit);
  return router;
}

/** What sending a form can lead to; posters and kiosks show it in pages of their own. */
export type Outcomes = Pick<
  AnswerPages,
  'askAgain' | 'askReplace' | 'chooseGroup' | 'failure' | 'refused' | 'retiredCode' | 'screenedOut'
>;

function handlers(
  web: Web,
  pages: Outcomes,
  placeOf: PlaceOf,
): { readonly show: RequestHandler; readonly submit: RequestHandler } {
  return {
    submit: submitHandler(web, pages, placeOf),

    async show(req, res) {
      const place = placeOf(req);
      const door = await enter(web, pages, req, res, place);
      if (!door) return;
      const replaces = req.query[REPLACE_FIELD] !== undefined;
      const secret = readVisitSecret(web.deps.keys.visit, door.id, chosenSecret(req, replaces));
      if (answeredElsewhere(door, secret)) {
        return pages.refused(req, res, problem('already-answered'));
      }
      if (secret && replaces) setSecretCookie(res, place.path, secret.text);
      if (secret && door.invited && !replaces) {
        const sent = await readSent(web.deps, place.key, secret.text);
        if (sent) return res.redirect(303, place.sent);
      }
      const { text } = secret ?? giveSecret(web, res, place, door);
      const locale = surveyLocaleOf(res, door.opened.pack.languages);
      await web.formBodies.send(req, res, door, locale, web.deps.clock.today(), text);
    },
  };
}

/** Takes a sent form, whatever the door. */
export function submitHandler(web: Web, pages: Outcomes, placeOf: PlaceOf): RequestHandler {
  return async (req, res) => {
    const sent = readSubmission(req.body as unknown);
    const place = placeOf(req, sent);
    const door = await enter(web, pages, req, res, place);
    if (!door) return;
    const secret = readVisitSecret(
      web.deps.keys.visit,
      door.id,
      sent.secret ?? readSecretCookie(req),
    );
    if (answeredElsewhere(door, secret)) {
      return pages.refused(req, res, problem('already-answered'));
    }
    if (!secret && door.desk && !isActive(door.desk)) {
      await enter(web, pages, req, res, placeOf(req));
      return;
    }
    if (!secret && wantsJson(req)) return sendState(res, { state: 'invalid' });
    if (!secret) return pages.askAgain(res, door, sent);
    const outcome = await submitAnswers(web.deps, { ...sent, door, secret: secret.text });
    if (outcome.ok) {
      return respond(web, pages, req, res, { place, door, sent, secret, outcome: outcome.value });
    }
    const isInvalid = outcome.error.kind === 'invalid';
    if (isInvalid && wantsJson(req)) return sendState(res, { state: 'invalid' });
    pages.failure(req, res, inFillingOrder(door, secret.text), sent, outcome.error);
  };
}

interface Handled {
  readonly place: Place;
  readonly door: Door;
  readonly sent: SentForm;
  readonly secret: VisitSecret;
  readonly outcome: Submitted;
}

/** Tells the person, or the script that sent in the person's stead, what became of the answers. */
function respond(web: Web, pages: Outcomes, req: Request, res: Response, handled: Handled): void {
  const { place, door, sent, secret, outcome } = handled;
  switch (outcome.kind) {
    case 'stored':
      remember(req, res, handled);
      return respondStored(web, req, res, handled, outcome.dropped);
    case 'withdrawn':
      if (readSecretCookie(req) === secret.text) clearSecretCookie(res, place.path);
      return pages.refused(req, res, problem('withdrawn'));
    case 'screened-out':
      if (!wantsJson(req)) return pages.screenedOut(res, place, door.opened);
      return sendState(res, { state: 'screened-out', next: place.screenedOut });
    case 'ask-replace':
      if (wantsJson(req)) return sendState(res, { state: 'ask-replace' });
      return pages.askReplace(res, door, sent, outcome.revision, place.thanks);
  }
}

function respondStored(
  { deps }: Web,
  req: Request,
  res: Response,
  { place, door, secret }: Handled,
  dropped: number,
): void {
  const next = dropped > 0 ? `${place.thanks}?${DROPPED_QUERY}=${dropped}` : place.thanks;
  if (!wantsJson(req)) return res.redirect(303, next);
  const id = responseIdOf(secret.text, door.invited?.token);
  sendState(res, { state: 'counted', receipt: receiptOf(deps.keys.receipt, id), next, dropped });
}

/**
 * What was sent from a device's queue is not followed by the page that ends a filling at a desk. A kiosk
 * remembers nothing: the next person stands before it.
 */
function remember(req: Request, res: Response, { place, sent, secret, door }: Handled): void {
  if (door.channel === 'kiosk') return;
  setSentCookie(res, place.path, secret.text);
  const ended = sent.queued && door.desk && readSecretCookie(req) === secret.text;
  if (ended) clearSecretCookie(res, place.path);
}

/** Opens the door, or answers with what stands in the way. */
export async function enter(
  web: Web,
  pages: Outcomes,
  req: Request,
  res: Response,
  { key }: Place,
): Promise<Door | undefined> {
  res.set('Cache-Control', 'private, no-store');
  const opened = await openDoor(web.deps, key);
  if (!opened.ok) pages.refused(req, res, opened.error);
  else if (opened.value.kind === 'door') return opened.value.door;
  else if (req.method === 'POST' && wantsJson(req)) sendState(res, { state: 'invalid' });
  else if (opened.value.kind === 'choose') pages.chooseGroup(res, opened.value.choice);
  else pages.retiredCode(res, opened.value.retired);
  return undefined;
}

/** Whether another filling than this one has used the invitation. */
function answeredElsewhere({ invited }: Door, secret: VisitSecret | undefined): boolean {
  if (invited?.invitation.claim === undefined) return false;
  return !secret || claimOf(invited.token, secret.text) !== invited.invitation.claim;
}

function giveSecret(web: Web, res: Response, place: Place, door: Door): VisitSecret {
  const { keys, clock } = web.deps;
  const secret = issueVisitSecret(keys.visit, door.id, clock.today());
  setSecretCookie(res, place.path, secret.text);
  return secret;
}

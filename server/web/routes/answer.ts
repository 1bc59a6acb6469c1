/** The respondent's routes: two addresses, one form, one POST. */
import { Router, urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { claimOf, openDoor, type Door, type DoorKey } from '../../actions/open-door';
import { submitAnswers } from '../../actions/submit-answers';
import { isActive } from '../../domain/campaign/desk';
import { problem } from '../../domain/problem';
import { issueVisitSecret, readVisitSecret, type VisitSecret } from '../../visit-secret';
import { clearSecretCookie, readSecretCookie, setSecretCookie } from '../cookies';
import { answerLimits } from '../middleware/rate-limits';
import { localeOf } from '../middleware/language';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { GROUP_FIELD } from '../view-models/answer/fields';
import type { Web } from '../web';
import { AnswerPages } from './answer-pages';
import { readSubmission, type SentForm } from './read-submission';

/** Larger than any form of ours: 25 opinions and a thousand typed characters are about 12 KB. */
const form = urlencoded({ extended: false, limit: '64kb', parameterLimit: 1000 });

interface Place {
  readonly key: DoorKey;
  readonly path: string;
  readonly thanks: string;
}

export function answerRoutes(web: Web): Router {
  const router = Router();
  const pages = new AnswerPages(web);
  const atDesk = handlers(web, pages, deskPlace);
  const atLink = handlers(web, pages, linkPlace);
  const limits = answerLimits(web);
  router.get(paths.desk.pattern, atDesk.show);
  router.post(paths.desk.pattern, ...limits, form, atDesk.submit);
  router.get(paths.deskThanks.pattern, atDesk.thanks);
  router.get(paths.invitation.pattern, atLink.show);
  router.post(paths.invitation.pattern, ...limits, form, atLink.submit);
  router.get(paths.invitationThanks.pattern, atLink.thanks);
  return router;
}

interface Handlers {
  readonly show: RequestHandler;
  readonly submit: RequestHandler;
  readonly thanks: RequestHandler;
}

/** A form that was sent knows its group better than the address. */
type PlaceOf = (req: Request, sent?: SentForm) => Place;

function handlers(web: Web, pages: AnswerPages, placeOf: PlaceOf): Handlers {
  return {
    async show(req, res) {
      const place = placeOf(req);
      const door = await enter(web, pages, req, res, place);
      if (!door) return;
      const secret = readVisitSecret(web.deps.keys.visit, door.id, readSecretCookie(req));
      if (answeredElsewhere(door, secret)) {
        return respondProblem(web, req, res, problem('already-answered'));
      }
      if (!secret) giveSecret(web, res, place, door);
      await web.formBodies.send(req, res, door, localeOf(res), web.deps.clock.today());
    },

    async submit(req, res) {
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
        return respondProblem(web, req, res, problem('already-answered'));
      }
      if (!secret && door.desk && !isActive(door.desk)) {
        await enter(web, pages, req, res, placeOf(req));
        return;
      }
      if (!secret) return pages.askAgain(res, door, sent);
      const outcome = await submitAnswers(web.deps, { ...sent, door, secret: secret.text });
      if (!outcome.ok) return pages.failure(req, res, door, sent, outcome.error);
      if (outcome.value.kind === 'stored') return res.redirect(303, place.thanks);
      pages.outcome(res, door, sent, outcome.value, place.thanks);
    },

    async thanks(req, res) {
      const place = placeOf(req);
      if (place.key.kind === 'desk') clearSecretCookie(res, place.path);
      await pages.thanks(res, place.key);
    },
  };
}

/** Opens the door, or answers with what stands in the way. */
async function enter(
  web: Web,
  pages: AnswerPages,
  req: Request,
  res: Response,
  { key }: Place,
): Promise<Door | undefined> {
  res.set('Cache-Control', 'private, no-store');
  const opened = await openDoor(web.deps, key);
  if (!opened.ok) respondProblem(web, req, res, opened.error);
  else if (opened.value.kind === 'choose') pages.chooseGroup(res, opened.value.choice);
  else if (opened.value.kind === 'retired') pages.retiredCode(res, opened.value.retired);
  else return opened.value.door;
  return undefined;
}

/** Whether another filling than this one has used the invitation. */
function answeredElsewhere({ invited }: Door, secret: VisitSecret | undefined): boolean {
  if (invited?.invitation.claim === undefined) return false;
  return !secret || claimOf(invited.token, secret.text) !== invited.invitation.claim;
}

function giveSecret(web: Web, res: Response, place: Place, door: Door): void {
  const { keys, clock } = web.deps;
  setSecretCookie(res, place.path, issueVisitSecret(keys.visit, door.id, clock.today()).text);
}

/** The group is in the address of a shared desk's link, and in the form that came from there. */
function deskPlace(req: Request, sent?: SentForm): Place {
  const code = String(req.params.desk).toLowerCase();
  const wanted = sent?.group ?? req.query[GROUP_FIELD];
  const group = typeof wanted === 'string' ? wanted.toUpperCase() : undefined;
  return {
    key: {
      kind: 'desk',
      code,
      sending: sent !== undefined,
      ...(group !== undefined && { group }),
    },
    path: paths.desk.to(code),
    thanks: paths.deskThanks.to(code),
  };
}

function linkPlace(req: Request): Place {
  const token = String(req.params.token).toLowerCase();
  return {
    key: { kind: 'invitation', token },
    path: paths.invitation.to(token),
    thanks: paths.invitationThanks.to(token),
  };
}

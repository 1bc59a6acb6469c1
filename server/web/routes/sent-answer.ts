/** After sending: thanks, and the page where this browser's answer can be replaced and withdrawn. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { campaignAt } from '../../actions/open-door';
import { readSent, type SentAnswer } from '../../actions/read-sent';
import { withdrawAnswer } from '../../actions/withdraw-answer';
import { clearSecretCookie, clearSentCookie, readSecretCookie, readSentCookie } from '../cookies';
import { answerLimits } from '../middleware/rate-limits';
import { paths } from '../paths';
import type { Web } from '../web';
import { AnswerPages } from './answer-pages';
import { deskPlace, linkPlace, type Place, type PlaceOf } from './answer-place';
import { SentPages, WITHDRAW_QUERY } from './sent-pages';

export function sentAnswerRoutes(web: Web): Router {
  const router = Router();
  const atDesk = handlers(web, deskPlace);
  const atLink = handlers(web, linkPlace);
  const limits = answerLimits(web);
  router.get(paths.deskThanks.pattern, atDesk.thanks);
  router.get(paths.deskScreenedOut.pattern, atDesk.screenedOut);
  router.get(paths.deskSent.pattern, atDesk.sent);
  router.post(paths.deskSent.pattern, ...limits, atDesk.withdraw);
  router.get(paths.invitationThanks.pattern, atLink.thanks);
  router.get(paths.invitationScreenedOut.pattern, atLink.screenedOut);
  router.get(paths.invitationSent.pattern, atLink.sent);
  router.post(paths.invitationSent.pattern, ...limits, atLink.withdraw);
  return router;
}

/** The secret with which the form is filled in: the one already sent, for whoever replaces answers. */
export function chosenSecret(req: Request, replaces: boolean): string | undefined {
  return (replaces ? readSentCookie(req) : undefined) ?? readSecretCookie(req);
}

type Handler = 'thanks' | 'screenedOut' | 'sent' | 'withdraw';

function handlers(web: Web, placeOf: PlaceOf): Readonly<Record<Handler, RequestHandler>> {
  const pages = new SentPages(web);
  const answerPages = new AnswerPages(web);
  return {
    async thanks(req, res) {
      const place = enter(req, res, placeOf);
      const sent = await sentFrom(web, req, place);
      if (place.key.kind === 'desk') endFilling(req, res, place);
      pages.thanks(req, res, place, await campaignAt(web.deps, place.key), sent);
    },

    async screenedOut(req, res) {
      const place = enter(req, res, placeOf);
      answerPages.screenedOut(res, place, await campaignAt(web.deps, place.key));
    },

    async sent(req, res) {
      const place = enter(req, res, placeOf);
      const sent = await sentFrom(web, req, place);
      if (!sent) return pages.none(req, res, place, await campaignAt(web.deps, place.key));
      if (sent.changeable && req.query[WITHDRAW_QUERY] !== undefined) {
        return pages.withdraw(res, place, sent);
      }
      pages.sent(res, place, sent);
    },

    async withdraw(req, res) {
      const place = enter(req, res, placeOf);
      const outcome = await withdrawAnswer(web.deps, place.key, sentSecret(req, place));
      if (outcome === 'too-late') return res.redirect(303, place.sent);
      endFilling(req, res, place);
      clearSentCookie(res, place.path);
      res.redirect(303, `${place.sent}?${WITHDRAW_QUERY}=1`);
    },
  };
}

function enter(req: Request, res: Response, placeOf: PlaceOf): Place {
  res.set('Cache-Control', 'private, no-store');
  return placeOf(req);
}

function sentFrom(web: Web, req: Request, place: Place): Promise<SentAnswer | undefined> {
  return readSent(web.deps, place.key, sentSecret(req, place));
}

/** A personal link has one filling a browser; at a desk the next filling is another one. */
function sentSecret(req: Request, { key }: Place): string | undefined {
  const sent = readSentCookie(req);
  return sent ?? (key.kind === 'invitation' ? readSecretCookie(req) : undefined);
}

/** The filling that was sent is over in this browser; one that was begun since goes on. */
function endFilling(req: Request, res: Response, { path }: Place): void {
  const secret = readSecretCookie(req);
  if (secret !== undefined && secret === readSentCookie(req)) clearSecretCookie(res, path);
}

/** A tablet at a desk: its start page, its form, what follows it, and the store of secrets that it fetches. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { campaignAt, campaignBehind, openDoor } from '../../actions/open-door';
import { issueSecrets } from '../../actions/kiosk/issue-secrets';
import { FALLBACK_LOCALE } from '../../domain/text';
import { issueVisitSecret } from '../../visit-secret';
import { setLanguageCookie } from '../cookies';
import { kioskLimit, kioskStoreLimit } from '../middleware/rate-limits';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { kioskManifest } from '../view-models/answer/kiosk-manifest';
import type { Web } from '../web';
import { enter, readForm, submitHandler } from './answer';
import { kioskPlace } from './answer-place';
import { KioskPages } from './kiosk-pages';

export function kioskRoutes(web: Web): Router {
  const router = Router();
  router.get(paths.kiosk.pattern, start(web));
  router.get(paths.kioskForm.pattern, form(web));
  router.post(paths.kioskForm.pattern, kioskLimit(web), readForm, (req, res, next) =>
    submitHandler(web, pagesOf(web, req), kioskPlace)(req, res, next),
  );
  router.get(paths.kioskThanks.pattern, async (req, res) => {
    pagesOf(web, req).thanks(uncached(res), await campaignAt(web.deps, kioskPlace(req).key));
  });
  router.get(paths.kioskScreenedOut.pattern, async (req, res) => {
    const opened = await campaignAt(web.deps, kioskPlace(req).key);
    pagesOf(web, req).screenedOut(uncached(res), kioskPlace(req), opened);
  });
  router.post(paths.kioskSecrets.pattern, kioskStoreLimit(web), secrets(web));
  router.get(paths.kioskManifest.pattern, manifest(web));
  return router;
}

/** Each person is greeted in Vietnamese, whatever the last one chose. */
function start(web: Web): RequestHandler {
  return async (req, res) => {
    uncached(res);
    if (req.query.lang === undefined) {
      res.locals.locale = FALLBACK_LOCALE;
      setLanguageCookie(res, FALLBACK_LOCALE);
    }
    const pages = pagesOf(web, req);
    const opened = await openDoor(web.deps, kioskPlace(req).key);
    if (!opened.ok) return pages.refused(req, res, opened.error);
    if (opened.value.kind === 'retired') return pages.retiredCode(res, opened.value.retired);
    pages.start(res, opened.value);
  };
}

/** Each time another filling, whose secret stands in the page: a kiosk keeps no cookie of it. */
function form(web: Web): RequestHandler {
  return async (req, res) => {
    const pages = pagesOf(web, req);
    const door = await enter(web, pages, req, res, kioskPlace(req));
    if (!door) return;
    const { keys, clock } = web.deps;
    pages.blank(res, door, issueVisitSecret(keys.visit, door.id, clock.today()).text);
  };
}

function secrets(web: Web): RequestHandler {
  return async (req, res) => {
    const { desk, key } = pagesOf(web, req).at;
    const issued = await issueSecrets(web.deps, desk, key);
    if (!issued.ok) return respondProblem(web, req, res, issued.error);
    uncached(res).json({ secrets: issued.value });
  };
}

function manifest(web: Web): RequestHandler {
  return async (req, res) => {
    const pages = pagesOf(web, req);
    const opened = await openDoor(web.deps, kioskPlace(req).key);
    if (!opened.ok) return respondProblem(web, req, res, opened.error);
    const context = pages.context(res, campaignBehind(opened.value));
    const model = kioskManifest(context, web.assets.asset('img/icon.svg'));
    uncached(res).type('application/manifest+json').json(model);
  };
}

function pagesOf(web: Web, req: Request): KioskPages {
  const desk = String(req.params.desk).toLowerCase();
  return new KioskPages(web, { desk, key: String(req.params.key).toLowerCase() });
}

function uncached(res: Response): Response {
  return res.set('Cache-Control', 'private, no-store');
}

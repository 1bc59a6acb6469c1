/** The office's routes that belong to no single campaign: its front page, desks and their QR codes. */
import { Router, type RequestHandler, type Response } from 'express';
import { readOverviews } from '../../actions/read-results';
import { problem } from '../../domain/problem';
import { qrSvg } from '../../documents/qr-svg';
import { localeOf } from '../middleware/language';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { deskAddress, desksPage } from '../view-models/office/desks';
import { officeHomePage } from '../view-models/office/home';
import type { Web } from '../web';
import { campaignRoutes } from './office-campaign';

/** All pages under `/quan-ly`; `app.ts` guards the address. */
export function officeRoutes(web: Web): Router {
  const router = Router();
  router.use(paths.office.home.pattern, noStore);
  router.get(paths.office.home.pattern, async (_req, res) => {
    const campaigns = await readOverviews(web.deps);
    const model = officeHomePage({ ...pageContext(web, res), campaigns });
    res.send(web.renderer.renderPage('office/home', model, officeOptions(res)));
  });
  router.get(paths.office.desks.pattern, async (_req, res) => {
    const { campaigns, config, store } = web.deps;
    const model = desksPage({
      ...pageContext(web, res),
      desks: await store.desks.list(),
      registry: await store.units.all(),
      campaigns: await campaigns.list(),
      baseUrl: config.baseUrl,
    });
    res.send(web.renderer.renderPage('office/desks', model, officeOptions(res)));
  });
  router.get(paths.office.deskQr.pattern, async (req, res) => {
    const desk = await web.deps.store.desks.find(req.params.desk.toLowerCase());
    if (!desk) return respondProblem(web, req, res, problem('not-found'));
    res.type('svg').send(await qrSvg(deskAddress(web.deps.config.baseUrl, desk)));
  });
  router.use(campaignRoutes(web));
  return router;
}

/** Figures change with every answer, and a shared computer must not keep them. */
const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

function officeOptions(res: Response): { locale: string; layout: 'office' } {
  return { locale: localeOf(res), layout: 'office' };
}

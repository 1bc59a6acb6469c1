/** The office's routes that belong to no single campaign: its front page, desks and their QR codes. */
import { Router, type RequestHandler, type Response } from 'express';
import { readResults, type CampaignResults } from '../../actions/read-results';
import { problem } from '../../domain/problem';
import { qrSvg } from '../../documents/qr-svg';
import { productBrand } from '../brand';
import { localeOf } from '../middleware/language';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import type { PageContext } from '../view-models/frame';
import { deskAddress, desksPage } from '../view-models/office/desks';
import { officeHomePage } from '../view-models/office/home';
import type { Web } from '../web';
import { campaignRoutes } from './office-campaign';

/** All pages under `/quan-ly`; `app.ts` guards the address. */
export function officeRoutes(web: Web): Router {
  const router = Router();
  router.use(paths.office.home.pattern, noStore);
  router.get(paths.office.home.pattern, async (_req, res) => {
    const model = officeHomePage({ ...productContext(web, res), campaigns: await allResults(web) });
    res.send(web.renderer.renderPage('office/home', model, officeOptions(res)));
  });
  router.get(paths.office.desks.pattern, async (_req, res) => {
    const { campaigns, config, store } = web.deps;
    const model = desksPage({
      ...productContext(web, res),
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

async function allResults(web: Web): Promise<CampaignResults[]> {
  const results: CampaignResults[] = [];
  for (const { campaign } of await web.deps.campaigns.list()) {
    const one = await readResults(web.deps, campaign.id);
    if (one) results.push(one);
  }
  return results;
}

function productContext(web: Web, res: Response): PageContext {
  const locale = localeOf(res);
  return { locale, t: web.translatorFor(locale), brand: productBrand(web.translatorFor) };
}

function officeOptions(res: Response): { locale: string; layout: 'office' } {
  return { locale: localeOf(res), layout: 'office' };
}

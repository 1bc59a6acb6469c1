/** The service worker, and the page that it shows where there is no signal. */
import { Router } from 'express';
import { sendEncoded } from '../content-encoding';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { noSignalPage } from '../view-models/answer/no-signal';
import type { Web } from '../web';

const WORKER = 'js/service-worker.js';
/** What browsers get in its stead once `WORKER` is gone from public/: it takes the old worker away. */
const NO_WORKER = 'js/no-service-worker.js';

export function serviceWorkerRoutes(
  web: Pick<Web, 'assets' | 'renderer' | 'translatorFor'>,
): Router {
  const router = Router();
  router.get(paths.serviceWorker.pattern, (req, res, next) => {
    const script = web.assets.file(WORKER) ?? web.assets.file(NO_WORKER);
    if (!script) return next();
    res.set({ 'Cache-Control': 'no-cache', 'Content-Type': script.type });
    sendEncoded(req, res, script.encoded);
  });
  router.get(paths.noSignal.pattern, (_req, res) => {
    const context = pageContext(web, res);
    const html = web.renderer.renderPage('answer/no-signal', noSignalPage(context), context);
    res.set('Cache-Control', 'no-cache').type('html').send(html);
  });
  return router;
}

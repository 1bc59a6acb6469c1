/** The application as a list: what a request passes, in order. */
import { dirname, join } from 'node:path';
import express, { type Express } from 'express';
import type { Deps } from './deps';
import { loadTranslators } from './i18n';
import { loadAssets } from './web/assets';
import { SERVED_BY_HTTPS } from './web/cookies';
import { errorHandler, notFound } from './web/error-handler';
import { FormBodies } from './web/form-bodies';
import { formPreload } from './web/form-preload';
import { canonicalAddress } from './web/middleware/canonical-address';
import { compress } from './web/middleware/compress';
import { display } from './web/middleware/display';
import { language } from './web/middleware/language';
import { addressLimit } from './web/middleware/rate-limits';
import { sameOrigin } from './web/middleware/same-origin';
import { securityHeaders } from './web/middleware/security-headers';
import { createRenderer } from './web/render';
import { answerRoutes } from './web/routes/answer';
import { galleryRoutes } from './web/routes/gallery';
import { homeRoutes } from './web/routes/home';
import { kioskRoutes } from './web/routes/kiosk';
import { officeRoutes } from './web/routes/office';
import { receiptRoutes } from './web/routes/receipt';
import { screenRoutes } from './web/routes/screen';
import { sentAnswerRoutes } from './web/routes/sent-answer';
import { serviceWorkerRoutes } from './web/routes/service-worker';
import { signInRoutes } from './web/routes/sign-in';
import { unsubscribeRoutes } from './web/routes/unsubscribe';
import { staffRouter } from './web/staff/staff-router';
import type { Web } from './web/web';

/** @param root the folder that holds views/, public/ and server/i18n/ */
export function createApp(deps: Deps, root: string): Express {
  const web = createWeb(deps, root);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const https = deps.config.baseUrl.startsWith('https:');
  app.set(SERVED_BY_HTTPS, https);
  app.use(securityHeaders({ https, inlineStyle: web.assets.text('css/answer.css') }));
  app.use(web.assets.handler);
  app.use(compress);
  app.use(language);
  app.use(display);
  app.use(addressLimit(web));
  app.use(canonicalAddress);
  app.use(sameOrigin(web));
  app.use(homeRoutes(web));
  app.use(answerRoutes(web));
  app.use(kioskRoutes(web));
  app.use(sentAnswerRoutes(web));
  app.use(receiptRoutes(web));
  app.use(serviceWorkerRoutes(web));
  app.use(screenRoutes(web));
  app.use(unsubscribeRoutes(web));
  app.use(signInRoutes(web));
  app.use(staffRouter(web, officeRoutes(web)));
  if (!deps.config.production) app.use(galleryRoutes(web));
  app.use(notFound(web));
  app.use(errorHandler(web));
  return app;
}

function createWeb(deps: Deps, root: string): Web {
  const assets = loadAssets({
    folder: join(root, 'public'),
    extra: { 'js/chart.js': join(dirname(require.resolve('chart.js')), 'chart.umd.min.js') },
  });
  const translatorFor = loadTranslators(join(root, 'server', 'i18n'));
  const renderer = createRenderer({ viewsFolder: join(root, 'views'), translatorFor, assets });
  return {
    deps,
    assets,
    translatorFor,
    renderer,
    formBodies: new FormBodies(renderer, translatorFor, deps, formPreload(assets)),
  };
}

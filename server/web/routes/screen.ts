/** The monitor at a counter, which nobody is signed in at: its page, and the code that it shows. */
import { Router } from 'express';
import { readScreen } from '../../actions/desks/read-screen';
import { problem } from '../../domain/problem';
import { qrSvg } from '../../documents/qr-svg';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { deskAddress } from '../view-models/office/desks/words';
import { screenPage } from '../view-models/screen';
import type { Web } from '../web';

export function screenRoutes(web: Web): Router {
  const { deps, renderer, translatorFor } = web;
  const router = Router();
  router.get(paths.deskScreen.pattern, async (req, res) => {
    const screen = await readScreen(deps, req.params.desk);
    if (!screen) return respondProblem(web, req, res, problem('unknown-desk'));
    const { brand } = pageContext(web, res, screen.opened);
    const { baseUrl } = deps.config;
    const model = screenPage({ ...screen, brand, baseUrl, translatorFor });
    const html = renderer.renderPage('screen', model, { locale: 'vi', layout: 'screen' });
    res.set('Cache-Control', 'no-store').type('html').send(html);
  });
  router.get(paths.deskScreenQr.pattern, async (req, res) => {
    const screen = await readScreen(deps, req.params.desk);
    if (!screen?.opened) return respondProblem(web, req, res, problem('unknown-desk'));
    const svg = await qrSvg(deskAddress(deps.config.baseUrl, screen.desk));
    res.set('Cache-Control', 'no-store').type('svg').send(svg);
  });
  return router;
}

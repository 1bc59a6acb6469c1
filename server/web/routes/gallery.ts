/** The gallery of components, for whoever builds pages; not mounted in production. */
import { Router } from 'express';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { galleryPage } from '../view-models/gallery';
import type { Web } from '../web';

export function galleryRoutes(web: Web): Router {
  const router = Router();
  router.get(paths.gallery.pattern, (_req, res) => {
    const context = pageContext(web, res);
    const { locale } = context;
    const model = galleryPage({ ...context, translatorFor: web.translatorFor });
    res.type('html').send(web.renderer.renderPage('gallery', model, { locale, layout: 'office' }));
  });
  return router;
}

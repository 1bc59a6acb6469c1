/** The gallery of components, for whoever builds pages; not mounted in production. */
import { Router } from 'express';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { galleryPage } from '../view-models/gallery';
import { sampleShell } from '../view-models/gallery/sample-shell';
import type { Web } from '../web';

export function galleryRoutes(web: Web): Router {
  const router = Router();
  router.get(paths.gallery.pattern, (_req, res) => {
    const context = pageContext(web, res);
    const { locale, t } = context;
    const model = galleryPage({ ...context, translatorFor: web.translatorFor });
    const shell = sampleShell(t);
    res.type('html').send(web.renderer.renderStaffPage('gallery', model, { locale, shell }));
  });
  return router;
}

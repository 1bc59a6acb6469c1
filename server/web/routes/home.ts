/** The front page, and the demonstration's links that always lead to a form still unanswered. */
import { Router } from 'express';
import { stateOn } from '../../domain/campaign/campaign';
import { problem } from '../../domain/problem';
import { nextDemonstrationLink } from '../../demonstration/demonstration-links';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import { homePage, type DemonstrationCampaign } from '../view-models/home';
import type { Web } from '../web';

export function homeRoutes(web: Web): Router {
  const router = Router();
  router.get(paths.home.pattern, async (_req, res) => {
    const context = pageContext(web, res);
    const campaigns = web.deps.config.demonstration ? await openDemonstrations(web) : [];
    const model = homePage({ ...context, campaigns });
    res.set('Cache-Control', 'no-store').type('html');
    res.send(web.renderer.renderPage('home', model, { locale: context.locale }));
  });
  if (!web.deps.config.demonstration) return router;
  router.get(paths.demoLink.pattern, async (req, res) => {
    const link = await nextDemonstrationLink(web.deps, req.params.group.toUpperCase());
    if (link === undefined) return respondProblem(web, req, res, problem('unknown-link'));
    res.set('Cache-Control', 'no-store').redirect(302, link);
  });
  return router;
}

/** Open demonstration campaigns with a link for each group. */
async function openDemonstrations(web: Web): Promise<DemonstrationCampaign[]> {
  const today = web.deps.clock.today();
  const campaigns = await web.deps.campaigns.list();
  return campaigns
    .filter(({ campaign }) => campaign.demonstration && stateOn(campaign, today) === 'open')
    .map(({ campaign, pack }) => ({
      title: campaign.name,
      text: pack.title,
      groups: pack.groups
        .filter(({ id }) => campaign.groups.includes(id))
        .map(({ id, name }) => ({ name, href: paths.demoLink.to(id.toLowerCase()) })),
    }));
}

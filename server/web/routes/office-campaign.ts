/** The pages of one campaign: address, figures, model, page. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import {
  readChannels,
  readResults,
  readUnitCounts,
  type CampaignResults,
} from '../../actions/read-results';
import { problem } from '../../domain/problem';
import type { PageModels } from '../page-models';
import { pageContext } from '../page-context';
import { paths } from '../paths';
import { respondProblem } from '../respond';
import type { PageContext } from '../view-models/frame';
import { campaignPage } from '../view-models/office/campaign';
import { channelsPage } from '../view-models/office/channels';
import { criterionPage } from '../view-models/office/criterion';
import { responsesPage } from '../view-models/office/responses';
import { satisfactionPage } from '../view-models/office/satisfaction';
import type { Web } from '../web';

interface Asked extends PageContext {
  readonly results: CampaignResults;
  readonly criterion: string;
}

/** One line a page; a model that cannot be made is an address that does not exist. */
export function campaignRoutes(web: Web): Router {
  const { deps } = web;
  const { office } = paths;
  const router = Router();
  router.get(office.campaign.pattern, page(web, 'office/campaign', campaignPage));
  router.get(office.criterion.pattern, page(web, 'office/criterion', criterionPage));
  router.get(office.satisfaction.pattern, page(web, 'office/satisfaction', satisfactionPage));
  router.get(
    office.responses.pattern,
    page(web, 'office/responses', async (asked) =>
      responsesPage({
        ...asked,
        units: await readUnitCounts(deps, asked.results.opened),
        registry: await deps.store.units.all(),
      }),
    ),
  );
  router.get(
    office.channels.pattern,
    page(web, 'office/channels', async (asked) =>
      channelsPage({ ...asked, channels: await readChannels(deps, asked.results.opened) }),
    ),
  );
  return router;
}

function page<Name extends keyof PageModels>(
  web: Web,
  name: Name,
  modelOf: (asked: Asked) => PageModels[Name] | undefined | Promise<PageModels[Name] | undefined>,
): RequestHandler {
  return async (req, res) => {
    const asked = await read(web, req, res);
    const model = asked && (await modelOf(asked));
    if (!model) return respondProblem(web, req, res, problem('not-found'));
    const options = { locale: asked.locale, layout: 'office' } as const;
    res.type('html').send(web.renderer.renderPage(name, model, options));
  };
}

async function read(web: Web, req: Request, res: Response): Promise<Asked | undefined> {
  const results = await readResults(web.deps, String(req.params.campaign));
  if (!results) return undefined;
  return {
    ...pageContext(web, res, results.opened),
    results,
    criterion: String(req.params.criterion ?? ''),
  };
}

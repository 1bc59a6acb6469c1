/** The figures of one campaign: address, figures, model, page. */
import {
  readChannels,
  readResults,
  readUnitCounts,
  type CampaignResults,
} from '../../../actions/read-results';
import type { PageModels } from '../../page-models';
import { paths } from '../../paths';
import { notFound, page, redirect } from '../../staff/reply';
import type { StaffRoute } from '../../staff/staff-route';
import type { OfficeFrame, PageContext } from '../../view-models/frame';
import { campaignPage } from '../../view-models/office/campaign';
import { channelsPage } from '../../view-models/office/channels';
import { criterionPage } from '../../view-models/office/criterion';
import { responsesPage } from '../../view-models/office/responses';
import { satisfactionPage } from '../../view-models/office/satisfaction';
import type { Web } from '../../web';

interface Asked extends PageContext {
  readonly results: CampaignResults;
  readonly criterion: string;
}

type ResultPages = Pick<
  PageModels,
  | 'office/campaign'
  | 'office/channels'
  | 'office/criterion'
  | 'office/responses'
  | 'office/satisfaction'
>;

/** One line a page; a model that cannot be made is an address that does not exist. A draft has no figures yet. */
export function campaignResultRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { office } = paths;
  return [
    results(web, office.campaign.pattern, 'office/campaign', campaignPage),
    results(web, office.criterion.pattern, 'office/criterion', criterionPage),
    results(web, office.satisfaction.pattern, 'office/satisfaction', satisfactionPage),
    results(web, office.responses.pattern, 'office/responses', async (asked) =>
      responsesPage({
        ...asked,
        units: await readUnitCounts(deps, asked.results.opened),
        registry: await deps.store.units.all(),
      }),
    ),
    results(web, office.channels.pattern, 'office/channels', async (asked) =>
      channelsPage({ ...asked, channels: await readChannels(deps, asked.results.opened) }),
    ),
  ];
}

type Made<Model> = Model | undefined | Promise<Model | undefined>;

function results<Name extends keyof ResultPages>(
  { deps }: Web,
  path: string,
  name: Name,
  modelOf: (asked: Asked) => Made<PageModels[Name] & OfficeFrame>,
): StaffRoute {
  return {
    method: 'get',
    path,
    right: 'results.read',
    handle: async ({ params, context }) => {
      const found = await readResults(deps, params.campaign ?? '');
      if (!found) return notFound();
      const { id, stage } = found.opened.campaign;
      if (stage === 'draft') return redirect(paths.office.campaignSetup.to(id));
      const criterion = params.criterion ?? '';
      const model = await modelOf({ ...context(found.opened), results: found, criterion });
      return model ? page(name, model) : notFound();
    },
  };
}

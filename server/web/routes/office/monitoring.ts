/** Following a campaign: will there be enough answers, are there, what of one unit, and what has just changed. */
import { CampaignPulses } from '../../../actions/monitoring/campaign-pulses';
import { readMonitoring, type Monitoring } from '../../../actions/monitoring/read-monitoring';
import { readUnitResults } from '../../../actions/monitoring/read-unit-results';
import { UnitResultShelf } from '../../../actions/monitoring/unit-result-shelf';
import { hasRight, reaches } from '../../../domain/access/rights';
import { writeXlsx } from '../../../sheets/write-xlsx';
import { ChangeStreams } from '../../live/change-streams';
import { paths } from '../../paths';
import { download, notFound, page, stream, type Reply } from '../../staff/reply';
import type { StaffRequest, StaffRoute } from '../../staff/staff-route';
import { workbookOf, type FigureTable } from '../../view-models/office/monitoring/figure-table';
import { progressPage, progressTables } from '../../view-models/office/monitoring/progress';
import { samplesPage, samplesTables } from '../../view-models/office/monitoring/samples';
import {
  unitResultsPage,
  unitResultsTables,
} from '../../view-models/office/monitoring/unit-results';
import type { Web } from '../../web';

/** Milliseconds between two looks at the store while somebody listens to a campaign. */
const LOOK_EVERY = 1000;

export function monitoringRoutes(web: Web): readonly StaffRoute[] {
  return [
    monitored(web, paths.office.progress.pattern, (monitoring, { context }) => {
      const model = progressPage(context(monitoring.opened), monitoring);
      return {
        name: 'theo-doi',
        tables: progressTables(model),
        page: page('office/monitoring/progress', model),
      };
    }),
    monitored(web, paths.office.samples.pattern, (monitoring, { context }) => {
      const model = samplesPage(context(monitoring.opened), monitoring);
      return {
        name: 'du-mau',
        tables: samplesTables(model),
        page: page('office/monitoring/samples', model),
      };
    }),
    unitResultsRoute(web),
    changesRoute(web),
  ];
}

interface Shown {
  /** Of the workbook, without its campaign. */
  readonly name: string;
  readonly tables: readonly FigureTable[];
  readonly page: Reply;
}

function monitored(
  { deps }: Web,
  path: string,
  show: (monitoring: Monitoring, request: StaffRequest) => Shown,
): StaffRoute {
  return {
    method: 'get',
    path,
    right: 'participation.read',
    handle: async (request) => {
      const monitoring = await readMonitoring(deps, request.params.campaign ?? '');
      if (!monitoring) return notFound();
      return asAsked(show(monitoring, request), monitoring.opened.campaign.id, request);
    },
  };
}

function unitResultsRoute({ deps }: Web): StaffRoute {
  const shelf = new UnitResultShelf(deps);
  return {
    method: 'get',
    path: paths.office.unitResults.pattern,
    right: 'unit-results.read',
    handle: async (request) => {
      const { campaign = '', unit = '' } = request.params;
      if (!reaches(request.scope, unit)) return notFound();
      const view = request.scope.kind === 'all' ? 'live' : 'released';
      const results = await readUnitResults(deps, shelf, { campaign, unit, view });
      if (!results) return notFound();
      const model = unitResultsPage({
        ...request.context(results.opened),
        results,
        seesCampaign: hasRight(request.actor, 'results.read'),
      });
      const shown = {
        name: `don-vi-${unit}`,
        tables: unitResultsTables(model),
        page: page('office/monitoring/unit-results', model),
      };
      return asAsked(shown, campaign, request);
    },
  };
}

function changesRoute(web: Web): StaffRoute {
  const { deps } = web;
  const streams = new ChangeStreams(web, new CampaignPulses(deps, { interval: LOOK_EVERY }));
  const right = 'participation.read';
  return {
    method: 'get',
    path: paths.office.changes.pattern,
    right,
    handle: async ({ params, actor, session }) => {
      const opened = await deps.campaigns.open(params.campaign ?? '');
      if (!opened || opened.campaign.stage === 'draft') return notFound();
      const letIn = { account: actor.account, session, right } as const;
      return stream((req, res) => streams.start(req, res, opened.campaign.id, letIn));
    },
  };
}

/** The page, or its tables as a workbook. */
async function asAsked(
  { name, tables, page: shown }: Shown,
  campaign: string,
  { query }: StaffRequest,
): Promise<Reply> {
  if (query.tai !== 'xlsx') return shown;
  const content = await writeXlsx(workbookOf(tables));
  return download({ name: `${campaign}-${name}.xlsx`, type: 'xlsx', content });
}

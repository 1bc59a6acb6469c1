/** A campaign from opening to the archive. */
import {
  archiveCampaign,
  readArchive,
  verifyArchive,
} from '../../../actions/campaigns/archive-campaign';
import { closeCampaign } from '../../../actions/campaigns/close-campaign';
import { moveClosingDay } from '../../../actions/campaigns/move-closing-day';
import { lateUntil } from '../../../domain/campaign/campaign';
import { addDays, formatDay } from '../../../domain/day';
import { paths } from '../../paths';
import { download, notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import { archivePage } from '../../view-models/office/campaigns/archive';
import { CLOSING_DAY_FIELD, SURE_FIELD } from '../../view-models/office/campaigns/setup';
import type { Web } from '../../web';
import {
  campaignContext,
  changing,
  seenCampaign,
  showRefusal,
  showSetup,
  UNPROCESSABLE,
  viewing,
} from './campaign-of';

export function campaignStepRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    changing(office.campaignClosingDay.pattern, 'campaign.rescheduled', (request) =>
      reschedule(web, request),
    ),
    changing(office.campaignClosing.pattern, 'campaign.closed', (request) => close(web, request)),
    changing(office.campaignArchive.pattern, 'campaign.archived', (request) =>
      archive(web, request),
    ),
    viewing(office.campaignArchive.pattern, (request) => verify(web, request)),
    viewing(office.campaignArchiveFile.pattern, (request) => file(web, request)),
  ];
}

async function reschedule(web: Web, request: StaffPost): Promise<Reply> {
  const { form, act, context } = request;
  const typed = form.text(CLOSING_DAY_FIELD);
  const moved = await moveClosingDay(web.deps, act, { ...seenCampaign(request), typed });
  if (moved.ok) return backToSetup(moved.value.id, 'rescheduled');
  switch (moved.error) {
    case 'unknown':
    case 'wrong-state':
    case 'changed':
      return showRefusal(web, request, moved.error);
    default: {
      const words = context().t(`campaigns:closingDayProblem.${moved.error}`);
      const errors = new Map([[CLOSING_DAY_FIELD, words]]);
      return showSetup(web, request, { errors, typedDay: typed }, UNPROCESSABLE);
    }
  }
}

async function close(web: Web, request: StaffPost): Promise<Reply> {
  if (!request.form.has(SURE_FIELD)) return askSure(web, request);
  const closed = await closeCampaign(web.deps, request.act, seenCampaign(request));
  if (closed.ok) return backToSetup(closed.value.id, 'closed');
  return showRefusal(web, request, closed.error);
}

async function archive(web: Web, request: StaffPost): Promise<Reply> {
  if (!request.form.has(SURE_FIELD)) return askSure(web, request);
  const archived = await archiveCampaign(web.deps, request.act, seenCampaign(request));
  if (archived.ok) return backToSetup(archived.value.id, 'archived');
  const { error } = archived;
  if (error !== 'too-early' && error !== 'answers-arriving')
    return showRefusal(web, request, error);
  const found = await campaignContext(web, request);
  if (!found) return notFound();
  const day = formatDay(addDays(lateUntil(found.opened.campaign), 1));
  const errors = new Map([[SURE_FIELD, found.t(`campaigns:archiveProblem.${error}`, { day })]]);
  return showSetup(web, request, { errors }, UNPROCESSABLE);
}

/** What was archived, beside what the answers give now. */
async function verify(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  const verified = context && (await verifyArchive(web.deps, context.opened));
  const on = context?.opened.campaign.archive?.on;
  if (!verified || on === undefined) return notFound();
  return page('office/campaigns/archive', archivePage({ ...context, on, verified }));
}

/** The very text whose SHA-256 was kept. */
async function file(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  if (context?.state !== 'archived') return notFound();
  const content = await readArchive(web.deps, context.opened);
  return download({ name: `luu-tru-${context.opened.campaign.id}.json`, type: 'json', content });
}

function askSure(web: Web, request: StaffPost): Promise<Reply> {
  const errors = new Map([[SURE_FIELD, request.context().t('campaigns:sure.missing')]]);
  return showSetup(web, request, { errors }, UNPROCESSABLE);
}

function backToSetup(campaign: string, done: 'rescheduled' | 'closed' | 'archived'): Reply {
  return redirect(paths.office.campaignSetup.to(campaign), `campaigns:done.${done}`);
}

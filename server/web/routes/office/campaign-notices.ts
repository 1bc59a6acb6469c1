/** The legal notices of a campaign: read by everybody of the office, written while it is a draft. */
import { removeNotice, saveNotice } from '../../../actions/campaigns/edit-notices';
import { LEGAL_BASES } from '../../../domain/campaign/legal-basis';
import { parseDay } from '../../../domain/day';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import type { CampaignContext } from '../../view-models/office/campaigns/frame';
import {
  NOTICE_DAY_FIELD,
  noticeAsTyped,
  noticeListPage,
  noticePage,
  readNotice,
  typedNotice,
} from '../../view-models/office/campaigns/notices';
import { usualNotice } from '../../view-models/office/campaigns/usual-notice';
import type { Web } from '../../web';
import {
  campaignContext,
  changing,
  CONFLICT,
  preparing,
  seenCampaign,
  showRefusal,
  UNPROCESSABLE,
  viewing,
} from './campaign-of';

const NOTHING_WRONG: ReadonlyMap<string, string> = new Map();

export function campaignNoticeRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  const event = 'campaign.changed';
  return [
    viewing(office.notices.pattern, (request) => showList(web, request)),
    preparing(office.newNotice.pattern, (request) => showNew(web, request)),
    changing(office.newNotice.pattern, event, (request) => save(web, request)),
    viewing(office.notice.pattern, (request) => showOne(web, request)),
    changing(office.notice.pattern, event, (request) => save(web, request)),
    changing(office.noticeRemoved.pattern, event, (request) => remove(web, request)),
  ];
}

async function showList(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  return context ? page('office/campaigns/notices', noticeListPage(context)) : notFound();
}

/** A new notice begins with the words of the latest law. */
async function showNew(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  const latest = LEGAL_BASES.at(-1);
  if (context?.state !== 'draft' || !latest) return notFound();
  const typed = noticeAsTyped(undefined, usualNotice(web.translatorFor, latest.id));
  return show(context, { typed, errors: NOTHING_WRONG });
}

async function showOne(web: Web, request: StaffRequest): Promise<Reply> {
  const context = await campaignContext(web, request);
  const found = context?.opened.campaign.notices.find(({ from }) => from === request.params.from);
  if (!context || !found) return notFound();
  const typed = noticeAsTyped(found.from, found.notice);
  return show(context, { typed, errors: NOTHING_WRONG, before: found.from });
}

async function save(web: Web, request: StaffPost): Promise<Reply> {
  const context = await campaignContext(web, request);
  const before = parseDay(request.params.from ?? '');
  if (!context || (request.params.from !== undefined && before === undefined)) return notFound();
  const typed = typedNotice(request.form);
  const { from, notice, errors } = readNotice(typed, context);
  const place = before === undefined ? {} : { before };
  if (from === undefined || errors.size > 0) {
    return show(context, { typed, errors, ...place }, UNPROCESSABLE);
  }
  const toSave = { ...seenCampaign(request), ...place, from, notice };
  const saved = await saveNotice(web.deps, request.act, toSave);
  if (saved.ok) {
    return redirect(paths.office.notices.to(saved.value.id), 'campaigns:done.noticeSaved');
  }
  switch (saved.error) {
    case 'day-taken': {
      const taken = new Map([[NOTICE_DAY_FIELD, context.t('campaigns:notice.dayTaken')]]);
      return show(context, { typed, errors: taken, ...place }, UNPROCESSABLE);
    }
    case 'changed': {
      const refused = { errors: NOTHING_WRONG, refused: saved.error };
      return show(context, { typed, ...refused, ...place }, CONFLICT);
    }
    default:
      return showRefusal(web, request, saved.error);
  }
}

async function remove(web: Web, request: StaffPost): Promise<Reply> {
  const from = parseDay(request.params.from ?? '');
  if (from === undefined) return notFound();
  const removed = await removeNotice(web.deps, request.act, { ...seenCampaign(request), from });
  if (!removed.ok) return showRefusal(web, request, removed.error);
  return redirect(paths.office.notices.to(removed.value.id), 'campaigns:done.noticeRemoved');
}

function show(
  context: CampaignContext,
  state: Omit<Parameters<typeof noticePage>[0], keyof CampaignContext>,
  status = 200,
): Reply {
  return page('office/campaigns/notice', noticePage({ ...context, ...state }), status);
}

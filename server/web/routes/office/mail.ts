/** The queue of a campaign's mails. */
import { retryMails, stopMails } from '../../../actions/mail/change-queue';
import { readQueue } from '../../../actions/mail/read-queue';
import { readErasure } from '../../../actions/retention/read-erasure';
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import { paths } from '../../paths';
import { page, redirect, type Reply } from '../../staff/reply';
import type { StaffRequest, StaffRoute } from '../../staff/staff-route';
import {
  LISTED_STATES,
  mailQueuePage,
  PAGE_ROWS,
  type ListedState,
} from '../../view-models/office/mail/queue';
import type { Web } from '../../web';
import { within } from './within-campaign';

export function mailRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.mails.pattern,
      right: 'people.read',
      handle: (request) => within(web, request, (opened) => showQueue(web, request, opened)),
    },
    {
      method: 'post',
      path: office.retryMails.pattern,
      right: 'people.edit',
      audit: 'mails.retried',
      handle: (request) =>
        within(web, request, async ({ campaign: { id } }) => {
          await retryMails(web.deps, request.act, id);
          return redirect(office.mails.to(id), 'mail:done.retried');
        }),
    },
    {
      method: 'post',
      path: office.stopMails.pattern,
      right: 'people.edit',
      audit: 'mails.stopped',
      handle: (request) =>
        within(web, request, async ({ campaign: { id } }) => {
          await stopMails(web.deps, request.act, id);
          return redirect(office.mails.to(id), 'mail:done.stopped');
        }),
    },
  ];
}

async function showQueue(
  { deps }: Web,
  { query, context, today }: StaffRequest,
  opened: OpenedCampaign,
): Promise<Reply> {
  const asked = LISTED_STATES.find((listed) => listed === query['trang-thai']);
  const number = Number(query.trang);
  const at = Number.isInteger(number) && number > 0 ? number : 1;
  const state = asked ?? (await firstWithMails(deps, opened));
  const part = { state, skip: (at - 1) * PAGE_ROWS, limit: PAGE_ROWS };
  const model = mailQueuePage({
    ...context(opened),
    opened,
    today,
    queue: await readQueue(deps, opened.campaign.id, part),
    erasure: await readErasure(deps, opened.campaign),
    state,
    page: at,
    ...(deps.config.mail && { perMinute: deps.config.mail.perMinute }),
  });
  return page('office/mail/queue', model);
}

/** What is listed unasked: bounces first, or else what there is. */
async function firstWithMails(
  { store }: Web['deps'],
  { campaign }: OpenedCampaign,
): Promise<ListedState> {
  const counts = await store.mails.counts(campaign.id);
  return LISTED_STATES.find((state) => counts[state] > 0) ?? 'bounced';
}

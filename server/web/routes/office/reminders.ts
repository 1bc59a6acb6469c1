/** The schedule of a campaign's reminders. */
import { planReminder, stopReminder } from '../../../actions/reminders/plan-reminder';
import { readReminders } from '../../../actions/reminders/read-reminders';
import type { OpenedCampaign } from '../../../domain/campaign/campaign';
import { parseTypedDay } from '../../../domain/day';
import { paths } from '../../paths';
import { page, redirect, type Reply } from '../../staff/reply';
import type { StaffPost, StaffRequest, StaffRoute } from '../../staff/staff-route';
import {
  REMINDER_FIELDS,
  remindersPage,
  type RemindersInput,
} from '../../view-models/office/mail/reminders';
import type { Web } from '../../web';
import { within } from './within-campaign';

const UNPROCESSABLE = 422;
const CONFLICT = 409;

export function reminderRoutes(web: Web): readonly StaffRoute[] {
  const { office } = paths;
  return [
    {
      method: 'get',
      path: office.reminders.pattern,
      right: 'people.read',
      handle: (request) => within(web, request, (opened) => showReminders(web, request, opened)),
    },
    {
      method: 'post',
      path: office.reminders.pattern,
      right: 'people.edit',
      audit: 'reminder.planned',
      handle: (request) => within(web, request, (opened) => plan(web, request, opened)),
    },
    {
      method: 'post',
      path: office.stopReminder.pattern,
      right: 'people.edit',
      audit: 'reminder.stopped',
      handle: (request) => within(web, request, (opened) => stop(web, request, opened)),
    },
  ];
}

async function showReminders(
  { deps }: Web,
  { context, today }: StaffRequest,
  opened: OpenedCampaign,
  said: Pick<RemindersInput, 'sent' | 'tooLate'> = {},
  status = 200,
): Promise<Reply> {
  const schedule = await readReminders(deps, opened);
  const model = remindersPage({ ...context(opened), opened, today, schedule, ...said });
  return page('office/mail/reminders', model, status);
}

async function plan(web: Web, request: StaffPost, opened: OpenedCampaign): Promise<Reply> {
  const { form, act } = request;
  const day = form.text(REMINDER_FIELDS.day);
  const hour = form.text(REMINDER_FIELDS.hour);
  const on = parseTypedDay(day);
  const planned =
    on === undefined
      ? ({ ok: false, error: 'not-a-day' } as const)
      : await planReminder(web.deps, act, opened, { on, hour: hour === '' ? NaN : Number(hour) });
  if (planned.ok) {
    return redirect(paths.office.reminders.to(opened.campaign.id), 'reminders:done.planned');
  }
  const sent = { day, hour, problem: planned.error };
  return showReminders(web, request, opened, { sent }, UNPROCESSABLE);
}

async function stop(web: Web, request: StaffPost, opened: OpenedCampaign): Promise<Reply> {
  const { campaign } = opened;
  const stopped = await stopReminder(
    web.deps,
    request.act,
    campaign.id,
    request.params.reminder ?? '',
  );
  return stopped
    ? redirect(paths.office.reminders.to(campaign.id), 'reminders:done.stopped')
    : showReminders(web, request, opened, { tooLate: true }, CONFLICT);
}

/** A campaign's alerts, and who is told of them by mail. */
import { alertWords } from '../../../actions/alerts/alert-letter';
import { readRecipientsOf, setRecipientsOf } from '../../../actions/alerts/recipients';
import { readMonitoring } from '../../../actions/monitoring/read-monitoring';
import { hasRight } from '../../../domain/access/rights';
import {
  MOST_RECIPIENTS,
  readRecipients,
  recipientLine,
} from '../../../domain/monitoring/recipients';
import { paths } from '../../paths';
import { notFound, page, redirect, type Reply } from '../../staff/reply';
import type { StaffRequest, StaffRoute } from '../../staff/staff-route';
import {
  alertsPage,
  RECIPIENTS_FIELD,
  type AlertsInput,
} from '../../view-models/office/alerts/alerts';
import type { Web } from '../../web';

const MOST_ALERTS = 200;

export function alertRoutes(web: Web): readonly StaffRoute[] {
  const { deps } = web;
  const { pattern, to } = paths.office.alerts;
  return [
    {
      method: 'get',
      path: pattern,
      right: 'participation.read',
      handle: async (request) => {
        if (!hasRight(request.actor, 'campaigns.edit')) return show(web, request, {});
        const recipients = await readRecipientsOf(deps, request.params.campaign ?? '');
        return show(web, request, { typed: recipients.map(recipientLine).join('\n') });
      },
    },
    {
      method: 'post',
      path: pattern,
      right: 'campaigns.edit',
      audit: 'campaign.changed',
      handle: async (request) => {
        const campaign = request.params.campaign ?? '';
        if (!(await readMonitoring(deps, campaign))) return notFound();
        const typed = request.form.text(RECIPIENTS_FIELD);
        const recipients = readRecipients(typed);
        if (!recipients.ok) {
          const { code, line = '' } = recipients.error;
          const values = { line, limit: MOST_RECIPIENTS };
          const error = request.context().t(`alerts:recipients.${code}`, values);
          return show(web, request, { typed, error }, 422);
        }
        await setRecipientsOf(deps, request.act, campaign, recipients.value);
        return redirect(to(campaign), 'alerts:done.saved');
      },
    },
  ];
}

async function show(
  { deps }: Web,
  { params, context }: StaffRequest,
  form: Pick<AlertsInput, 'typed' | 'error'>,
  status = 200,
): Promise<Reply> {
  const monitoring = await readMonitoring(deps, params.campaign ?? '');
  if (!monitoring) return notFound();
  const asked = context(monitoring.opened);
  const raised = await deps.store.alerts.latest(monitoring.opened.campaign.id, MOST_ALERTS);
  const lines = raised.map(({ on, alert }) => {
    const { key, values } = alertWords(monitoring, alert, asked.locale);
    return { on, kind: alert.kind, words: asked.t(key, values ?? {}) };
  });
  return page('office/alerts/alerts', alertsPage({ ...asked, monitoring, lines, ...form }), status);
}

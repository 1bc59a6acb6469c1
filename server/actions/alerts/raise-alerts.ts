/**
 * Looks at every open campaign, keeps what is new, and tells the recipients in one mail. Run again after a
 * crash it raises nothing twice; only a mail that was queued and not yet marked may be queued once more,
 * and then it has the same id and stays one mail.
 */
import { lastDayOf, stateOn } from '../../domain/campaign/campaign';
import { alertKey, alertsOf } from '../../domain/monitoring/alerts';
import { deskActivity, rushes } from '../../domain/monitoring/desk-activity';
import { unitProgress } from '../../domain/monitoring/progress';
import type { Deps } from '../../deps';
import { digest } from '../../ids';
import type { RaisedAlert } from '../../store/contracts/alerts';
import { queueMails } from '../mail/queue-mails';
import { readMonitoring, type Monitoring } from '../monitoring/read-monitoring';
import { alertLetter } from './alert-letter';
import { readRecipientsOf } from './recipients';

/** One run over all campaigns; between two of them it may be stopped. */
export async function raiseAlerts(deps: Deps, signal: AbortSignal): Promise<void> {
  const today = deps.clock.today();
  for (const campaign of await deps.store.campaigns.list()) {
    if (signal.aborted) return;
    if (stateOn(campaign, today) !== 'open') continue;
    const monitoring = await readMonitoring(deps, campaign.id);
    if (monitoring) await raiseIn(deps, monitoring);
  }
}

async function raiseIn(deps: Deps, monitoring: Monitoring): Promise<void> {
  const { campaign } = monitoring.opened;
  const found = currentAlerts(monitoring);
  await deps.store.alerts.raise(campaign.id, found);
  const recipients = await readRecipientsOf(deps, campaign.id);
  const untold = await deps.store.alerts.untold(campaign.id);
  if (untold.length === 0) return;
  const keys = untold.map(({ key }) => key);
  await queueMails(
    deps,
    recipients.map((recipient) => ({
      id: digest('alert-mail', campaign.id, recipient.address, ...keys),
      kind: 'alert',
      content: alertLetter(monitoring, untold, recipient),
    })),
  );
  await deps.store.alerts.markTold(campaign.id, keys);
}

/** What is to be told of a campaign today. */
export function currentAlerts(monitoring: Monitoring): RaisedAlert[] {
  const { opened, today, desks, counts } = monitoring;
  const { campaign } = opened;
  const days = { opensOn: campaign.opensOn, closesOn: lastDayOf(campaign), today };
  const alerts = alertsOf({
    units: unitProgress({ ...monitoring, campaign }),
    desks: deskActivity({ desks, counts, ...days }),
    rushes: rushes({ desks, counts }),
    today,
  });
  return alerts.map((alert) => ({ key: alertKey(alert, today), on: today, alert }));
}

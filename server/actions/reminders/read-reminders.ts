/** The schedule of a campaign and whom a reminder would reach, for the manager's page. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { suggestReminder, type Reminder, type ReminderPlan } from '../../domain/campaign/reminders';
import type { Deps } from '../../deps';
import { DUE } from './due-people';

export interface ReminderSchedule {
  readonly reminders: readonly Reminder[];
  /** People who would be written to now. */
  readonly due: number;
  /** People to whom a mail has been sent. */
  readonly mailed: number;
  /** Of these, those who want no more mail. */
  readonly unsubscribed: number;
  readonly suggested?: ReminderPlan;
}

/** Reads it all by index. */
export async function readReminders(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { campaign }: OpenedCampaign,
): Promise<ReminderSchedule> {
  const { invitations } = store;
  const mailedIn = { campaign: campaign.id, mailed: true };
  const [reminders, due, mailed, unsubscribed] = await Promise.all([
    store.reminders.list(campaign.id),
    invitations.count({ campaign: campaign.id, ...DUE }),
    invitations.count(mailedIn),
    invitations.count({ ...mailedIn, unsubscribed: true }),
  ]);
  const suggested = suggestReminder(campaign, reminders, clock.now());
  return { reminders, due, mailed, unsubscribed, ...(suggested && { suggested }) };
}

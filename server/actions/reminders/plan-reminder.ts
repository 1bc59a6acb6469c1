/** Puts a reminder into a campaign's schedule, or takes it out. */
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import {
  checkReminder,
  type ReminderPlan,
  type ReminderProblem,
} from '../../domain/campaign/reminders';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import type { Act } from '../audit/act';

type ReminderDeps = Pick<Deps, 'store' | 'clock'>;

/** Plans a reminder. */
export async function planReminder(
  { store, clock }: ReminderDeps,
  act: Act,
  { campaign }: OpenedCampaign,
  plan: ReminderPlan,
): Promise<Result<void, ReminderProblem>> {
  const others = await store.reminders.list(campaign.id);
  const problem = isOver(stateOn(campaign, clock.today()))
    ? 'after-closing'
    : checkReminder(plan, campaign, others, clock.now());
  if (problem) return err(problem);
  const id = randomToken();
  await act.record({ kind: 'reminder', id }, ['hour', 'on']);
  await store.reminders.add({ id, campaign: campaign.id, ...plan, state: 'planned', mails: 0 });
  return ok(undefined);
}

/**
 * Calls a reminder off. One that is being sent stops too; mails that it has queued so far are stopped with
 * the queue. False when it is sent, stopped, or not of this campaign.
 */
export async function stopReminder(
  { store }: ReminderDeps,
  act: Act,
  campaign: string,
  id: string,
): Promise<boolean> {
  const reminder = (await store.reminders.list(campaign)).find((each) => each.id === id);
  if (reminder?.state !== 'planned' && reminder?.state !== 'sending') return false;
  await act.record({ kind: 'reminder', id }, ['state']);
  return store.reminders.move(id, reminder.state, 'stopped');
}

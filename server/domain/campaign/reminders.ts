/** Reminders: when those who have not answered are written to again. */
import { addDays, type Day } from '../day';
import { lastDayOf, type Campaign } from './campaign';

/**
 * `planned` waits for its hour · `sending` is being queued · `sent` is queued as a whole · `stopped` was
 * called off, or came too late to be sent.
 */
export const REMINDER_STATES = ['planned', 'sending', 'sent', 'stopped'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

export interface Reminder {
  readonly id: string;
  readonly campaign: string;
  readonly on: Day;
  /** Hour of the day in Vietnam, one of `REMINDER_HOURS`. */
  readonly hour: number;
  readonly state: ReminderState;
  /** Mails that were queued for it so far. */
  readonly mails: number;
}

/** Office hours: nobody is written to at night. */
export const REMINDER_HOURS: readonly number[] = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];

export const REMINDER_PROBLEMS = [
  'not-a-day',
  'not-an-hour',
  'past',
  'before-opening',
  'after-closing',
  'same-day',
] as const;

/** `same-day`: one reminder a day is enough. */
export type ReminderProblem = (typeof REMINDER_PROBLEMS)[number];

/** Vietnam's time is UTC+7 all the year. */
const OFFSET = '+07:00';

/** When a reminder is due, in milliseconds since the epoch. */
export function instantOf({ on, hour }: Pick<Reminder, 'on' | 'hour'>): number {
  return Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00${OFFSET}`);
}

/** Whether a reminder is to be sent, or is being sent and not yet done. @param now ms since the epoch */
export function isDue(reminder: Reminder, now: number): boolean {
  const { state } = reminder;
  return state === 'sending' || (state === 'planned' && instantOf(reminder) <= now);
}

export interface ReminderPlan {
  readonly on: Day;
  readonly hour: number;
}

/**
 * What speaks against a reminder at that time, if anything.
 * @param others reminders of the campaign so far
 * @param now milliseconds since the epoch
 */
export function checkReminder(
  plan: ReminderPlan,
  campaign: Pick<Campaign, 'opensOn' | 'closesOn' | 'closedOn'>,
  others: readonly Reminder[],
  now: number,
): ReminderProblem | undefined {
  if (!REMINDER_HOURS.includes(plan.hour)) return 'not-an-hour';
  if (instantOf(plan) <= now) return 'past';
  if (plan.on < campaign.opensOn) return 'before-opening';
  if (plan.on > lastDayOf(campaign)) return 'after-closing';
  const sameDay = others.some(({ on, state }) => on === plan.on && state !== 'stopped');
  return sameDay ? 'same-day' : undefined;
}

/** Days before closing on which a reminder is usual: a week, and the last days. */
const USUAL_DAYS_BEFORE = [7, 2];

/**
 * The next usual day for a reminder, at nine: a week or two days before the last day of answering.
 * Undefined when both are past or taken.
 */
export function suggestReminder(
  campaign: Pick<Campaign, 'opensOn' | 'closesOn' | 'closedOn'>,
  others: readonly Reminder[],
  now: number,
): ReminderPlan | undefined {
  return USUAL_DAYS_BEFORE.map((days) => ({
    on: addDays(lastDayOf(campaign), -days),
    hour: 9,
  })).find((plan) => checkReminder(plan, campaign, others, now) === undefined);
}

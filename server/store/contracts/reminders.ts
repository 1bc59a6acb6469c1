import type { Reminder, ReminderState } from '../../domain/campaign/reminders';

export interface ReminderRepository {
  /** Adds a reminder unless there is one with its id. */
  add(reminder: Reminder): Promise<'added' | 'already-there'>;
  /** The reminders of a campaign in the order of their time. */
  list(campaign: string): Promise<readonly Reminder[]>;
  /** Reminders of all campaigns that are planned or being sent. */
  listUnfinished(): Promise<readonly Reminder[]>;
  /** Moves a reminder on if it is still in the state `from`. */
  move(id: string, from: ReminderState, to: ReminderState): Promise<boolean>;
  /** Remembers how many mails a reminder has queued so far; a lower number than before changes nothing. */
  countMails(id: string, mails: number): Promise<void>;
}

import type { Reminder } from '../../domain/campaign/reminders';
import { day } from '../../domain/day';
import { addOnce } from '../add-once';
import type { ReminderRepository } from '../contracts/reminders';
import type { Models } from '../models';
import type { ReminderDocument } from '../schemas/reminder';

export function reminderRepository({ reminders }: Models): ReminderRepository {
  return {
    add: ({ id, on, ...rest }) => addOnce(() => reminders.create({ _id: id, day: on, ...rest })),

    async list(campaign) {
      const found = await reminders
        .find({ campaign })
        .sort({ day: 1, hour: 1 })
        .lean<ReminderDocument[]>();
      return found.map(toReminder);
    },

    async listUnfinished() {
      const found = await reminders
        .find({ state: { $in: ['planned', 'sending'] } })
        .lean<ReminderDocument[]>();
      return found.map(toReminder);
    },

    async move(id, from, to) {
      const { modifiedCount } = await reminders.updateOne(
        { _id: id, state: from },
        { $set: { state: to } },
      );
      return modifiedCount === 1;
    },

    async countMails(id, mails) {
      await reminders.updateOne({ _id: id }, { $max: { mails } });
    },
  };
}

function toReminder({ _id, day: on, ...rest }: ReminderDocument): Reminder {
  return { id: _id, ...rest, on: day(on) };
}

/** The schedule of a campaign's reminders: who would be written to, when, and the form for one more. */
import type { ReminderSchedule } from '../../../../actions/reminders/read-reminders';
import { isOver, stateOn } from '../../../../domain/campaign/campaign';
import {
  REMINDER_HOURS,
  type Reminder,
  type ReminderProblem,
} from '../../../../domain/campaign/reminders';
import { formatDay } from '../../../../domain/day';
import { paths } from '../../../paths';
import type { StatModel } from '../../components';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { figuresIn } from '../../numbers';
import { mailFrame, type MailContext, type MailFrame } from './frame';

/** Names of the form's fields. */
export const REMINDER_FIELDS = { day: 'ngay', hour: 'gio' } as const;

export interface ReminderRow {
  readonly time: string;
  readonly state: string;
  readonly mails: string;
  /** Empty when it cannot be stopped any more. */
  readonly stopHref: string;
}

export interface RemindersModel extends MailFrame {
  readonly stats: readonly StatModel[];
  readonly refusal: string;
  readonly rows: readonly ReminderRow[];
  /** Absent when the campaign is over. */
  readonly form: {
    readonly href: string;
    readonly day: FieldModel;
    readonly hour: OptionsModel;
  } | null;
  readonly summary: ErrorSummaryModel | null;
}

export interface RemindersInput extends MailContext {
  readonly schedule: ReminderSchedule;
  /** What was typed, and what is wrong with it. */
  readonly sent?: {
    readonly day: string;
    readonly hour: string;
    readonly problem: ReminderProblem;
  };
  /** A reminder that was to be stopped has gone already. */
  readonly tooLate?: boolean;
}

/** The model of the schedule. */
export function remindersPage(input: RemindersInput): RemindersModel {
  const { t, schedule, opened, today, tooLate = false } = input;
  const over = isOver(stateOn(opened.campaign, today));
  const form = over ? null : formOf(input);
  return {
    ...mailFrame(input, 'reminders'),
    stats: stats(input),
    refusal: tooLate ? t('reminders:tooLate') : '',
    rows: schedule.reminders.map((reminder) => row(input, reminder)),
    form,
    summary: (form && errorSummary(errorsOf(input))) ?? null,
  };
}

function stats({ t, locale, schedule }: RemindersInput): StatModel[] {
  const { integer } = figuresIn(locale);
  return (['mailed', 'due', 'unsubscribed'] as const).map((name) => ({
    label: t(`reminders:count.${name}`),
    value: integer(schedule[name]),
    note: '',
    forecast: false,
  }));
}

function row({ t, locale, opened }: RemindersInput, reminder: Reminder): ReminderRow {
  const { id, on, hour, state, mails } = reminder;
  const isStoppable = state === 'planned' || state === 'sending';
  return {
    time: t('reminders:time', { hour, day: formatDay(on) }),
    state: t(`reminders:state.${state}`),
    mails: state === 'planned' ? '' : figuresIn(locale).integer(mails),
    stopHref: isStoppable ? paths.office.stopReminder.to(opened.campaign.id, id) : '',
  };
}

function formOf(input: RemindersInput): NonNullable<RemindersModel['form']> {
  const { t, schedule, opened, sent } = input;
  const { suggested } = schedule;
  const errors = errorsOf(input);
  const day = sent?.day ?? (suggested ? formatDay(suggested.on) : '');
  const hour = sent?.hour ?? String(suggested?.hour ?? 9);
  return {
    href: paths.office.reminders.to(opened.campaign.id),
    day: field(
      {
        name: REMINDER_FIELDS.day,
        label: t('reminders:day'),
        hint: t('reminders:dayHint'),
        value: day,
        inputmode: 'numeric',
        width: 'short',
      },
      errors,
    ),
    hour: options(
      {
        name: REMINDER_FIELDS.hour,
        label: t('reminders:hour'),
        options: REMINDER_HOURS.map((value) => ({
          value: String(value),
          label: t('reminders:oclock', { hour: value }),
        })),
        chosen: [hour],
      },
      errors,
    ),
  };
}

function errorsOf({ t, sent }: RemindersInput): ReadonlyMap<string, string> {
  if (!sent) return new Map();
  const name = sent.problem === 'not-an-hour' ? REMINDER_FIELDS.hour : REMINDER_FIELDS.day;
  return new Map([[name, t(`reminders:problem.${sent.problem}`)]]);
}

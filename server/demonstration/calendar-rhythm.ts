/** On which days of a campaign answers come in: more on some weekdays, none when nobody works. */
import { addDays, type Day } from '../domain/day';
import type { Plan } from './demonstration-schema';
import { WeightedChoice } from './seeded-random';

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export interface CampaignDays {
  readonly desk: WeightedChoice<Day>;
  readonly fieldwork: WeightedChoice<Day>;
  readonly link: WeightedChoice<Day>;
}

/** The days of a window, each with the weight that the plan's weekly rhythm gives it. */
export function daysOf(
  { week, holidays }: Pick<Plan, 'week' | 'holidays'>,
  window: Window,
): CampaignDays {
  const all: Day[] = [];
  for (let day = window.from; day <= window.to; day = addDays(day, 1)) all.push(day);
  const isHoliday = (day: Day): boolean => holidays.includes(day.slice(5));
  const choice = (weights: readonly number[], closedOnHolidays: boolean): WeightedChoice<Day> =>
    new WeightedChoice(
      all.map((day) => {
        const weight = weights[weekday(day)] ?? 0;
        return [day, closedOnHolidays && isHoliday(day) ? 0 : weight] as const;
      }),
    );
  return {
    desk: choice(week.desk, true),
    fieldwork: choice(week.fieldwork, true),
    link: choice(week.link, false),
  };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

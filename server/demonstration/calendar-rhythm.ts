/** On which days of a campaign answers come in: more on some weekdays, none when nobody works. */
import { WEEKDAYS, type OpeningHours } from '../domain/campaign/opening-hours';
import { addDays, type Day } from '../domain/day';
import type { Plan } from './demonstration-schema';
import { WeightedChoice } from './seeded-random';

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export interface CampaignDays {
  readonly fieldwork: WeightedChoice<Day>;
  readonly link: WeightedChoice<Day>;
}

/** When people answer at one desk. */
export interface DeskDays {
  readonly all: WeightedChoice<Day>;
  /** The last two days on which it was open. */
  readonly last: readonly Day[];
}

type Rhythm = Pick<Plan, 'week' | 'holidays'>;

/** The days of fieldwork and of links in a window, each with the weight of the plan's weekly rhythm. */
export function daysOf(rhythm: Rhythm, window: Window): CampaignDays {
  const { week } = rhythm;
  return {
    fieldwork: new WeightedChoice(workingDays(rhythm, window, week.fieldwork)),
    link: new WeightedChoice(
      allDays(window).map((on) => [on, week.link[weekday(on)] ?? 0] as const),
    ),
  };
}

/** The days of a window on which a desk is open. */
export function deskDaysOf(rhythm: Rhythm, window: Window, hours: OpeningHours): DeskDays {
  const open = workingDays(rhythm, window, rhythm.week.desk).filter(
    ([on, weight]) => weight > 0 && hours[WEEKDAYS[(weekday(on) + 6) % 7] ?? 'sun'] !== undefined,
  );
  return { all: new WeightedChoice(open), last: open.slice(-2).map(([on]) => on) };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Days with weights by weekday; nobody works on holidays. */
function workingDays(
  { holidays }: Rhythm,
  window: Window,
  weights: readonly number[],
): (readonly [Day, number])[] {
  return allDays(window).map((on) => {
    const weight = weights[weekday(on)] ?? 0;
    return [on, holidays.includes(on.slice(5)) ? 0 : weight] as const;
  });
}

function allDays({ from, to }: Window): Day[] {
  const all: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) all.push(on);
  return all;
}

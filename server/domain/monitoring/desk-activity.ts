/** What happens at each desk: its answers, the day of the last one, silence, and days far above its own usual. */
import type { Desk } from '../campaign/desk';
import { addDays, type Day } from '../day';
import { lastDayIn, type ResponseCounts, type Trend } from './response-counts';
import { workingDaysBetween } from './working-days';

/** Full working days without an answer after which a desk counts as silent. */
export const SILENT_AFTER = 2;

/** A rush is a day with at least so many answers at one desk … */
export const RUSH_AT_LEAST = 20;
/** … and at least so many times the desk's usual day; our own rule of thumb, to be looked into by people. */
export const RUSH_TIMES = 5;

const NO_ANSWERS: Trend = { total: 0, byDay: new Map() };

export interface DeskActivity {
  readonly desk: Desk;
  readonly answers: number;
  readonly today: number;
  /** Absent while nobody has answered there. */
  readonly lastOn?: Day;
  /** Full working days since the last answer, or since opening where there is none. */
  readonly quietDays: number;
  readonly silent: boolean;
}

/** A day on which far more answers came in at a desk than it usually gets. */
export interface Rush {
  readonly desk: Desk;
  readonly day: Day;
  readonly answers: number;
  /** Median of the desk's other days with answers. */
  readonly usual: number;
}

export interface DeskQuestion {
  readonly desks: readonly Desk[];
  readonly counts: Pick<ResponseCounts, 'byDesk'>;
  readonly opensOn: Day;
  /** Last day of answering. */
  readonly closesOn: Day;
  readonly today: Day;
}

/** Desks in the order given. After closing, silence is counted up to the last day of answering. */
export function deskActivity(question: DeskQuestion): readonly DeskActivity[] {
  const { desks, counts, opensOn, closesOn, today } = question;
  const until = today > closesOn ? addDays(closesOn, 1) : today;
  return desks.map((desk) => {
    const trend = counts.byDesk.get(desk.code) ?? NO_ANSWERS;
    const lastOn = lastDayIn(trend);
    const quietDays = workingDaysBetween(lastOn ?? addDays(opensOn, -1), until);
    return {
      desk,
      answers: trend.total,
      today: trend.byDay.get(today) ?? 0,
      ...(lastOn !== undefined && { lastOn }),
      quietDays,
      silent: quietDays >= SILENT_AFTER,
    };
  });
}

/** Rushes, the latest first. A desk with fewer than five other days has no usual day yet. */
export function rushes({ desks, counts }: Pick<DeskQuestion, 'desks' | 'counts'>): readonly Rush[] {
  const found = desks.flatMap((desk): Rush[] => {
    const { byDay } = counts.byDesk.get(desk.code) ?? NO_ANSWERS;
    if (byDay.size <= LEAST_DAYS_FOR_USUAL) return [];
    const sorted = [...byDay.values()].toSorted((a, b) => a - b);
    return [...byDay].flatMap(([day, answers]) => {
      const usual = medianWithout(sorted, answers);
      const isRush = answers >= RUSH_AT_LEAST && answers >= RUSH_TIMES * usual;
      return isRush ? [{ desk, day, answers, usual }] : [];
    });
  });
  return found.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

const LEAST_DAYS_FOR_USUAL = 5;

/** The lower median, a number of answers that there was, of all numbers but one. */
function medianWithout(sorted: readonly number[], without: number): number {
  const middle = Math.ceil((sorted.length - 1) / 2) - 1;
  return sorted[middle < sorted.indexOf(without) ? middle : middle + 1] ?? 0;
}

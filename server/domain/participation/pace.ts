/** Are we going to make it? Where a count stands against its quota and the days that are left. */
import { addDays, type Day } from '../day';
import { ratio, roundHalfUp, type Ratio } from '../score/ratio';

/**
 * `not-started` before the first day; `reached` when the quota is there; `ahead` at or above what an even
 * pace asks for by now; `behind` below it; `missed` when answering is over without the quota.
 */
export const STANDINGS = ['not-started', 'reached', 'ahead', 'behind', 'missed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Full days whose mean is taken as the speed of the days to come: a week, so that weekends count once. */
const RECENT_DAYS = 7;

export interface PaceQuestion {
  /** Answers so far, today's included. */
  readonly count: number;
  /** Answers wanted. */
  readonly needed: number;
  readonly opensOn: Day;
  /** Last day of answering. */
  readonly closesOn: Day;
  readonly today: Day;
  /** Answers by day; absent where no day is kept (invited groups by unit). */
  readonly byDay?: ReadonlyMap<Day, number>;
}

export interface Pace {
  readonly standing: Standing;
  /** Answers that an even pace over all days asks for by the start of today, rounded down. */
  readonly expected: number;
  /** Days of answering that are left, today included; 0 when it is over. */
  readonly daysLeft: number;
  /**
   * Answers a day lately, rounded to one decimal: the mean of the last seven full days, or of all full
   * days where there are fewer or no days are kept. Undefined before one full day has passed.
   */
  readonly perDay?: Ratio;
  /** The day on which the quota is reached at that speed, be it after closing. Undefined at no speed. */
  readonly finishOn?: Day;
  /** Whether the quota is reached or `finishOn` is not after closing. */
  readonly inTime: boolean;
}

/** The state of one count. Days are calendar days: one-stop offices also work on Saturdays. */
export function pace(question: PaceQuestion): Pace {
  const { count, needed, opensOn, closesOn, today } = question;
  const daysLeft = Math.max(0, daysFrom(today < opensOn ? opensOn : today, closesOn) + 1);
  const expected = expectedBy(question);
  const speed = speedOf(question);
  const finishOn = projectedFinish(question, speed);
  return {
    standing: standingOf(question, expected),
    expected,
    daysLeft,
    ...(speed && { perDay: roundHalfUp(speed, 1) }),
    ...(finishOn !== undefined && { finishOn }),
    inTime: count >= needed || (finishOn !== undefined && finishOn <= closesOn),
  };
}

function expectedBy({ needed, opensOn, closesOn, today }: PaceQuestion): number {
  const allDays = daysFrom(opensOn, closesOn) + 1;
  const daysOver = Math.min(allDays, Math.max(0, daysFrom(opensOn, today)));
  return Math.floor((needed * daysOver) / allDays);
}

function standingOf(
  { count, needed, opensOn, closesOn, today }: PaceQuestion,
  expected: number,
): Standing {
  if (count >= needed) return 'reached';
  if (today < opensOn) return 'not-started';
  if (today > closesOn) return 'missed';
  return count >= expected ? 'ahead' : 'behind';
}

/** Answers a day, from full days only: today is not over. */
function speedOf({ count, opensOn, today, byDay }: PaceQuestion): Ratio | undefined {
  const fullDays = daysFrom(opensOn, today);
  if (fullDays < 1) return undefined;
  if (!byDay) return ratio(count, fullDays);
  const days = Math.min(RECENT_DAYS, fullDays);
  const first = addDays(today, -days);
  let answers = 0;
  for (const [day, dayCount] of byDay) if (day >= first && day < today) answers += dayCount;
  return ratio(answers, days);
}

/** Counting today as the first day of those to come. Undefined once reached, when over, and at no speed. */
function projectedFinish(
  { count, needed, closesOn, today }: PaceQuestion,
  speed: Ratio | undefined,
): Day | undefined {
  if (count >= needed || today > closesOn || !speed || speed.n === 0n) return undefined;
  const days = ratio(needed - count).div(speed);
  return addDays(today, Number((days.n + days.d - 1n) / days.d) - 1);
}

/** Days from one to the other; negative when the other is earlier. */
function daysFrom(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

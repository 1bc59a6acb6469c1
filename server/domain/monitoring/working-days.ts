/** Days on which desks are open at least in part. Public holidays are not known here. */
import { addDays, type Day } from '../day';

const SATURDAY = 6;

/** Monday to Friday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== SATURDAY;
}

/** Full working days between two days, both excluded; 0 when the second is not after the first. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (isWorkingDay(day)) count += 1;
  return count;
}

/**
 * Figures that somebody sees day after day give away what one day has added. So answers of a day are let
 * out together with as many days as it takes to make at least the disclosure threshold.
 */
import type { Day } from '../day';

/**
 * The last day whose answers are let out: days are taken in their order, and whenever those since the last
 * release make `threshold` answers, all of them are released. Undefined while there are too few.
 * @param byDay answers by day
 * @param before days from this one on are not let out
 */
export function releasedUntil(
  byDay: ReadonlyMap<Day, number>,
  before: Day,
  threshold: number,
): Day | undefined {
  let released: Day | undefined;
  let waiting = 0;
  for (const [day, count] of [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (day >= before) break;
    waiting += count;
    if (waiting < threshold) continue;
    released = day;
    waiting = 0;
  }
  return released;
}

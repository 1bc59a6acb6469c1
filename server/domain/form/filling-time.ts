/**
 * How long filling a form in takes, from a histogram: no single filling's time is kept, and the median
 * needs no more.
 */

/** Width of a bucket in seconds. */
const STEP = 5;
/** Ten minutes and longer are one bucket: whoever laid the telephone down says nothing about the form. */
const LONGER = 120;
/** Fewer fillings than these say little about the form and much about those few people. */
export const LEAST_FILLINGS = 20;

/** Number of fillings by bucket (0 is under 5 s, 120 is 10 minutes and longer). */
export type FillingTimes = ReadonlyMap<number, number>;

/** A measured time as a page may say it. */
export interface ShownTime {
  /** Halves up to 3 minutes, whole minutes above; at least a half. */
  readonly minutes: number;
  /** At least so many fillings were measured; two significant digits, so that a page changes seldom. */
  readonly fillings: number;
}

/** The bucket of a time in seconds; undefined for what is no time. */
export function bucketOf(seconds: number): number | undefined {
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  return Math.min(Math.floor(seconds / STEP), LONGER);
}

/** The median as it is shown; undefined under 20 fillings, and where the median is 10 minutes or longer. */
export function shownTime(times: FillingTimes): ShownTime | undefined {
  const fillings = [...times.values()].reduce((sum, count) => sum + count, 0);
  const median = medianBucket(times, fillings);
  if (fillings < LEAST_FILLINGS || median === LONGER) return undefined;
  return { minutes: inMinutes(median * STEP + STEP / 2), fillings: roundDown(fillings) };
}

/** The bucket in which half of the fillings are reached. */
function medianBucket(times: FillingTimes, fillings: number): number {
  let reached = 0;
  for (const [bucket, count] of [...times].toSorted(([a], [b]) => a - b)) {
    reached += count;
    if (reached * 2 >= fillings) return bucket;
  }
  return LONGER;
}

function inMinutes(seconds: number): number {
  const halves = Math.max(1, Math.round(seconds / 30));
  return halves <= 6 ? halves / 2 : Math.round(seconds / 60);
}

function roundDown(count: number): number {
  const unit = 10 ** Math.max(0, String(count).length - 2);
  return Math.floor(count / unit) * unit;
}

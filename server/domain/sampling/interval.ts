/** How far a share of a sample may be from the share of everybody. */
import { ratio, type Ratio } from '../score/ratio';
import { quantile, type Confidence } from './confidence';

/** Both ends as proportions from 0 to 1, rounded to four decimals (hundredths of a percent). */
export interface Interval {
  readonly low: Ratio;
  readonly high: Ratio;
}

/**
 * The score interval of Wilson (1927) with finite population correction: the variance p·(1 − p)/n of the
 * score test is replaced by that of sampling without replacement, p·(1 − p)/n · (N − n)/(N − 1) (Cochran
 * 1977, §3.2), which is Wilson's interval with n·(N − 1)/(N − n) in the place of n. When everybody has
 * answered it is the share itself.
 * @param n answers, from 1; `successes` of them, from 0 to n
 * @param population people; undefined where it is not known. One below n is a wrong figure and counts as
 *   not known, so that the interval is too wide rather than too narrow.
 * @returns undefined for no answers, since nothing is known then
 */
export function proportionInterval(
  successes: number,
  n: number,
  population: number | undefined,
  confidence: Confidence = 95,
): Interval | undefined {
  if (n === 0) return undefined;
  const share = successes / n;
  const z = quantile(confidence).valueOf();
  const spread = (z * z * correction(n, population)) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt(spread * share * (1 - share) + (spread * spread) / 4) / (1 + spread);
  return { low: proportion(middle - half), high: proportion(middle + half) };
}

/**
 * The margin that so many answers reach for a share of one half, the worst case: z·√(¼/n · (N − n)/(N − 1)),
 * as a proportion rounded to four decimals. Undefined for no answers.
 */
export function marginReached(
  n: number,
  population: number | undefined,
  confidence: Confidence = 95,
): Ratio | undefined {
  if (n === 0) return undefined;
  const z = quantile(confidence).valueOf();
  return proportion(z * Math.sqrt(correction(n, population) / (4 * n)));
}

/** (N − n) / (N − 1); 1 for a population that is not known or so large that it makes no difference. */
function correction(n: number, population: number | undefined): number {
  if (population === undefined || population < n) return 1;
  return population === n ? 0 : (population - n) / (population - 1);
}

function proportion(value: number): Ratio {
  return ratio(Math.round(Math.min(1, Math.max(0, value)) * 10_000), 10_000);
}

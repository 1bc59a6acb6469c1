/**
 * How many answers are needed. Computed in exact fractions, since a float a hair above a whole number
 * would be rounded up to one answer too many.
 */
import { ONE, ratio, type Ratio } from '../score/ratio';
import { quantile, type Confidence } from './confidence';

/**
 * `cochran`: Cochran, Sampling Techniques (3rd ed. 1977), §4.4, with finite population correction.
 * `yamane`: n = N / (1 + N·e²), the formula of the satisfaction surveys' method (Quyết định 1383/QĐ-BNV);
 * it is Cochran's approximation n₀ / (1 + n₀/N) with z = 2 and knows no other confidence.
 */
export const SAMPLE_SIZE_METHODS = ['cochran', 'yamane'] as const;
export type SampleSizeMethod = (typeof SAMPLE_SIZE_METHODS)[number];

export interface SampleSizeQuestion {
  /** People, a whole number from 0. */
  readonly population: number;
  readonly confidence: Confidence;
  /** Half width of the interval in percentage points, above 0 and at most 50. */
  readonly margin: number;
  /** `cochran` when absent. */
  readonly method?: SampleSizeMethod;
}

/**
 * Answers needed for a proportion near one half (the worst case), rounded up, never above the population.
 * @throws RangeError when population or margin are outside their ranges
 */
export function sampleSize(question: SampleSizeQuestion): number {
  const { population, confidence, margin, method = 'cochran' } = question;
  if (!Number.isSafeInteger(population) || population < 0) {
    throw new RangeError(`population must be a whole number from 0: ${population}`);
  }
  if (!(margin > 0 && margin <= 50)) {
    throw new RangeError(`margin must be above 0 and at most 50 points: ${margin}`);
  }
  if (population === 0) return 0;
  const error = ratio(String(margin)).div(100);
  const needed =
    method === 'yamane'
      ? yamane(population, error)
      : cochran(population, quantile(confidence), error);
  return Math.min(population, roundUp(needed));
}

/** n₀ = z²·p·(1 − p) / e² with p = ½; n = n₀ / (1 + (n₀ − 1) / N). */
function cochran(population: number, z: Ratio, error: Ratio): Ratio {
  const infinite = z.mul(z).div(4).div(error.mul(error));
  return infinite.div(ONE.add(infinite.sub(1).div(population)));
}

function yamane(population: number, error: Ratio): Ratio {
  return ratio(population).div(ONE.add(error.mul(error).mul(population)));
}

function roundUp(value: Ratio): number {
  return Number((value.n + value.d - 1n) / value.d);
}

/** Confidence levels that campaigns may ask for, with their quantiles of the normal distribution. */
import { ratio, type Ratio } from '../score/ratio';

export const CONFIDENCES = [90, 95, 99] as const;

/** Percent. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Two-sided quantiles as survey handbooks print them, so that a hand computation gives the same. */
const QUANTILES: Readonly<Record<Confidence, Ratio>> = {
  90: ratio('1.645'),
  95: ratio('1.96'),
  99: ratio('2.576'),
};

/** z of a confidence: 1,645 · 1,96 · 2,576. */
export function quantile(confidence: Confidence): Ratio {
  return QUANTILES[confidence];
}

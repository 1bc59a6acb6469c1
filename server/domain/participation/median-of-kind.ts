/** A unit's figure is set beside the middle of its kind, so that no other unit is named or found out. */
import type { Ratio } from '../score/ratio';

/** Fewer units than this show no median: who knows their own figure could work out another unit's. */
export const LEAST_UNITS_FOR_MEDIAN = 5;

/** The median of the figures of all units of a kind; undefined for fewer than five. */
export function medianOfKind(figures: readonly Ratio[]): Ratio | undefined {
  if (figures.length < LEAST_UNITS_FOR_MEDIAN) return undefined;
  const sorted = figures.toSorted((a, b) => a.compare(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return lower && upper && lower.add(upper).div(2);
}

/**
 * Where a criterion or a field stands: points, or, while the campaign is open and groups that it needs
 * are hidden or too few, the range still possible. A partial mean is never shown as if it were the score.
 */
import type { Publication } from '../../../domain/disclosure/publish';
import { decimalsOfPoints } from '../../../domain/score/criterion-score';
import {
  HUNDRED,
  roundHalfUp,
  sum,
  toDecimal,
  ZERO,
  type Ratio,
} from '../../../domain/score/ratio';
import type { Range } from '../../../domain/score/score-range';
import type { CriterionScore, FieldScore } from '../../../domain/score/scorecard';
import type { OfficeWords } from './words';

export type Standing =
  | { readonly kind: 'points'; readonly points: Ratio }
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'none' };

/** A bar from `start`, both in percent of the maximum, with a dot. */
export interface BarModel {
  readonly start: string;
  readonly length: string;
  readonly possible: boolean;
}

const NONE: Standing = { kind: 'none' };

/** Decimals of the points of criteria and fields; two in a pack that gives no score. */
export function pointPlaces({ pack }: Pick<OfficeWords, 'pack'>): number {
  return pack.scoring ? decimalsOfPoints(pack.scoring) : 2;
}

/** A criterion's points once nothing that it needs is hidden. */
export function criterionStanding({ range }: Publication, criterion: CriterionScore): Standing {
  const possible = range?.criteria.get(criterion.id);
  if (possible && !possible.low.equals(possible.high)) return { kind: 'range', range: possible };
  return criterion.points ? { kind: 'points', points: criterion.points } : NONE;
}

/** A field as the sum of its criteria as printed, so that the column adds up on paper. */
export function fieldStanding(
  publication: Publication,
  field: FieldScore,
  places: number,
): Standing {
  const parts = field.criteria.map((criterion) => criterionStanding(publication, criterion));
  if (parts.every(({ kind }) => kind === 'none')) return NONE;
  const low = sum(parts.map((part) => roundHalfUp(lowOf(part), places)));
  const high = sum(parts.map((part) => roundHalfUp(highOf(part), places)));
  return parts.some(({ kind }) => kind === 'range')
    ? { kind: 'range', range: { low, high } }
    : { kind: 'points', points: low };
}

/** The standing in words: `1,09`, `từ 0,31 đến 1,25` or `–`. */
export function standingText(
  standing: Standing,
  places: number,
  { figures, t }: OfficeWords,
): string {
  if (standing.kind === 'none') return '–';
  if (standing.kind === 'points') return figures.decimal(standing.points, places);
  const { low, high } = standing.range;
  return t('office:range', {
    low: figures.decimal(low, places),
    high: figures.decimal(high, places),
  });
}

/** The standing as a bar over `max`. */
export function standingBar(standing: Standing, max: Ratio): BarModel {
  const low = percentOf(lowOf(standing), max);
  const length = percentOf(highOf(standing), max).sub(low);
  return standing.kind === 'range'
    ? { start: toDecimal(low, 2), length: toDecimal(length, 2), possible: true }
    : { start: '0', length: toDecimal(low, 2), possible: false };
}

function percentOf(points: Ratio, max: Ratio): Ratio {
  return max.equals(ZERO) ? ZERO : points.div(max).mul(HUNDRED);
}

function lowOf(standing: Standing): Ratio {
  if (standing.kind === 'none') return ZERO;
  return standing.kind === 'points' ? standing.points : standing.range.low;
}

function highOf(standing: Standing): Ratio {
  return standing.kind === 'range' ? standing.range.high : lowOf(standing);
}

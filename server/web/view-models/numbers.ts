/** Numbers of the office's pages: how a language writes them, percentages, and when a working is cut. */
import {
  exactPlaces,
  isExact,
  numbersIn,
  WORKING_PLACES,
  type Numbers,
} from '../../domain/numbers';
import { roundHalfUp, type Ratio } from '../../domain/score/ratio';
import type { Locale } from '../../domain/text';

const MOST_PLACES = 12;

export interface Figures extends Numbers {
  /** A percentage: 87,25 %. */
  readonly percent: (value: Ratio, places?: number) => string;
}

/** Numbers on a page, with a true minus sign. */
export function figuresIn(locale: Locale): Figures {
  const numbers = numbersIn(locale);
  const sign = locale === 'en' ? '%' : '\u00a0%';
  const decimal = (value: Ratio, places: number): string =>
    numbers.decimal(value, places).replace('-', '−');
  return {
    decimal,
    integer: numbers.integer,
    working: (value) => numbers.working(value).replace('-', '−'),
    percent: (value, places = 2) => decimal(value, places) + sign,
  };
}

/** The sign before a worked-out value: “≈” where it, or an operand as printed, is cut. */
export function equalsSign(value: Ratio, operands: readonly Ratio[] = []): '=' | '≈' {
  return [value, ...operands].every(isExact) ? '=' : '≈';
}

/**
 * Decimals that a value must be printed with before it is rounded to `places`, so that rounding the
 * printed number gives what rounding the exact one gives: 0,62496 is not shown as 0,6250.
 */
export function placesBeforeRounding(value: Ratio, places: number): number {
  const rounded = roundHalfUp(value, places);
  for (let shown = Math.min(exactPlaces(value), WORKING_PLACES); shown < MOST_PLACES; shown += 1) {
    if (roundHalfUp(roundHalfUp(value, shown), places).equals(rounded)) return shown;
  }
  return MOST_PLACES;
}

/** Decimals that print every value of a column exactly, at least two. */
export function columnPlaces(values: readonly Ratio[]): number {
  return Math.max(2, ...values.map((value) => Math.min(exactPlaces(value), WORKING_PLACES)));
}

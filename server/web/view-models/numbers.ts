/**
 * Numbers as a reader's language writes them: decimal comma and dot between thousands in Vietnamese, the
 * other way round in English. Always from exact ratios and integers, never through floats.
 */
import { roundHalfUp, toDecimal, type Ratio } from '../../domain/score/ratio';
import type { Locale } from '../../domain/text';

/** Places at which a working is cut: enough to follow on a pocket calculator. */
const WORKING_PLACES = 4;
const MOST_PLACES = 12;
const THOUSANDS = /\B(?=(\d{3})+$)/g;

export interface Figures {
  /** Exactly `places` decimals, half rounded up: 0,53. */
  decimal(value: Ratio, places: number): string;
  /** A percentage: 87,25 %. */
  percent(value: Ratio, places?: number): string;
  /** A count: 2.621. */
  integer(value: number): string;
  /** As few decimals as are exact, four where the number goes on: 84 · 62,5 · 74,5455. */
  working(value: Ratio): string;
}

/** How numbers are written in a language. */
export function figuresIn(locale: Locale): Figures {
  const vietnamese = locale !== 'en';
  const [point, thousands] = vietnamese ? [',', '.'] : ['.', ','];
  const decimal = (value: Ratio, places: number): string => {
    const [whole = '', part] = toDecimal(value, places).replace('-', '−').split('.');
    const grouped = whole.replace(THOUSANDS, thousands);
    return part === undefined ? grouped : grouped + point + part;
  };
  return {
    decimal,
    percent: (value, places = 2) => `${decimal(value, places)}${vietnamese ? '\u00a0%' : '%'}`,
    integer: (value) => String(value).replace(THOUSANDS, thousands),
    working: (value) => decimal(value, Math.min(exactPlaces(value), WORKING_PLACES)),
  };
}

/** Whether four decimals say the value completely. */
export function isExact(value: Ratio): boolean {
  return exactPlaces(value) <= WORKING_PLACES;
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

function exactPlaces(value: Ratio): number {
  for (let places = 0; places <= WORKING_PLACES; places += 1) {
    if (roundHalfUp(value, places).equals(value)) return places;
  }
  return WORKING_PLACES + 1;
}

/**
 * Numbers as a reader's language writes them: decimal comma and dot between thousands in Vietnamese, the
 * other way round in English. Always from exact ratios and integers, never through floats.
 */
import { roundHalfUp, toDecimal, type Ratio } from './score/ratio';
import type { Locale } from './text';

/** Places at which a working is cut: enough to follow on a pocket calculator. */
export const WORKING_PLACES = 4;

const THOUSANDS = /\B(?=(\d{3})+$)/g;

export interface Numbers {
  /** Exactly `places` decimals, rounded half up: 0,53. */
  readonly decimal: (value: Ratio, places: number) => string;
  /** A count: 2.621. */
  readonly integer: (value: number) => string;
  /** As few decimals as are exact, four where the number goes on: 84 · 62,5 · 74,5455. */
  readonly working: (value: Ratio) => string;
}

/** How numbers are written in a language. */
export function numbersIn(locale: Locale): Numbers {
  const [point, separator] = locale === 'en' ? ['.', ','] : [',', '.'];
  const decimal = (value: Ratio, places: number): string => {
    const [whole = '', part] = toDecimal(value, places).split('.');
    const grouped = whole.replace(THOUSANDS, separator);
    return part === undefined ? grouped : grouped + point + part;
  };
  return {
    decimal,
    integer: (value) => String(value).replace(THOUSANDS, separator),
    working: (value) => decimal(value, Math.min(exactPlaces(value), WORKING_PLACES)),
  };
}

/** Decimals that say the value completely; one more than `WORKING_PLACES` where those do not. */
export function exactPlaces(value: Ratio): number {
  for (let places = 0; places <= WORKING_PLACES; places += 1) {
    if (roundHalfUp(value, places).equals(value)) return places;
  }
  return WORKING_PLACES + 1;
}

/** Whether a working says the value completely. */
export function isExact(value: Ratio): boolean {
  return exactPlaces(value) <= WORKING_PLACES;
}

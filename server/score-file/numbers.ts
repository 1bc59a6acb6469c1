/**
 * Numbers as a reader's language writes them: decimal comma and dot between thousands in Vietnamese, the
 * other way round in English. Always from exact ratios and integers, never through floats.
 */
import { roundHalfUp, toDecimal, type Ratio } from '../domain/score/ratio';
import type { Locale } from '../domain/text';

/** Places at which a working is cut: enough to follow on a pocket calculator. */
const WORKING_PLACES = 4;
const THOUSANDS = /\B(?=(\d{3})+$)/g;

export interface Numbers {
  /** Exactly `places` decimals, rounded half up: 0,94. */
  readonly decimal: (value: Ratio, places: number) => string;
  /** A count: 12.345. */
  readonly integer: (value: number) => string;
  /** As few places as are exact; four and an ellipsis where the number goes on: 84 · 62,5 · 74,5455…. */
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
    working: (value) => {
      for (let places = 0; places <= WORKING_PLACES; places += 1) {
        if (roundHalfUp(value, places).equals(value)) return decimal(value, places);
      }
      return `${decimal(value, WORKING_PLACES)}…`;
    },
  };
}

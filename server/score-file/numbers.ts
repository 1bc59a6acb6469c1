/** Numbers of a report in a terminal: a working that goes on ends in an ellipsis, 74,5455…. */
import { isExact, numbersIn, type Numbers } from '../domain/numbers';
import type { Locale } from '../domain/text';

/** How numbers are written in a language. */
export function reportNumbersIn(locale: Locale): Numbers {
  const numbers = numbersIn(locale);
  return {
    ...numbers,
    working: (value) => `${numbers.working(value)}${isExact(value) ? '' : '…'}`,
  };
}

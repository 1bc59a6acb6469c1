/** Numbers as Vietnamese papers write them: decimal comma, dot between thousands. */
import { roundHalfUp, toDecimal, type Ratio } from '../domain/score/ratio';

/** Places at which a working is cut: enough to follow on a pocket calculator. */
const WORKING_PLACES = 4;

/** Exactly `decimals` places, rounded half up: 0,94. */
export function decimalComma(value: Ratio, decimals: number): string {
  const [whole = '', part] = toDecimal(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** A count: 12.345. */
export function integer(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** As few places as are exact; four and an ellipsis where the number goes on: 84 · 62,5 · 74,5455…. */
export function working(value: Ratio): string {
  for (let decimals = 0; decimals <= WORKING_PLACES; decimals += 1) {
    if (roundHalfUp(value, decimals).equals(value)) return decimalComma(value, decimals);
  }
  return `${decimalComma(value, WORKING_PLACES)}…`;
}

/** Exact fractions for everything between counts and printed points; rounding happens once, here. */
import { Fraction } from 'fraction.js';

export type Ratio = InstanceType<typeof Fraction>;

export const ZERO: Ratio = new Fraction(0);
export const ONE: Ratio = new Fraction(1);
export const HUNDRED: Ratio = new Fraction(100);

/** An exact ratio of integers, or of a decimal string of a pack. */
export function ratio(numerator: number | string, denominator: number | string = 1): Ratio {
  return new Fraction(numerator).div(new Fraction(denominator));
}

/** The sum of many; zero for none. */
export function sum(values: readonly Ratio[]): Ratio {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** The simple mean; undefined for no values, since null is never zero. */
export function mean(values: readonly Ratio[]): Ratio | undefined {
  return values.length === 0 ? undefined : sum(values).div(values.length);
}

/** Rounds to `decimals` places, half away from zero (0.525 → 0.53), as Vietnamese papers print points. */
export function roundHalfUp(value: Ratio, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals);
  const doubled = value.n * scale * 2n + value.d;
  const rounded = doubled / (value.d * 2n);
  return new Fraction(value.s * rounded, scale);
}

/** The value with exactly `decimals` places and a dot, rounded half away from zero: "0.94". */
export function toDecimal(value: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = roundHalfUp(value, decimals).abs();
  const units = (rounded.n * scale) / rounded.d;
  const digits = units.toString().padStart(decimals + 1, '0');
  const sign = value.compare(0) < 0 && units !== 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

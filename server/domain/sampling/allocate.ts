/** Spreads a sample over units so that it adds up exactly and nobody is asked for people it has not. */

export const ALLOCATIONS = ['proportional', 'equal'] as const;

/** `proportional` to the units' populations, or `equal` shares. */
export type Allocation = (typeof ALLOCATIONS)[number];

export interface AllocationQuestion {
  /** Answers wanted altogether, a whole number from 0. */
  readonly total: number;
  /** People by unit, whole numbers from 0 to 10 000 000. */
  readonly populations: ReadonlyMap<string, number>;
  readonly method: Allocation;
  /** Answers wanted of every unit at least, where it has so many people. */
  readonly minimum: number;
}

interface Part {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly weight: number;
}

/**
 * Answers wanted by unit, in the order of `populations`. Each unit gets at least the minimum and at most
 * its population; the rest follows the method, by largest remainder (ties: more people first, then the
 * unit that comes first). The sum is the total, except that it is never below the sum of the minimums
 * nor above the sum of the populations.
 */
export function allocate(question: AllocationQuestion): ReadonlyMap<string, number> {
  const { total, populations, method, minimum } = question;
  const parts = [...populations].map(([unit, population]) => ({
    unit,
    least: Math.min(minimum, population),
    most: population,
    weight: method === 'equal' ? 1 : population,
  }));
  const given = new Map(parts.map(({ unit, least }) => [unit, least]));
  if (total > add(parts, ({ least }) => least)) spread(given, parts, total);
  return given;
}

/**
 * Shares the total by weight; units whose share is outside their bounds are set to the bound, the side
 * that is wrong by more first, and the others share what is left. Each round settles at least one unit.
 */
function spread(given: Map<string, number>, all: readonly Part[], total: number): void {
  let free = all;
  let left = total;
  while (free.length > 0) {
    const weight = add(free, (part) => part.weight);
    if (weight === 0) return;
    const share = (part: Part): number => (left * part.weight) / weight;
    const under = free.filter((part) => left * part.weight < part.least * weight);
    const over = free.filter((part) => left * part.weight > part.most * weight);
    if (under.length === 0 && over.length === 0) return roundShares(given, free, left, weight);
    const lacking = add(under, (part) => part.least - share(part));
    const excess = add(over, (part) => share(part) - part.most);
    const settled = new Set(lacking > excess ? under : over);
    for (const part of settled) {
      const amount = lacking > excess ? part.least : part.most;
      given.set(part.unit, amount);
      left -= amount;
    }
    free = free.filter((part) => !settled.has(part));
  }
}

/** Largest remainder (Hare quota) in whole numbers. */
function roundShares(
  given: Map<string, number>,
  parts: readonly Part[],
  total: number,
  weight: number,
): void {
  const shares = parts.map((part) => {
    const product = BigInt(total) * BigInt(part.weight);
    const whole = Number(product / BigInt(weight));
    return { ...part, whole, remainder: Number(product % BigInt(weight)) };
  });
  const missing = total - add(shares, ({ whole }) => whole);
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || b.most - a.most);
  for (const [index, { unit, whole }] of byRemainder.entries()) {
    given.set(unit, whole + (index < missing ? 1 : 0));
  }
}

function add<T>(values: readonly T[], amount: (value: T) => number): number {
  return values.reduce((sum, value) => sum + amount(value), 0);
}

/** Chance that repeats: the same seed gives the same draws on every machine (xoshiro128**). */
import { createHash } from 'node:crypto';

const TWO_POW_32 = 0x1_0000_0000;

export class SeededRandom {
  private readonly state: Uint32Array;

  constructor(private readonly seed: string) {
    const bytes = createHash('sha256').update(seed).digest();
    this.state = Uint32Array.from([0, 4, 8, 12], (at) => bytes.readUInt32LE(at));
  }

  /** A generator of its own for one part, so that a change in one part leaves the others as they are. */
  fork(name: string): SeededRandom {
    return new SeededRandom(`${this.seed}/${name}`);
  }

  /** From 0 up to, but not including, 1. */
  fraction(): number {
    return this.next() / TWO_POW_32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the values. @throws RangeError when there is none. */
  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.fraction() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** Mean 0, standard deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }

  /** Mean 0, standard logistic distribution. */
  logistic(): number {
    const fraction = (this.next() + 0.5) / TWO_POW_32;
    return Math.log(fraction / (1 - fraction));
  }

  /** `count` different values, the heavier the likelier (Efraimidis and Spirakis). */
  sample<T>(values: readonly T[], count: number, weightOf: (value: T) => number): T[] {
    return values
      .map((value) => ({ value, rank: Math.log(1 - this.fraction()) / weightOf(value) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, count)
      .map(({ value }) => value);
  }

  private next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const e = c ^ a;
    const f = d ^ b;
    this.state.set([a ^ f, b ^ e, e ^ (b << 9), rotate(f, 11)]);
    return result;
  }
}

/** Values with weights, ready for many draws. */
export class WeightedChoice<T> {
  private readonly total: number;
  private readonly steps: readonly { readonly value: T; readonly upTo: number }[];

  /** @throws RangeError when no weight is positive. */
  constructor(weights: readonly (readonly [T, number])[]) {
    let upTo = 0;
    this.steps = weights
      .filter(([, weight]) => weight > 0)
      .map(([value, weight]) => ({ value, upTo: (upTo += weight) }));
    this.total = upTo;
    if (this.steps.length === 0) throw new RangeError('a choice needs a positive weight');
  }

  draw(random: SeededRandom): T {
    const at = random.fraction() * this.total;
    const step = this.steps.find(({ upTo }) => at < upTo) ?? this.steps.at(-1);
    if (step === undefined) throw new RangeError('a choice needs a positive weight');
    return step.value;
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

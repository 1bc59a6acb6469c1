import fc from 'fast-check';
import { toDecimal } from '../../../server/domain/score/ratio';
import { CONFIDENCES } from '../../../server/domain/sampling/confidence';
import { marginReached, proportionInterval } from '../../../server/domain/sampling/interval';

function interval(
  successes: number,
  n: number,
  population?: number,
  confidence?: 90 | 95 | 99,
): string[] | undefined {
  const ends = proportionInterval(successes, n, population, confidence);
  return ends && [toDecimal(ends.low, 4), toDecimal(ends.high, 4)];
}

describe("Wilson's interval, worked by hand", () => {
  test('8 of 10 of an endless population', () => {
    // z²/n = 0,38416: (0,8 + 0,19208 ± √(0,38416·0,16 + 0,38416²/4)) / 1,38416 = (0,99208 ± 0,31346) / 1,38416
    expect(interval(8, 10)).toEqual(['0.4902', '0.9433']);
  });

  test('8 of 10 of a population of 20: ten nineteenths of the variance', () => {
    // 0,38416 · 10/19 = 0,20219: (0,9010947 ± √(0,0323503 + 0,0102200)) / 1,2021895 = (0,9010947 ± 0,2063258) / 1,2021895
    expect(interval(8, 10, 20)).toEqual(['0.5779', '0.9212']);
  });

  test('everybody has answered: the share itself', () => {
    expect(interval(15, 20, 20)).toEqual(['0.7500', '0.7500']);
  });

  test('all or none of a few still leaves room', () => {
    // 10 of 10: low = 1/(1 + z²/n) = 1/1,38416
    expect(interval(10, 10)).toEqual(['0.7225', '1.0000']);
    expect(interval(0, 10)).toEqual(['0.0000', '0.2775']);
  });

  test('no answers say nothing, and fewer people than answers is a wrong figure', () => {
    expect(interval(0, 0, 100)).toBeUndefined();
    expect(interval(8, 10, 9)).toEqual(interval(8, 10));
  });
});

test.each([
  [385, undefined, '0.0499'], // 1,96 · √(0,25/385) = 0,04995
  [278, 1_000, '0.0500'], // 1,96 · √(0,25/278 · 722/999) = 0,04997
  [100, 100, '0.0000'],
  [1, 1, '0.0000'],
])('%i answers of %p reach the margin %s', (n, population, margin) => {
  expect(toDecimal(marginReached(n, population)!, 4)).toBe(margin);
});

test('for all samples: the share lies inside, and more certainty is wider', () => {
  const sample = fc.integer({ min: 1, max: 3_000 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      successes: fc.integer({ min: 0, max: n }),
      population: fc.option(fc.integer({ min: n, max: 100_000 }), { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(sample, ({ n, successes, population }) => {
      const widths = CONFIDENCES.map((confidence) => {
        const { low, high } = proportionInterval(successes, n, population, confidence)!;
        expect(low.valueOf()).toBeLessThanOrEqual(successes / n + 0.00005);
        expect(high.valueOf()).toBeGreaterThanOrEqual(successes / n - 0.00005);
        expect(low.compare(0)).toBeGreaterThanOrEqual(0);
        expect(high.compare(1)).toBeLessThanOrEqual(0);
        return high.sub(low).valueOf();
      });
      expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    }),
  );
});

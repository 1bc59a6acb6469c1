import fc from 'fast-check';
import { CONFIDENCES } from '../../../server/domain/sampling/confidence';
import { sampleSize, SAMPLE_SIZE_METHODS } from '../../../server/domain/sampling/sample-size';

describe('Cochran with finite population correction, worked by hand', () => {
  // n₀ = 1,96²/4/0,05² = 384,16; N = 1 000: 384,16 / (1 + 383,16/1 000) = 277,74.
  test.each([
    [1_000, 95, 5, 278],
    [100, 95, 5, 80], // 384,16 / 4,8316 = 79,51
    [400, 95, 5, 197], // 384,16 / 1,9579 = 196,21
    [10_000, 95, 5, 370], // 384,16 / 1,038316 = 369,98
    [1_000_000_000, 95, 5, 385], // 384,16
    [1_000, 90, 5, 214], // n₀ = 270,6025; / 1,2696025 = 213,14 → 214
    [1_000, 99, 5, 400], // n₀ = 663,5776; / 1,6625776 = 399,13 → 400
    [1_000, 95, 3, 517], // n₀ = 1 067,111; / 2,066111 = 516,48
    [18, 95, 5, 18], // 384,16 / 22,2867 = 17,24
    [1, 95, 5, 1],
    [0, 95, 5, 0],
  ] as const)(
    'N = %i at %i %% and %d points needs %i',
    (population, confidence, margin, needed) => {
      expect(sampleSize({ population, confidence, margin })).toBe(needed);
    },
  );
});

test.each([
  [200, 134],
  [500, 223],
  [1_000, 286],
  [2_000, 334],
  [5_000, 371],
  [10_000, 385],
  [20_000, 393],
  [50_000, 397],
  [400, 200], // 400 / (1 + 1): exactly 200, not 201
])('N/(1 + N·e²) with 5 points for N = %i is %i', (population, needed) => {
  expect(sampleSize({ population, confidence: 95, margin: 5, method: 'yamane' })).toBe(needed);
});

test('a population or margin outside its range is a mistake of the caller', () => {
  expect(() => sampleSize({ population: -1, confidence: 95, margin: 5 })).toThrow(RangeError);
  expect(() => sampleSize({ population: 1.5, confidence: 95, margin: 5 })).toThrow(RangeError);
  expect(() => sampleSize({ population: 10, confidence: 95, margin: 0 })).toThrow(RangeError);
  expect(() => sampleSize({ population: 10, confidence: 95, margin: 51 })).toThrow(RangeError);
});

describe('for every question', () => {
  const population = fc.integer({ min: 0, max: 2_000_000 });
  const margin = fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10);
  const confidence = fc.constantFrom(...CONFIDENCES);
  const method = fc.constantFrom(...SAMPLE_SIZE_METHODS);

  test('the sample is no larger than the population, and someone is asked where there is anybody', () => {
    fc.assert(
      fc.property(population, margin, confidence, method, (n, points, level, by) => {
        const size = sampleSize({ population: n, margin: points, confidence: level, method: by });
        expect(size).toBeLessThanOrEqual(n);
        expect(size > 0).toBe(n > 0);
      }),
    );
  });

  test('a wider margin, a lower confidence and fewer people never need more', () => {
    fc.assert(
      fc.property(population, margin, margin, population, (n, a, b, m) => {
        const size = (people: number, points: number, level: 90 | 95 | 99): number =>
          sampleSize({ population: people, margin: points, confidence: level });
        expect(size(n, Math.max(a, b), 95)).toBeLessThanOrEqual(size(n, Math.min(a, b), 95));
        expect(size(n, a, 90)).toBeLessThanOrEqual(size(n, a, 95));
        expect(size(n, a, 95)).toBeLessThanOrEqual(size(n, a, 99));
        expect(size(Math.min(n, m), a, 95)).toBeLessThanOrEqual(size(Math.max(n, m), a, 95));
      }),
    );
  });
});

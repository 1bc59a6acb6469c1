import fc from 'fast-check';
import { bucketOf, shownTime } from '../../../server/domain/form/filling-time';

/** A histogram of fillings that took so many seconds each. */
function timesOf(seconds: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const bucket of seconds.map(bucketOf)) {
    if (bucket !== undefined) times.set(bucket, (times.get(bucket) ?? 0) + 1);
  }
  return times;
}

const same = (seconds: number, fillings = 20) =>
  timesOf(Array.from({ length: fillings }, () => seconds));

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [112, 22],
  [599, 119],
  [600, 120],
  [90_000, 120],
  [-1, undefined],
  [NaN, undefined],
  [Infinity, undefined],
])('%s s are counted in bucket %s', (seconds, bucket) => {
  expect(bucketOf(seconds)).toBe(bucket);
});

test.each([
  [0, 0.5],
  [44, 0.5],
  [45, 1],
  [90, 1.5],
  [112, 2],
  [134, 2],
  [135, 2.5],
  [164, 2.5],
  [180, 3],
  [205, 3],
  [210, 4],
  [299, 5],
  [599, 10],
])('a median about %s s is said as %s minutes', (seconds, minutes) => {
  expect(shownTime(same(seconds))).toEqual({ minutes, fillings: 20 });
});

test('the median is the one in the middle, whatever the outliers', () => {
  const seconds = [...Array.from({ length: 8 }, () => 1), 100, 100, 120, 121, 122, 123];
  const slow = Array.from({ length: 7 }, () => 5000);
  // 21 fillings: the eleventh took 120 s
  expect(shownTime(timesOf([...seconds, ...slow]))).toEqual({ minutes: 2, fillings: 21 });
});

test('nothing is said under twenty fillings, nor of a median that was not measured', () => {
  expect(shownTime(new Map())).toBeUndefined();
  expect(shownTime(same(60, 19))).toBeUndefined();
  expect(shownTime(same(600))).toBeUndefined();
});

test.each([
  [20, 20],
  [99, 99],
  [101, 100],
  [312, 310],
  [319, 310],
  [1299, 1200],
])('%s fillings are said as %s', (fillings, said) => {
  expect(shownTime(new Map([[10, fillings]]))?.fillings).toBe(said);
});

test('what is said is near the median and never more fillings than there are', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 580 }), { minLength: 20, maxLength: 200 });
  fc.assert(
    fc.property(seconds, (taken) => {
      const sorted = taken.toSorted((a, b) => a - b);
      const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
      const shown = shownTime(timesOf(taken));
      if (!shown) throw new Error('nothing is said');
      expect(Math.abs(shown.minutes * 60 - median)).toBeLessThanOrEqual(33);
      expect(shown.fillings).toBeLessThanOrEqual(taken.length);
      expect(shown.fillings).toBeGreaterThan(taken.length * 0.9);
      expect(Number.isInteger(shown.minutes * (shown.minutes > 3 ? 1 : 2))).toBe(true);
    }),
  );
});

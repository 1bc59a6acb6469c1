import fc from 'fast-check';
import {
  ANY_ADDRESS,
  FORGET_MS,
  SAME_ADDRESS,
  waitMs,
  waitSeconds,
  withOneMore,
  type FailureCount,
} from '../../../server/domain/access/lockout';

const NOW = 1_000_000_000;
const QUARTER_HOUR = 15 * 60_000;

function failed(failures: number, lastAt = NOW): FailureCount {
  return { failures, lastAt };
}

test.each([
  [0, 0],
  [4, 0],
  [5, 1000],
  [6, 2000],
  [9, 16_000],
  [14, 512_000],
  [15, QUARTER_HOUR],
  [1_000_000, QUARTER_HOUR],
])('after %i failures from one address the next try waits %i ms', (failures, wait) => {
  expect(waitMs(SAME_ADDRESS, failed(failures), NOW)).toBe(wait);
});

test('without a try before there is nothing to wait for', () => {
  expect(waitMs(SAME_ADDRESS, undefined, NOW)).toBe(0);
});

test('from anywhere, 19 failures are free and the 20th makes the next one wait a second', () => {
  expect(waitMs(ANY_ADDRESS, failed(19), NOW)).toBe(0);
  expect(waitMs(ANY_ADDRESS, failed(20), NOW)).toBe(1000);
});

test('ASVS 6.3.1: it slows down and never blocks: after the wait there is none', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), (failures) => {
      const count = failed(failures);
      const wait = waitMs(SAME_ADDRESS, count, NOW);
      expect(wait).toBeLessThanOrEqual(QUARTER_HOUR);
      expect(waitMs(SAME_ADDRESS, count, NOW + wait)).toBe(0);
    }),
  );
});

test('one failure more never makes the wait shorter', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), (failures) => {
      const wait = waitMs(SAME_ADDRESS, failed(failures), NOW);
      expect(waitMs(SAME_ADDRESS, failed(failures + 1), NOW)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

test('a day without a try forgets what was', () => {
  const count = failed(40);
  expect(withOneMore(count, NOW + FORGET_MS - 1)).toEqual(failed(41, NOW + FORGET_MS - 1));
  expect(withOneMore(count, NOW + FORGET_MS)).toEqual(failed(1, NOW + FORGET_MS));
  expect(withOneMore(undefined, NOW)).toEqual(failed(1));
});

test('what a person is told is never too short', () => {
  expect([1, 999, 1000, 1001].map(waitSeconds)).toEqual([1, 1, 1, 2]);
});

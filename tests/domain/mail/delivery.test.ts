import fc from 'fast-check';
import { MAX_ATTEMPTS, outcomeOf, waitAfter } from '../../../server/domain/mail/delivery';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [1, MINUTE],
  [2, 2 * MINUTE],
  [5, 16 * MINUTE],
  [9, 256 * MINUTE],
  [10, 6 * HOUR],
  [40, 6 * HOUR],
])('without luck the wait after attempt %d is %d ms', (attempts, wait) => {
  expect(waitAfter(attempts, 0)).toBe(wait);
});

test('chance takes off up to half of a wait', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempts, chance) => {
        const longest = waitAfter(attempts, 0);
        const wait = waitAfter(attempts, chance);
        expect(wait).toBeGreaterThanOrEqual(longest / 2);
        expect(wait).toBeLessThanOrEqual(longest);
      },
    ),
  );
});

test('a mail that was accepted or refused for good is finished at once', () => {
  expect(outcomeOf({ kind: 'accepted' }, 1, 0)).toEqual({ state: 'sent' });
  expect(outcomeOf({ kind: 'refused-for-good', code: '550 5.1.1' }, 1, 0)).toEqual({
    state: 'bounced',
    code: '550 5.1.1',
  });
});

test.each(['refused-for-now', 'unreachable'] as const)(
  'a mail that is %s waits, and has failed after the last attempt',
  (kind) => {
    expect(outcomeOf({ kind, code: '451' }, MAX_ATTEMPTS - 1, 0)).toMatchObject({
      state: 'queued',
      code: '451',
    });
    expect(outcomeOf({ kind, code: '451' }, MAX_ATTEMPTS, 0)).toEqual({
      state: 'failed',
      code: '451',
    });
  },
);

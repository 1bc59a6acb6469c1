import fc from 'fast-check';
import { dayOf, endOf, formatInstant, startOf } from '../../server/domain/instant';
import { day } from '../../server/domain/day';

test('an instant is told in Vietnam’s time, seven hours before Greenwich', () => {
  expect(formatInstant(Date.parse('2026-11-23T17:00:00Z'))).toBe('24/11/2026 00:00:00');
  expect(formatInstant(Date.parse('2026-11-23T16:59:59Z'))).toBe('23/11/2026 23:59:59');
});

test('a day lasts from its first instant to the first of the next', () => {
  expect(startOf(day('2026-11-24'))).toBe(Date.parse('2026-11-23T17:00:00Z'));
  expect(endOf(day('2026-11-24'))).toBe(Date.parse('2026-11-24T17:00:00Z'));
});

test('every instant lies within its own day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
      const on = dayOf(instant);
      expect(startOf(on)).toBeLessThanOrEqual(instant);
      expect(instant).toBeLessThan(endOf(on));
    }),
  );
});

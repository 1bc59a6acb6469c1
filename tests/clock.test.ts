import { systemClock } from '../server/clock';

afterEach(() => jest.useRealTimers());

test.each([
  ['2024-11-15T16:59:59Z', '2024-11-15'],
  ['2024-11-15T17:00:00Z', '2024-11-16'],
  ['2024-12-31T23:30:00Z', '2025-01-01'],
])('at %s it is %s in Vietnam', (instant, expected) => {
  jest.useFakeTimers({ now: new Date(instant) });
  expect(systemClock.today()).toBe(expected);
});

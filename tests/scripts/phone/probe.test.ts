/** Layout shift as web-vitals adds it up. */
import { layoutShift, type Shift } from '../../../scripts/phone/probe';

const shift = (at: number, value: number, afterTap = false): Shift => ({ at, value, afterTap });

test('nothing has slipped where nothing was seen to', () => {
  expect(layoutShift([])).toBe(0);
});

test('shifts less than a second apart are one window', () => {
  expect(layoutShift([shift(100, 0.25), shift(1000, 0.5)])).toBe(0.75);
});

test('the worst window counts, after a pause of a second or five seconds in all', () => {
  expect(layoutShift([shift(100, 0.25), shift(1100, 0.5)])).toBe(0.5);
  const everyNineTenths = Array.from({ length: 8 }, (_, n) => shift(n * 900, 0.125));
  expect(layoutShift(everyNineTenths)).toBe(6 * 0.125);
});

test('what follows a tap is no fault of the page', () => {
  expect(layoutShift([shift(100, 0.25), shift(200, 0.5, true)])).toBe(0.25);
});

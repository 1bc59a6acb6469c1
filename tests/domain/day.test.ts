import { addDays, day, formatDay, parseDay } from '../../server/domain/day';

test.each(['2024-02-29', '2024-12-31', '2025-07-01'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text);
});

test.each([
  '',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-1-1',
  '01/07/2025',
  '2024-06-01T00:00',
  ' 2024-06-01',
])('"%s" is not a day', (text) => {
  expect(parseDay(text)).toBeUndefined();
  expect(() => day(text)).toThrow(RangeError);
});

test.each([
  ['2024-02-28', 2, '2024-03-01'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-03-01', 0, '2024-03-01'],
])('%s and %i days is %s', (from, count, expected) => {
  expect(addDays(day(from), count)).toBe(expected);
});

test('papers write day, month, year', () => {
  expect(formatDay(day('2025-07-01'))).toBe('01/07/2025');
});

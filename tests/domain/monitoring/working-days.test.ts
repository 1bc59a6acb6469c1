import { day } from '../../../server/domain/day';
import { isWorkingDay, workingDaysBetween } from '../../../server/domain/monitoring/working-days';

test('Monday to Friday are working days', () => {
  const week = ['18', '19', '20', '21', '22', '23', '24'].map((date) => day(`2024-11-${date}`));
  expect(week.map(isWorkingDay)).toEqual([true, true, true, true, true, false, false]);
});

test.each([
  ['Friday to Monday', '2024-11-22', '2024-11-25', 0],
  ['Friday to Tuesday', '2024-11-22', '2024-11-26', 1],
  ['Friday to Wednesday', '2024-11-22', '2024-11-27', 2],
  ['the next day', '2024-11-19', '2024-11-20', 0],
  ['the same day', '2024-11-19', '2024-11-19', 0],
  ['backwards', '2024-11-20', '2024-11-19', 0],
  ['over a month', '2024-10-31', '2024-12-02', 21],
])('full working days between: %s', (_, from, to, count) => {
  expect(workingDaysBetween(day(from), day(to))).toBe(count);
});

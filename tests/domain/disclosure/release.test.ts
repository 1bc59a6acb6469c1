import fc from 'fast-check';
import { addDays, day, type Day } from '../../../server/domain/day';
import { releasedUntil } from '../../../server/domain/disclosure/release';

const START = day('2024-11-01');
const days = (counts: readonly number[]): Map<Day, number> =>
  new Map(counts.map((count, index) => [addDays(START, index), count]));

test.each<[string, number[], number | undefined]>([
  ['nothing', [], undefined],
  ['too few', [1, 3], undefined],
  ['enough on one day', [5], 0],
  ['enough together', [2, 3], 1],
  ['the rest waits', [5, 4], 0],
  ['the rest is enough by itself', [5, 4, 1], 2],
  ['days without answers wait for nobody', [7, 0, 0], 0],
])('%s', (_, counts, last) => {
  const until = last === undefined ? undefined : addDays(START, last);
  expect(releasedUntil(days(counts), addDays(START, counts.length), 5)).toBe(until);
});

test('the day itself and later ones are not let out', () => {
  expect(releasedUntil(days([5, 5, 5]), addDays(START, 2), 5)).toBe(addDays(START, 1));
});

test('the order in which days are told does not matter', () => {
  const shuffled = fc
    .array(fc.nat({ max: 9 }), { maxLength: 12 })
    .chain((counts) =>
      fc.tuple(
        fc.constant(days(counts)),
        fc.shuffledSubarray([...days(counts)], { minLength: counts.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([ordered, other]) => {
      const before = addDays(START, 10);
      expect(releasedUntil(new Map(other), before, 5)).toBe(releasedUntil(ordered, before, 5));
    }),
  );
});

import fc from 'fast-check';
import { allocate, ALLOCATIONS } from '../../../server/domain/sampling/allocate';

function given(
  total: number,
  people: Readonly<Record<string, number>>,
  method: 'proportional' | 'equal',
  minimum = 0,
): Record<string, number> {
  const populations = new Map(Object.entries(people));
  return Object.fromEntries(allocate({ total, populations, method, minimum }));
}

describe('worked by hand', () => {
  test('proportional, with the largest remainders rounded up', () => {
    // 10 · 21/50 = 4,2; 10 · 17/50 = 3,4; 10 · 12/50 = 2,4: two to give, 3,4 and 2,4 tie, more people first.
    expect(given(10, { a: 21, b: 17, c: 12 }, 'proportional')).toEqual({ a: 4, b: 4, c: 2 });
  });

  test('the minimum comes first, and the others share what is left', () => {
    // 30 · 10/1 000 = 0,3 → 5; 25 over 990: 17,17 and 7,83.
    expect(given(30, { a: 680, b: 310, c: 10 }, 'proportional', 5)).toEqual({ a: 17, b: 8, c: 5 });
  });

  test('equal shares, but nobody gives more people than there are', () => {
    // 100/3 = 33,3 > 10 → 10; 90/2 = 45.
    expect(given(100, { a: 500, b: 10, c: 60 }, 'equal')).toEqual({ a: 45, b: 10, c: 45 });
  });

  test('a unit with fewer people than the minimum gives all of them', () => {
    expect(given(20, { a: 100, b: 3 }, 'equal', 5)).toEqual({ a: 17, b: 3 });
  });

  test('minimums above the total win, and a total above everybody takes everybody', () => {
    expect(given(6, { a: 100, b: 100 }, 'proportional', 5)).toEqual({ a: 5, b: 5 });
    expect(given(500, { a: 100, b: 7 }, 'proportional', 5)).toEqual({ a: 100, b: 7 });
  });

  test('units without people and no units at all', () => {
    expect(given(10, { a: 0, b: 20 }, 'proportional', 3)).toEqual({ a: 0, b: 10 });
    expect(given(10, {}, 'equal', 3)).toEqual({});
  });
});

test('for every question: exact sum, bounds, and more people never get a smaller share', () => {
  const populations = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      populations,
      fc.constantFrom(...ALLOCATIONS),
      fc.integer({ min: 0, max: 100 }),
      (total, people, method, minimum) => {
        const units = new Map(people.map((count, index) => [`u${index}`, count]));
        const shares = allocate({ total, populations: units, method, minimum });
        const least = people.map((count) => Math.min(minimum, count));
        const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
        expect([...shares.keys()]).toEqual([...units.keys()]);
        expect(sum(shares.values())).toBe(Math.min(Math.max(total, sum(least)), sum(people)));
        for (const [index, count] of people.entries()) {
          const share = shares.get(`u${index}`)!;
          expect(share).toBeGreaterThanOrEqual(least[index]!);
          expect(share).toBeLessThanOrEqual(count);
          for (const [other, fewer] of people.entries()) {
            if (fewer < count) expect(share).toBeGreaterThanOrEqual(shares.get(`u${other}`)! - 1);
          }
        }
      },
    ),
  );
});

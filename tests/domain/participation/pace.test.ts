import fc from 'fast-check';
import { addDays, day, type Day } from '../../../server/domain/day';
import { pace, type Pace, type PaceQuestion } from '../../../server/domain/participation/pace';
import { toDecimal } from '../../../server/domain/score/ratio';

/** Twenty days, 100 answers wanted: five a day. */
const BASE: PaceQuestion = {
  count: 0,
  needed: 100,
  opensOn: day('2024-11-01'),
  closesOn: day('2024-11-20'),
  today: day('2024-11-11'),
};

function at(changes: Partial<PaceQuestion>): Pace {
  return pace({ ...BASE, ...changes });
}

function daily(answers: Readonly<Record<string, number>>): ReadonlyMap<Day, number> {
  return new Map(Object.entries(answers).map(([text, count]) => [day(text), count]));
}

test('after ten of twenty days half is expected; the mean so far says when it is reached', () => {
  const state = at({ count: 40 });
  expect(state).toMatchObject({ standing: 'behind', expected: 50, daysLeft: 10, inTime: false });
  // 4 a day: 60 more take 15 days, 11/11 being the first of them.
  expect(state.finishOn).toBe('2024-11-25');
  expect(toDecimal(state.perDay!, 1)).toBe('4.0');
});

test('the last seven full days count, not today and not the weeks before', () => {
  const byDay = daily({ '2024-11-02': 900, '2024-11-04': 7, '2024-11-10': 7, '2024-11-11': 50 });
  const state = at({ count: 90, byDay });
  expect(toDecimal(state.perDay!, 1)).toBe('2.0');
  expect(state.finishOn).toBe('2024-11-15');
  expect(state).toMatchObject({ standing: 'ahead', inTime: true });
});

test('after three full days the mean is over three', () => {
  const state = at({ count: 6, today: day('2024-11-04'), byDay: daily({ '2024-11-02': 6 }) });
  expect(toDecimal(state.perDay!, 1)).toBe('2.0');
});

test('exactly the even pace is not behind', () => {
  expect(at({ count: 50 }).standing).toBe('ahead');
  expect(at({ count: 49 }).standing).toBe('behind');
});

test('before the first day, on the first day, and after the last', () => {
  expect(at({ today: day('2024-10-25') })).toEqual({
    standing: 'not-started',
    expected: 0,
    daysLeft: 20,
    inTime: false,
  });
  const first = at({ today: day('2024-11-01') });
  expect(first).toEqual({ standing: 'ahead', expected: 0, daysLeft: 20, inTime: false });
  const over = at({ count: 99, today: day('2024-11-21') });
  expect(over).toMatchObject({ standing: 'missed', expected: 100, daysLeft: 0, inTime: false });
  expect(over.finishOn).toBeUndefined();
});

test('a reached quota is reached, whenever', () => {
  expect(at({ count: 100, today: day('2024-11-30') })).toMatchObject({
    standing: 'reached',
    inTime: true,
  });
  expect(at({ needed: 0, today: day('2024-10-01') }).standing).toBe('reached');
});

test('no answers lately project nothing', () => {
  const state = at({ count: 10, byDay: daily({ '2024-11-01': 10 }) });
  expect(state.finishOn).toBeUndefined();
  expect(toDecimal(state.perDay!, 1)).toBe('0.0');
});

test('an even pace from the first day is always in time and never behind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 500 }),
      fc.nat({ max: 59 }),
      (days, perDay, over) => {
        fc.pre(over < days);
        const { opensOn } = BASE;
        const state = pace({
          count: over * perDay,
          needed: days * perDay,
          opensOn,
          closesOn: addDays(opensOn, days - 1),
          today: addDays(opensOn, over),
        });
        expect(state.standing).toBe('ahead');
        expect(state.expected).toBe(over * perDay);
        if (over > 0) expect(state.finishOn).toBe(addDays(opensOn, days - 1));
        expect(state.inTime).toBe(over > 0);
      },
    ),
  );
});

import fc from 'fast-check';
import { addDays, day } from '../../../server/domain/day';
import { alertKey, alertsOf, type AlertQuestion } from '../../../server/domain/monitoring/alerts';
import type { Desk } from '../../../server/domain/campaign/desk';
import { pace } from '../../../server/domain/participation/pace';

/** A Wednesday. */
const TODAY = day('2024-11-20');
const DESK: Desk = { code: 'quay0001', name: { vi: 'Quầy 1' }, unit: '08986', doors: [] };
const NOTHING: AlertQuestion = { units: [], desks: [], rushes: [], today: TODAY };

/** Ten of twenty days are over: an even pace asks for 50 of 100. */
function unit(answered: number) {
  const days = {
    opensOn: day('2024-11-11'),
    closesOn: day('2024-11-30'),
    today: day('2024-11-21'),
  };
  return {
    group: 'G6',
    unit: '08986',
    answered,
    needed: 100,
    pace: pace({ count: answered, needed: 100, ...days }),
  };
}

test('50 are expected: 45 are close enough, 44 are told', () => {
  expect(alertsOf({ ...NOTHING, units: [unit(45)] })).toEqual([]);
  expect(alertsOf({ ...NOTHING, units: [unit(44)] })).toEqual([
    { kind: 'behind', unit: '08986', group: 'G6', answered: 44, expected: 50 },
  ]);
});

test('whole groups, reached quotas and units without a quota alarm nobody', () => {
  const { group, answered, needed, pace: state } = unit(1);
  const whole = { group, answered, needed, pace: state };
  const unasked = { group, unit: '08986', answered };
  expect(alertsOf({ ...NOTHING, units: [whole, unasked, unit(100)] })).toEqual([]);
});

test('a silent desk is told with the day of its last answer; a retired one is not', () => {
  const quiet = { desk: DESK, answers: 3, today: 0, quietDays: 2, silent: true };
  const lastOn = day('2024-11-15');
  const desks = [
    { ...quiet, lastOn },
    { ...quiet, desk: { ...DESK, code: 'quay0002' } },
    { ...quiet, desk: { ...DESK, code: 'quay0003', retiredOn: lastOn } },
    { ...quiet, desk: { ...DESK, code: 'quay0004' }, silent: false },
  ];
  expect(alertsOf({ ...NOTHING, desks })).toEqual([
    { kind: 'silent', desk: 'quay0001', quietDays: 2, lastOn },
    { kind: 'silent', desk: 'quay0002', quietDays: 2 },
  ]);
});

test('a rush is told on its day and the day after', () => {
  const rush = (on: string) => ({ desk: DESK, day: day(on), answers: 40, usual: 5 });
  const found = alertsOf({
    ...NOTHING,
    rushes: [rush('2024-11-20'), rush('2024-11-19'), rush('2024-11-18')],
  });
  expect(found.map((alert) => alert.kind === 'rush' && alert.day)).toEqual([
    '2024-11-20',
    '2024-11-19',
  ]);
});

test('a lagging unit has one name a week, a silence and a rush have one for good', () => {
  const behind = { kind: 'behind', unit: 'u', group: 'G6', answered: 1, expected: 9 } as const;
  fc.assert(
    fc.property(fc.nat({ max: 6 }), (days) => {
      const on = addDays(day('2024-11-18'), days);
      expect(alertKey(behind, on)).toBe('behind|G6|u|2024-11-18');
    }),
  );
  expect(alertKey(behind, day('2024-11-25'))).toBe('behind|G6|u|2024-11-25');
  const silent = { kind: 'silent', desk: 'd', quietDays: 2 } as const;
  expect(alertKey(silent, TODAY)).toBe(alertKey(silent, addDays(TODAY, 9)));
  const rush = { kind: 'rush', desk: 'd', day: TODAY, answers: 30, usual: 5 } as const;
  expect(alertKey(rush, TODAY)).toBe(alertKey(rush, addDays(TODAY, 1)));
});

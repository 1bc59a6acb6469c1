import fc from 'fast-check';
import type { Quota } from '../../../server/domain/campaign/quota';
import { day, type Day } from '../../../server/domain/day';
import type { Group } from '../../../server/domain/definition/pack';
import {
  groupProgress,
  shortfall,
  unitProgress,
  type ProgressQuestion,
} from '../../../server/domain/monitoring/progress';
import { countResponses } from '../../../server/domain/monitoring/response-counts';
import { shippedPack } from '../../support/shipped-pack';

let groups: readonly Group[];

beforeAll(async () => {
  const { pack } = await shippedPack();
  groups = pack.groups.filter(({ id }) => ['G4', 'G6'].includes(id));
});

const quota = (group: string, unit: string, needed: number): Quota => ({
  campaign: 'c',
  group,
  unit,
  population: 1000,
  populationSource: 'typed',
  needed,
});

const answers = (unit: string, on: string, responses: number) => ({
  partition: { campaign: 'c', unit, group: 'G6', channel: 'qr' as const, day: day(on) },
  count: { tally: { responses }, desks: {} },
});

/** Ten days, of which five are over. */
const ask = (overrides: Partial<ProgressQuestion> = {}): ProgressQuestion => ({
  campaign: { opensOn: day('2024-11-11'), closesOn: day('2024-11-20') },
  groups,
  counts: countResponses([]),
  turnouts: [],
  invitedByDay: new Map(),
  quotas: [],
  today: day('2024-11-16'),
  ...overrides,
});

test('groups that answer at desks count by the unit assessed, invited ones by their own unit', () => {
  const question = ask({
    counts: countResponses([answers('08986', '2024-11-12', 7), answers('250', '2024-11-12', 2)]),
    turnouts: [{ group: 'G4', unit: '08986', invited: 3, answered: 1 }],
    quotas: [quota('G6', '08986', 10), quota('G4', '08986', 2), quota('G4', '09010', 2)],
  });
  expect(
    unitProgress(question).map(({ group, unit, answered, needed }) => [
      group,
      unit,
      answered,
      needed,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['G6', '08986', 7, 10],
      ['G6', '250', 2, undefined],
      ['G4', '08986', 1, 2],
      ['G4', '09010', 0, 2],
    ]),
  );
  expect(
    groupProgress(question).map(({ group, answered, needed }) => [group, answered, needed]),
  ).toEqual([
    ['G4', 1, 4],
    ['G6', 9, 10],
  ]);
});

test('units that lag furthest come first, those that are done or without a quota last', () => {
  const question = ask({
    counts: countResponses([
      answers('done', '2024-11-12', 20),
      answers('half', '2024-11-12', 25),
      answers('ahead', '2024-11-12', 60),
      answers('free', '2024-11-12', 1),
    ]),
    quotas: [
      quota('G6', 'ahead', 100),
      quota('G6', 'done', 20),
      quota('G6', 'half', 100),
      quota('G6', 'none', 10),
    ],
  });
  const rows = unitProgress(question);
  expect(rows.map(({ unit }) => unit)).toEqual(['none', 'half', 'ahead', 'done', 'free']);
  expect(rows.map(({ pace }) => pace?.standing)).toEqual([
    'behind',
    'behind',
    'ahead',
    'reached',
    undefined,
  ]);
  expect(rows.map((row) => shortfall(row).toFraction())).toEqual(['1/2', '1/4', '0', '0', '0']);
});

test('after closing, what is missing is missing of the whole quota', () => {
  const question = ask({
    counts: countResponses([answers('u', '2024-11-12', 60)]),
    quotas: [quota('G6', 'u', 100)],
    today: day('2024-11-21'),
  });
  const [row] = unitProgress(question);
  expect(row?.pace).toMatchObject({ standing: 'missed', daysLeft: 0, inTime: false });
  expect(row && shortfall(row).toFraction()).toBe('2/5');
});

test('closed by hand, a campaign ends on that day', () => {
  const campaign = { ...ask().campaign, closedOn: day('2024-11-15') };
  const [row] = unitProgress(ask({ campaign, quotas: [quota('G6', 'u', 100)] }));
  expect(row?.pace?.standing).toBe('missed');
});

test('the days of invited answers are known for a group, not for its units', () => {
  const byDay = new Map<Day, number>([
    [day('2024-11-14'), 4],
    [day('2024-11-15'), 6],
  ]);
  const question = ask({
    turnouts: [{ group: 'G4', unit: 'u', invited: 40, answered: 10 }],
    invitedByDay: new Map([['G4', byDay]]),
    quotas: [quota('G4', 'u', 20)],
  });
  expect(groupProgress(question)[0]?.pace).toMatchObject({ finishOn: '2024-11-20', inTime: true });
  expect(unitProgress(question)[0]?.pace).toMatchObject({ finishOn: '2024-11-20' });
  expect(
    groupProgress(ask({ ...question, invitedByDay: new Map() }))[0]?.pace?.finishOn,
  ).toBeUndefined();
});

test('a group is the sum of its units, whatever came in', () => {
  const part = fc
    .record({ unit: fc.constantFrom('a', 'b', 'c'), responses: fc.nat({ max: 30 }) })
    .map(({ unit, responses }) => answers(unit, '2024-11-12', responses));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const question = ask({ counts: countResponses(parts), quotas: [quota('G6', 'a', 5)] });
      const units = unitProgress(question).filter(({ group }) => group === 'G6');
      const group = groupProgress(question).find((one) => one.group === 'G6');
      expect(units.reduce((sum, { answered }) => sum + answered, 0)).toBe(group?.answered);
    }),
  );
});

import type { Quota } from '../../../server/domain/campaign/quota';
import { day } from '../../../server/domain/day';
import type { Group } from '../../../server/domain/definition/pack';
import { countResponses } from '../../../server/domain/monitoring/response-counts';
import { checkSamples, type SampleQuestion } from '../../../server/domain/monitoring/sample-check';
import { shippedPack } from '../../support/shipped-pack';

let groups: readonly Group[];

beforeAll(async () => {
  const { pack } = await shippedPack();
  groups = pack.groups.filter(({ id }) => ['G4', 'G6'].includes(id));
});

const quota = (
  group: string,
  unit: string,
  sizes: Pick<Quota, 'population' | 'needed'>,
  populationSource: Quota['populationSource'] = 'transactions',
): Quota => ({ campaign: 'c', group, unit, populationSource, ...sizes });

const answers = (unit: string, responses: number) => ({
  partition: { campaign: 'c', unit, group: 'G6', channel: 'qr' as const, day: day('2024-11-12') },
  count: { tally: { responses }, desks: {} },
});

const ask = (overrides: Partial<SampleQuestion> = {}): SampleQuestion => ({
  groups,
  counts: countResponses([]),
  turnouts: [],
  quotas: [],
  confidence: 95,
  ...overrides,
});

test('of 1 000 people 278 are asked for and reach a margin of 5 points', () => {
  const rows = checkSamples(
    ask({
      counts: countResponses([answers('u', 278)]),
      quotas: [quota('G6', 'u', { population: 1000, needed: 278 })],
    }),
  );
  // z·√(¼/n·(N − n)/(N − 1)) = 1,96·√(0,25/278·722/999) = 0,04997
  expect(rows[0]).toMatchObject({ unit: 'u', valid: 278, source: 'transactions', state: 'enough' });
  expect(rows[0]?.margin?.valueOf()).toBe(0.05);
  expect(rows[0]?.rate?.valueOf()).toBe(0.278);
});

test('one answer less is not enough to conclude', () => {
  const [row] = checkSamples(
    ask({
      counts: countResponses([answers('u', 277)]),
      quotas: [quota('G6', 'u', { population: 1000, needed: 278 })],
    }),
  );
  expect(row?.state).toBe('not-enough');
});

test('without a quota nobody can tell; the margin is that of an endless population', () => {
  const [row] = checkSamples(ask({ counts: countResponses([answers('u', 100)]) }));
  expect(row).toMatchObject({ valid: 100, state: 'unknown-population' });
  expect(row).not.toHaveProperty('population');
  expect(row).not.toHaveProperty('rate');
  expect(row?.margin?.valueOf()).toBe(0.098);
});

test('no answers have no margin', () => {
  const [row] = checkSamples(ask({ quotas: [quota('G6', 'u', { population: 10, needed: 10 })] }));
  expect(row).toMatchObject({ valid: 0, state: 'not-enough' });
  expect(row).not.toHaveProperty('margin');
});

test('an invited group is counted by own unit; its roster stands in for a population', () => {
  const rows = checkSamples(
    ask({
      turnouts: [
        { group: 'G4', unit: 'a', invited: 4, answered: 4 },
        { group: 'G4', unit: 'b', invited: 6, answered: 1 },
      ],
      quotas: [quota('G4', 'b', { population: 8, needed: 6 }, 'roster')],
    }),
  );
  expect(rows[0]).toMatchObject({ unit: 'a', population: 4, source: 'roster', valid: 4 });
  expect(rows[0]?.margin?.valueOf()).toBe(0);
  expect(rows[1]).toMatchObject({ unit: 'b', population: 8, needed: 6, valid: 1 });
  expect(rows[1]?.rate?.toFraction()).toBe('1/6');
  expect(rows[2]).toMatchObject({ group: 'G4', population: 12, valid: 5, source: 'roster' });
  expect(rows[2]?.rate?.toFraction()).toBe('1/2');
  expect(rows[2]).not.toHaveProperty('needed');
});

test('a group is closed by its whole, known where every unit is', () => {
  const rows = checkSamples(
    ask({
      counts: countResponses([answers('a', 30), answers('b', 20)]),
      quotas: [
        quota('G6', 'a', { population: 100, needed: 25 }),
        quota('G6', 'b', { population: 300, needed: 25 }, 'typed'),
      ],
    }),
  );
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({ population: 400, needed: 50, valid: 50, state: 'enough' });
  expect(rows[2]).not.toHaveProperty('unit');
  expect(rows[2]).not.toHaveProperty('source');
});

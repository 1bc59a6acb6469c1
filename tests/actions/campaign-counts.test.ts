import fc from 'fast-check';
import { CampaignCounts } from '../../server/actions/campaign-counts';
import { partitionKey, type Partition } from '../../server/domain/campaign/response';
import { day } from '../../server/domain/day';
import type { PartitionCount } from '../../server/domain/tally/partition-count';

const PARTITION: Partition = {
  campaign: 'c',
  unit: 'u',
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
};
const KEY = partitionKey(PARTITION);
const entry = (version: number) => ({
  key: KEY,
  partition: PARTITION,
  version,
  openIntents: [],
});
const countOf = (responses: number): PartitionCount => ({
  tally: { responses, questions: {}, valid: {} },
  desks: responses === 0 ? {} : { quay: responses },
});
const exact = (version: number, responses: number) => ({ version, count: countOf(responses) });
const shown = (counts: CampaignCounts): number =>
  counts.cells('whole').get('whole')?.get('G6')?.responses ?? 0;

test('what a change has added is counted in, in whatever order changes end', () => {
  const run = fc.record({
    start: fc.nat({ max: 5 }),
    added: fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 30 }),
  });
  const shuffled = run.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.shuffledSubarray(
        Array.from(one.added, (_, index) => index),
        { minLength: one.added.length },
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([{ start, added }, order]) => {
      const counts = new CampaignCounts();
      counts.putExact(entry(start), exact(start, 7));
      for (const index of order) counts.extend(KEY, start + 1 + index, countOf(added[index] ?? 0));
      const total = 7 + added.reduce<number>((sum, one) => sum + one, 0);
      expect(shown(counts)).toBe(total);
      expect(counts.isCurrent(entry(start + added.length))).toBe(true);
      expect(counts.all()[0]?.count).toEqual(countOf(total));
    }),
  );
});

test('a change that is not known leaves the count behind until it is made again', () => {
  const counts = new CampaignCounts();
  counts.putExact(entry(1), exact(1, 4));
  counts.extend(KEY, 3, countOf(1));
  expect(counts.isCurrent(entry(3))).toBe(false);
  counts.putExact(entry(2), exact(2, 10));
  expect(counts.isCurrent(entry(3))).toBe(true);
  expect(shown(counts)).toBe(11);
});

test('a count made while changes are under way is shown, and nothing is added to it', () => {
  const counts = new CampaignCounts();
  counts.putExact(entry(1), exact(1, 4));
  counts.putForNow(entry(1), exact(1, 5));
  expect(shown(counts)).toBe(5);
  counts.extend(KEY, 2, countOf(1));
  expect(shown(counts)).toBe(5);
  expect(counts.isCurrent(entry(2))).toBe(true);
});

test('what comes late and is older changes nothing', () => {
  const counts = new CampaignCounts();
  counts.putForNow(entry(5), exact(5, 9));
  counts.putExact(entry(4), exact(4, 8));
  counts.putForNow(entry(3), exact(3, 7));
  expect(shown(counts)).toBe(9);
  counts.putExact(entry(6), exact(6, 10));
  counts.putExact(entry(5), exact(5, 9));
  expect(shown(counts)).toBe(10);
});

test('nothing is counted of a partition that was never read', () => {
  const counts = new CampaignCounts();
  counts.extend(KEY, 1, countOf(1));
  expect(counts.has(KEY)).toBe(false);
  expect(counts.all()).toEqual([]);
});

test('changes that wait for one that never comes are dropped at some point', () => {
  const counts = new CampaignCounts();
  counts.putExact(entry(0), exact(0, 0));
  for (let version = 2; version <= 200; version += 1) counts.extend(KEY, version, countOf(1));
  counts.putExact(entry(1), exact(1, 1));
  expect(counts.isCurrent(entry(2))).toBe(false);
  counts.putExact(entry(200), exact(200, 200));
  expect(shown(counts)).toBe(200);
});

test('the store’s copy is renewed after some dozen changes, and then left alone', () => {
  const counts = new CampaignCounts();
  counts.putExact(entry(0), exact(0, 0));
  const saved: (number | undefined)[] = [];
  for (let version = 1; version <= 40; version += 1) {
    counts.extend(KEY, version, countOf(1));
    saved.push(counts.takeUnsaved(KEY)?.version);
  }
  expect(saved.filter((version) => version !== undefined)).toEqual([32]);
});

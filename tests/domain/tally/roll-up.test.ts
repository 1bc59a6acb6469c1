import fc from 'fast-check';
import type { Partition } from '../../../server/domain/campaign/response';
import { RollUp, rollUp, type PartitionTally } from '../../../server/domain/tally/roll-up';
import { EMPTY_TALLY, mergeTallies, type Tally } from '../../../server/domain/tally/tally';

const tallyOfSize = (responses: number): Tally => ({
  responses,
  questions: {
    q: {
      answered: responses,
      noOpinion: 0,
      blank: 0,
      notApplicable: 0,
      spoilt: 0,
      options: { A: responses },
    },
  },
  valid: { c: responses },
});

const part: fc.Arbitrary<PartitionTally> = fc
  .record({
    unit: fc.constantFrom('u1', 'u2', 'u3'),
    group: fc.constantFrom('G5', 'G6'),
    channel: fc.constantFrom('qr' as const, 'link' as const),
    size: fc.nat({ max: 20 }),
  })
  .map(({ size, ...place }) => {
    const partition: Partition = { campaign: 'c', ...place };
    return { partition, tally: tallyOfSize(size) };
  });

test('a district’s tally is the sum of its communes’, along any axis', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const whole = rollUp(parts, () => 'all').get('all') ?? new Map<string, Tally>();
      for (const axis of ['unit', 'channel'] as const) {
        const cells = [...rollUp(parts, (partition) => partition[axis]).values()];
        for (const [group, tally] of whole) {
          const sum = mergeTallies(cells.map((cell) => cell.get(group) ?? EMPTY_TALLY));
          expect(sum).toEqual(tally);
        }
      }
    }),
  );
});

test('a partition that is counted again leaves nothing of its old count', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 20 }), (pairs) => {
      const sums = new RollUp(({ unit }) => unit);
      for (const [before] of pairs) sums.put(before);
      sums.cells();
      const after = pairs.map(([{ partition }, { tally }]) => ({ partition, tally }));
      for (const [index, [before]] of pairs.entries()) sums.put(after[index]!, before.tally);
      expect(sums.cells()).toEqual(rollUp(after, ({ unit }) => unit));
    }),
  );
});

test('sums are given out as the same objects until a partition of theirs changes', () => {
  const put = (unit: string, size: number, before?: number) =>
    sums.put(
      { partition: { campaign: 'c', unit, group: 'G6', channel: 'qr' }, tally: tallyOfSize(size) },
      before === undefined ? undefined : tallyOfSize(before),
    );
  const sums = new RollUp(({ unit }) => unit);
  put('u1', 3);
  put('u2', 4);
  const first = sums.cells();
  expect(sums.cells()).toBe(first);
  put('u2', 5, 4);
  expect(sums.cells().get('u1')).toBe(first.get('u1'));
  expect(sums.cells().get('u2')?.get('G6')?.responses).toBe(5);
});

test('no partition, no tally', () => {
  expect(rollUp([], () => 'all').size).toBe(0);
});

import fc from 'fast-check';
import type { Partition } from '../../../server/domain/campaign/response';
import { rollUp, type PartitionTally } from '../../../server/domain/tally/roll-up';
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

test('no partition, no tally', () => {
  expect(rollUp([], () => 'all').size).toBe(0);
});

import fc from 'fast-check';
import { day } from '../../../server/domain/day';
import {
  countResponses,
  lastDayIn,
  type PartitionResponses,
} from '../../../server/domain/monitoring/response-counts';

const part: fc.Arbitrary<PartitionResponses> = fc
  .record({
    unit: fc.constantFrom('u1', 'u2'),
    group: fc.constantFrom('G1', 'G6'),
    channel: fc.constantFrom('qr' as const, 'link' as const),
    on: fc.option(fc.constantFrom('2024-11-01', '2024-11-02'), { nil: undefined }),
    responses: fc.nat({ max: 9 }),
    desk: fc.option(fc.constantFrom('d1', 'constructor'), { nil: undefined }),
  })
  .map(({ on, responses, desk, ...place }) => ({
    partition: { campaign: 'c', ...place, ...(on === undefined ? {} : { day: day(on) }) },
    count: {
      tally: { responses },
      desks: desk === undefined || responses === 0 ? {} : { [desk]: responses },
    },
  }));

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0);

test('every way of counting adds up to the same answers', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const counts = countResponses(parts);
      const total = sumOf(parts.map(({ count }) => count.tally.responses));
      const trends = [...counts.byUnit.values()].flatMap((units) => [...units.values()]);
      expect(sumOf(trends.map((trend) => trend.total))).toBe(total);
      expect(sumOf([...counts.byGroup.values()].map((trend) => trend.total))).toBe(total);
      const channels = [...counts.byChannel.values()].flatMap((own) => [...own.values()]);
      expect(sumOf(channels)).toBe(total);
      const dated = sumOf(
        parts.filter(({ partition }) => partition.day).map(({ count }) => count.tally.responses),
      );
      expect(sumOf(trends.flatMap(({ byDay }) => [...byDay.values()]))).toBe(dated);
      const atDesks = sumOf(parts.flatMap(({ count }) => Object.values(count.desks)));
      expect(sumOf([...counts.byDesk.values()].map((trend) => trend.total))).toBe(atDesks);
    }),
  );
});

test('the last day of a desk is that of its last answer, not of the unit’s', () => {
  const at = (on: string, desks: Record<string, number>, responses: number) => ({
    partition: {
      campaign: 'c',
      unit: 'u',
      group: 'G6',
      channel: 'qr' as const,
      day: day(on),
    },
    count: { tally: { responses }, desks },
  });
  const { byDesk } = countResponses([
    at('2024-11-03', { a: 2 }, 2),
    at('2024-11-01', { a: 1, b: 4 }, 5),
    at('2024-11-09', {}, 0),
  ]);
  expect([...byDesk].map(([desk, trend]) => [desk, trend.total, lastDayIn(trend)])).toEqual([
    ['a', 3, '2024-11-03'],
    ['b', 4, '2024-11-01'],
  ]);
  expect(lastDayIn({ total: 0, byDay: new Map() })).toBeUndefined();
});

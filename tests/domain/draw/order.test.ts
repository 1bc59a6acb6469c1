import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { drawOrder } from '../../../server/domain/draw/order';

/** Keys that can be read off: the last letter of the line id. */
const byLastLetter = (message: string): string => message.slice(-1);

test('lines stand by the hash of stratum and id, smallest first, each stratum by itself', () => {
  const lines = [
    { id: '1c', stratum: 'G6|a' },
    { id: '2a', stratum: 'G6|a' },
    { id: '3b', stratum: 'G5|a' },
    { id: '4b', stratum: 'G6|a' },
  ];
  const order = drawOrder(lines, byLastLetter);
  expect(order.get('G6|a')).toEqual(['2a', '4b', '1c']);
  expect(order.get('G5|a')).toEqual(['3b']);
});

test('the message is group, unit and line id', () => {
  const seen: string[] = [];
  drawOrder([{ id: 'x', stratum: 'G6|08986' }], (message) => {
    seen.push(message);
    return message;
  });
  expect(seen).toEqual(['G6|08986|x']);
});

const lines = fc.uniqueArray(
  fc.record({
    id: fc.nat().map((number) => number.toString(16).padStart(8, '0')),
    stratum: fc.constantFrom('G5|a', 'G6|a', 'G6|b'),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const hashOf = (seed: string) => (message: string) =>
  createHmac('sha256', seed).update(message).digest('hex');

test('the order of the rows does not matter, and every line stands in its stratum once', () => {
  fc.assert(
    fc.property(lines, fc.string(), (list, seed) => {
      const order = drawOrder(list, hashOf(seed));
      expect(drawOrder(list.toReversed(), hashOf(seed))).toEqual(order);
      expect([...order.values()].flat().sort()).toEqual(list.map(({ id }) => id).sort());
      for (const { id, stratum } of list) expect(order.get(stratum)).toContain(id);
    }),
  );
});

test('whom a stratum draws does not depend on other strata', () => {
  fc.assert(
    fc.property(lines, fc.string(), (list, seed) => {
      const own = list.filter(({ stratum }) => stratum === 'G6|a');
      expect(drawOrder(own, hashOf(seed)).get('G6|a')).toEqual(
        drawOrder(list, hashOf(seed)).get('G6|a'),
      );
    }),
  );
});

test('over many seeds each of ten lines is drawn about as often as any other', () => {
  const ten = Array.from({ length: 10 }, (_, index) => ({ id: `line-${index}`, stratum: 'G6|a' }));
  const drawn = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const first = drawOrder(ten, hashOf(String(seed)))
      .get('G6|a')!
      .slice(0, 3);
    for (const id of first) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  }
  // 2000 · 3/10 = 600 each; the seeds are fixed, so the result is too. σ = √(2000 · 0,3 · 0,7) = 20,5.
  expect(drawn.size).toBe(10);
  for (const count of drawn.values()) expect(Math.abs(count - 600)).toBeLessThan(82);
});

import fc from 'fast-check';
import {
  isActive,
  presentDesk,
  successorOf,
  type Desk,
} from '../../../server/domain/campaign/desk';
import { day } from '../../../server/domain/day';

const DESK: Desk = {
  code: 'aaaa1111',
  name: { vi: 'Quầy 1' },
  unit: '250',
  openingHours: { mon: [{ from: 450, until: 690 }] },
  fields: ['Đất đai'],
  doors: [{ campaign: 'c', group: 'G6' }],
};
const RETIRED = { ...DESK, retiredOn: day('2026-11-24'), replacedBy: 'bbbb2222' };

test('a desk opens forms until its code is retired', () => {
  expect(isActive(DESK)).toBe(true);
  expect(isActive(RETIRED)).toBe(false);
});

test('a successor is all that the desk was, but in use and under its own code', () => {
  expect(successorOf(RETIRED, 'bbbb2222')).toEqual({ ...DESK, code: 'bbbb2222' });
  const { openingHours, fields, ...bare } = DESK;
  expect([openingHours, fields]).not.toContain(undefined);
  expect(successorOf(bare, 'c')).toEqual({ ...bare, code: 'c' });
});

test('replacements are followed to their end, whatever their order, and stop at what is missing', () => {
  const chain = ['a', 'b', 'c', 'd'].map((code, i, all): Desk => {
    const next = all[i + 1];
    return { ...DESK, code, ...(next !== undefined && { replacedBy: next }) };
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(chain, { minLength: 4 }), (shuffled) => {
      const desks = new Map(shuffled.map((desk) => [desk.code, desk]));
      for (const desk of shuffled) expect(presentDesk(desks, desk).code).toBe('d');
    }),
  );
  const broken = new Map(chain.slice(0, 2).map((desk) => [desk.code, desk]));
  expect(presentDesk(broken, chain[0]!).code).toBe('b');
});

test('a circle of replacements, which nobody should make, is left again', () => {
  const [a, b] = [
    { ...DESK, code: 'a', replacedBy: 'b' },
    { ...DESK, code: 'b', replacedBy: 'a' },
  ];
  const found = presentDesk(new Map([a, b].map((desk) => [desk.code, desk])), a);
  expect(['a', 'b']).toContain(found.code);
});

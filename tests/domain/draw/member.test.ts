import fc from 'fast-check';
import { day } from '../../../server/domain/day';
import {
  dueReplacements,
  stratumOutcomes,
  type DrawMember,
} from '../../../server/domain/draw/member';

function member(order: number, changes: Partial<DrawMember> = {}): DrawMember {
  return {
    draw: 'd',
    group: 'G6',
    unit: 'a',
    order,
    line: `l${order}`,
    invitation: `i${order}`,
    ...changes,
  };
}

const REFUSED = { nonResponse: { reason: 'refused', on: day('2024-11-15') } } as const;
const STRATUM = { group: 'G6', unit: 'a', population: 5, size: 3 };

test('each non-response takes the next reserve, in the order of the draw', () => {
  const members = [member(1, REFUSED), member(2), member(3, REFUSED)];
  expect(dueReplacements(STRATUM, members)).toEqual([
    { replaces: 1, order: 4 },
    { replaces: 3, order: 5 },
  ]);
});

test('who is replaced is not replaced again, and a replacement can be', () => {
  const members = [
    member(1, REFUSED),
    member(2),
    member(3),
    member(4, { replaces: 1, ...REFUSED }),
  ];
  expect(dueReplacements(STRATUM, members)).toEqual([{ replaces: 4, order: 5 }]);
});

test('when the stratum has nobody left, nobody comes', () => {
  const members = [1, 2, 3].map((order) => member(order, REFUSED));
  expect(dueReplacements(STRATUM, members)).toHaveLength(2);
  expect(dueReplacements({ population: 3, size: 3 }, members)).toEqual([]);
});

test('carried out, replacements are complete: sample and reserves never exceed the stratum', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.nat({ max: 20 }), { maxLength: 30 }),
      (size, reserves, refusals) => {
        const stratum = { population: size + reserves, size };
        let members = Array.from({ length: size }, (_, index) => member(index + 1));
        for (const at of refusals) {
          members = members.map((one, index) => (index === at ? { ...one, ...REFUSED } : one));
          for (const { order, replaces } of dueReplacements(stratum, members)) {
            members = [...members, member(order, { replaces })];
          }
          expect(dueReplacements(stratum, members)).toEqual([]);
        }
        expect(members.map(({ order }) => order)).toEqual(members.map((_, index) => index + 1));
        expect(members.length).toBeLessThanOrEqual(stratum.population);
        const refused = members.filter(({ nonResponse }) => nonResponse).length;
        expect(members.length).toBe(Math.min(stratum.population, size + refused));
      },
    ),
  );
});

test('a stratum adds up: answered, open and non-responses; a late answer is an answer', () => {
  const members = [
    member(1, REFUSED),
    member(2),
    member(3),
    member(4, { replaces: 1, ...REFUSED }),
    member(5, { replaces: 4 }),
    member(1, { unit: 'b' }),
  ];
  const [outcome] = stratumOutcomes([STRATUM], members, new Set(['i2', 'i4']));
  expect(outcome).toEqual({
    ...STRATUM,
    replacements: 2,
    answered: 2,
    nonResponses: { refused: 1, 'not-found': 0, 'not-eligible': 0, 'no-answer': 0 },
    open: 2,
  });
});

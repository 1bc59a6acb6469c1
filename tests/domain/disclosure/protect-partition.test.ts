import fc from 'fast-check';
import { partsToWithhold } from '../../../server/domain/disclosure/protect-partition';

test.each([
  ['all large enough: nothing is withheld', [10, 20, 5], [false, false, false]],
  ['empty parts give nothing away', [10, 0, 20], [false, false, false]],
  ['one small part takes the next smallest with it', [100, 3, 40], [false, true, true]],
  [
    'two small parts that add up to the threshold protect each other',
    [100, 3, 4],
    [false, true, true],
  ],
  ['two small parts that do not add up take a third', [100, 1, 2], [true, true, true]],
  ['a small part beside nothing else is withheld alone', [3, 0], [true, false]],
])('%s', (_rule, bases, withheld) => {
  expect(partsToWithhold(bases, 5)).toEqual(withheld);
});

test('no shown part is small, and what is left of the total after subtracting is none or a mixture of the threshold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 40 }), { maxLength: 8 }),
      fc.integer({ min: 2, max: 10 }),
      (bases, threshold) => {
        const withheld = partsToWithhold(bases, threshold);
        const shown = bases.filter((base, part) => !withheld[part] && base > 0);
        const hidden = bases.filter((base, part) => withheld[part] && base > 0);
        expect(shown.every((base) => base >= threshold)).toBe(true);
        const rest = hidden.reduce((total, base) => total + base, 0);
        const everythingHidden = shown.length === 0;
        expect(rest === 0 || everythingHidden || (rest >= threshold && hidden.length > 1)).toBe(
          true,
        );
      },
    ),
  );
});

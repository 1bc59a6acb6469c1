import fc from 'fast-check';
import { nextSheetNumber, readSheetNumber } from '../../../server/domain/campaign/sheet-number';

test.each([
  ['g6-0012', 'G6-0012'],
  ['  12 ', '12'],
  ['G6 / 12', 'G6/12'],
  ['', undefined],
  ['-', undefined],
  ['phiếu 1', undefined],
  ['1'.repeat(21), undefined],
  ['A|B', undefined],
])('%j is read as %j', (typed, number) => {
  expect(readSheetNumber(typed)).toBe(number);
});

test.each([
  ['G6-0012', 'G6-0013'],
  ['G6-0099', 'G6-0100'],
  ['999', '1000'],
  ['A', ''],
  ['', ''],
])('after %j comes %j', (number, next) => {
  expect(nextSheetNumber(number)).toBe(next);
});

test('numbers in a row are all different and keep their head', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), fc.constantFrom('', 'G6-', 'A/'), (start, head) => {
      const number = `${head}${start}`;
      expect(nextSheetNumber(number)).toBe(`${head}${start + 1}`);
    }),
  );
});

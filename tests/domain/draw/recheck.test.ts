import { drawRecheck, recheckRate, recheckSize } from '../../../server/domain/draw/recheck';
import { toDecimal } from '../../../server/domain/score/ratio';

test.each([
  [100, '5', 5],
  [101, '5', 6],
  [12, '5', 1],
  [0, '5', 0],
  [40, '7.5', 3],
  [7, '100', 7],
])('of %i answered, %s %% are %i people', (answered, percent, size) => {
  expect(recheckSize(answered, percent)).toBe(size);
});

test('each group gives its share, in the order of the hash', () => {
  const answered = [
    ...Array.from({ length: 30 }, (_, index) => ({
      id: `c${String(index).padStart(2, '0')}`,
      group: 'G6',
    })),
    { id: 'x2', group: 'G2' },
    { id: 'x1', group: 'G2' },
  ];
  const reversed = (message: string): string => Array.from(message).reverse().join('');
  // By the last digit, then the one before: c00, c10, c20 and so on.
  expect(drawRecheck(answered, '10', reversed)).toEqual(['x1', 'c00', 'c10', 'c20']);
});

test('the rate is taken of those who were reached', () => {
  const rate = recheckRate([
    'right-person',
    'right-person',
    'not-the-person',
    'unreachable',
    undefined,
  ]);
  expect(rate).toMatchObject({
    drawn: 5,
    rightPerson: 2,
    notThePerson: 1,
    unreachable: 1,
    open: 1,
  });
  expect(toDecimal(rate.rightShare!, 4)).toBe('0.6667');
  expect(recheckRate(['unreachable', undefined]).rightShare).toBeUndefined();
});

import { ratio, roundHalfUp, toDecimal } from '../../../server/domain/score/ratio';

describe('rounding half away from zero', () => {
  test.each([
    ['0.525', 2, '0.53'],
    ['0.625', 2, '0.63'],
    ['0.6201', 2, '0.62'],
    ['24.994999', 2, '24.99'],
    ['-0.005', 2, '-0.01'],
    ['-0.001', 2, '0.00'],
    ['7', 0, '7'],
    ['0.5', 0, '1'],
    ['30', 4, '30.0000'],
  ])('%s to %i places is %s', (value, decimals, printed) => {
    expect(toDecimal(ratio(value), decimals)).toBe(printed);
  });

  test('0.75 points at 70 % is 0.53, where a float gives 0.52', () => {
    const points = ratio('0.75').mul(ratio(70, 100));
    expect(roundHalfUp(points, 2).equals(ratio('0.53'))).toBe(true);
    expect(Math.round(0.75 * 0.7 * 100) / 100).toBe(0.52);
  });

  test('1.25 points at 50 % is 0.63, where rounding to even gives 0.62', () => {
    expect(toDecimal(ratio('1.25').div(2), 2)).toBe('0.63');
  });
});

import { ratio } from '../../../server/domain/score/ratio';
import {
  columnPlaces,
  equalsSign,
  figuresIn,
  placesBeforeRounding,
} from '../../../server/web/view-models/numbers';

const vi = figuresIn('vi');
const en = figuresIn('en');

describe('figures', () => {
  it('have a decimal comma in Vietnamese and a decimal point in English', () => {
    expect(vi.decimal(ratio('1234.5'), 2)).toBe('1.234,50');
    expect(en.decimal(ratio('1234.5'), 2)).toBe('1,234.50');
    expect(vi.percent(ratio('87.25'))).toBe('87,25\u00a0%');
    expect(en.percent(ratio('87.25'))).toBe('87.25%');
    expect(vi.integer(2621)).toBe('2.621');
    expect(en.integer(1234567)).toBe('1,234,567');
    expect(vi.integer(999)).toBe('999');
  });

  it('round half-cents up, where floats go wrong', () => {
    expect(vi.decimal(ratio('0.75').mul(ratio('0.7')), 2)).toBe('0,53');
    expect(vi.decimal(ratio('1.25').mul(ratio('0.5')), 2)).toBe('0,63');
  });

  it('write a difference with a minus sign', () => {
    expect(vi.decimal(ratio('-0.0012'), 4)).toBe('−0,0012');
  });

  it('are cut at four decimals in a working, and say so by ≈', () => {
    expect(vi.working(ratio(84))).toBe('84');
    expect(vi.working(ratio('62.5'))).toBe('62,5');
    expect(vi.working(ratio(1640, 22))).toBe('74,5455');
    expect([equalsSign(ratio('62.5')), equalsSign(ratio(1640, 22))]).toEqual(['=', '≈']);
    expect(equalsSign(ratio(50), [ratio(100, 3)])).toBe('≈');
  });

  it('show as many decimals before rounding as lead to the same rounded number', () => {
    expect(placesBeforeRounding(ratio('0.525'), 2)).toBe(3);
    expect(placesBeforeRounding(ratio('0.62496'), 2)).toBe(5);
    expect(vi.decimal(ratio('0.62496'), placesBeforeRounding(ratio('0.62496'), 2))).toBe('0,62496');
    expect(placesBeforeRounding(ratio(1, 3), 2)).toBe(4);
  });

  it('give a column the decimals that its longest value needs', () => {
    expect(columnPlaces([ratio('1.5'), ratio('2')])).toBe(2);
    expect(columnPlaces([ratio('1.125')])).toBe(3);
  });
});

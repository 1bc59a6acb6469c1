import { medianOfKind } from '../../../server/domain/participation/median-of-kind';
import { ratio, toDecimal } from '../../../server/domain/score/ratio';

function median(...figures: string[]): string | undefined {
  const middle = medianOfKind(figures.map((figure) => ratio(figure)));
  return middle && toDecimal(middle, 3);
}

test('the middle of an odd number, the mean of the two middles of an even one', () => {
  expect(median('0.9', '0.1', '0.5', '0.4', '0.8')).toBe('0.500');
  expect(median('0.9', '0.1', '0.5', '0.4', '0.8', '0.2')).toBe('0.450');
});

test('fewer than five units have no median, which could be worked back to one of them', () => {
  expect(median('0.1', '0.2', '0.3', '0.4')).toBeUndefined();
  expect(median()).toBeUndefined();
});

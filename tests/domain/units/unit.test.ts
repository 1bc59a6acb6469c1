import { day } from '../../../server/domain/day';
import { existsOn, unitKey, unitOn, type Unit } from '../../../server/domain/units/unit';

const OLD: Unit = {
  code: '08974',
  name: { vi: 'Xã Đại Thịnh' },
  kind: 'xa',
  validFrom: day('2021-01-01'),
  validTo: day('2025-06-30'),
};
const REUSED: Unit = {
  code: '08974',
  name: { vi: 'Xã Quang Minh' },
  kind: 'xa',
  validFrom: day('2025-07-01'),
};

test('a code means the unit that bore it on the day', () => {
  const units = [OLD, REUSED];
  expect(unitOn(units, '08974', day('2025-06-30'))).toBe(OLD);
  expect(unitOn(units, '08974', day('2025-07-01'))).toBe(REUSED);
  expect(unitOn(units, '08974', day('2020-12-31'))).toBeUndefined();
});

test('both ends of validity belong to it, and without an end it exists still', () => {
  expect([existsOn(OLD, day('2021-01-01')), existsOn(OLD, day('2025-07-01'))]).toEqual([
    true,
    false,
  ]);
  expect(existsOn(REUSED, day('2100-01-01'))).toBe(true);
});

test('a unit is kept under its code and first day', () => {
  expect(unitKey(REUSED)).toBe('08974@2025-07-01');
});

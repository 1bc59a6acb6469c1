import { assessedUnits } from '../../../server/domain/campaign/assessed-units';
import { day } from '../../../server/domain/day';
import type { Unit } from '../../../server/domain/units/unit';
import { both } from '../../support/campaign';

const unit = (code: string, parent?: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: both(code),
  kind: 'xa',
  validFrom: day('2020-01-01'),
  ...(parent !== undefined && { parent }),
  ...more,
});

const REGISTRY = [
  unit('city'),
  unit('xa-1', 'huyen'),
  unit('thon', 'xa-1'),
  unit('huyen', 'city'),
  unit('xa-cu', 'huyen', { validTo: day('2024-06-30') }),
  unit('khac', 'city'),
];

const codes = (rootUnit: string, on: string, units: readonly Unit[] = REGISTRY): string[] =>
  assessedUnits(units, { rootUnit, unitsOn: day(on) }).map(({ code }) => code);

test('the root comes first, then what is below it at any depth on the day', () => {
  expect(codes('huyen', '2024-07-01')).toEqual(['huyen', 'xa-1', 'thon']);
  expect(codes('huyen', '2024-06-30')).toEqual(['huyen', 'xa-1', 'thon', 'xa-cu']);
});

test('an unknown root has nothing', () => {
  expect(codes('huyen', '2019-12-31')).toEqual([]);
});

test('a registry whose parents go round in a circle ends', () => {
  const circle = [unit('a', 'b'), unit('b', 'a'), unit('huyen')];
  expect(codes('huyen', '2024-01-01', circle)).toEqual(['huyen']);
});

import type { Pack } from '../../../server/domain/definition/pack';
import { publish, type Publication } from '../../../server/domain/disclosure/publish';
import { unitFigures } from '../../../server/domain/monitoring/unit-figures';
import { shippedPack } from '../../support/shipped-pack';
import { tallyOf } from '../../support/tallies';

let pack: Pack;

beforeAll(async () => {
  ({ pack } = await shippedPack());
});

/** A unit whose citizens all chose one level of satisfaction. */
const unit = (level: string, people = 400): Publication =>
  publish(pack, new Map([['G6', tallyOf(pack, 'G6', [[people, { DV24: level, DV27: level }]])]]), {
    closed: true,
  });

test('a figure stands beside the median of five units or more', () => {
  const own = unit('5');
  const kind = [own, unit('1'), unit('1'), unit('5'), unit('5')];
  const index = unitFigures(own, kind).find((figure) => figure.kind === 'index');
  expect(index?.own?.valueOf()).toBe(100);
  expect(index?.median?.valueOf()).toBe(100);
  expect(unitFigures(unit('1'), kind).find(({ kind: of }) => of === 'index')).toMatchObject({
    id: pack.indexes[0]?.id,
  });
});

test('four units have no median: it would say too much of one of them', () => {
  const own = unit('5');
  const figures = unitFigures(own, [own, unit('1'), unit('1'), unit('5')]);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.every(({ median }) => median === undefined)).toBe(true);
});

test('too few answers have no figure of their own and are in no median', () => {
  const own = unit('1', 3);
  const figures = unitFigures(own, [own, ...[1, 2, 3, 4, 5].map(() => unit('5'))]);
  const index = figures.find(({ kind }) => kind === 'index');
  expect(index?.own).toBeUndefined();
  expect(index?.median?.valueOf()).toBe(100);
});

test('what no unit has a figure of is not listed', () => {
  const own = unit('5');
  const ids = unitFigures(own, [own]).map(({ id }) => id);
  expect(ids).not.toContain('1.1');
  expect(unitFigures(publish(pack, new Map(), { closed: true }), [])).toEqual([]);
});

import { day } from '../../../server/domain/day';
import { pruneTree, unitTree, type UnitNode } from '../../../server/domain/units/unit-tree';
import { aUnit } from '../../support/units';

const UNITS = [
  aUnit('1', { parent: '250', to: '2025-06-30' }),
  aUnit('2', { parent: '250', to: '2025-06-30' }),
  aUnit('250', { parent: '01', to: '2025-06-30' }),
  aUnit('01'),
  aUnit('1', { parent: '01', from: '2025-07-01' }),
];

/** `01(250(1 2))` */
function drawn(nodes: readonly UnitNode[]): string {
  return nodes
    .map(({ unit, children }) => unit.code + (children.length > 0 ? `(${drawn(children)})` : ''))
    .join(' ');
}

test('a tree is that of its day', () => {
  expect(drawn(unitTree(UNITS, day('2024-11-15')))).toBe('01(250(1 2))');
  expect(drawn(unitTree(UNITS, day('2025-07-01')))).toBe('01(1)');
  expect(drawn(unitTree(UNITS, day('2020-12-31')))).toBe('');
});

test('a unit whose superior is not there on the day stands at the top', () => {
  expect(drawn(unitTree([aUnit('1', { parent: '9' })], day('2024-11-15')))).toBe('1');
});

test('a pruned tree keeps the way to what was found', () => {
  const tree = unitTree(UNITS, day('2024-11-15'));
  expect(drawn(pruneTree(tree, ({ code }) => code === '2'))).toBe('01(250(2))');
  expect(drawn(pruneTree(tree, ({ code }) => code === '250'))).toBe('01(250)');
  expect(drawn(pruneTree(tree, () => false))).toBe('');
});

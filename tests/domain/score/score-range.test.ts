import type { Pack } from '../../../server/domain/definition/pack';
import { toDecimal } from '../../../server/domain/score/ratio';
import { score } from '../../../server/domain/score/score';
import { scoreRange, type Range } from '../../../server/domain/score/score-range';
import { shippedPack } from '../../support/shipped-pack';
import { tallyOf } from '../../support/tallies';

let pack: Pack;

beforeAll(async () => {
  ({ pack } = await shippedPack());
});

const printed = (range: Range | undefined): string =>
  range ? `${toDecimal(range.low, 2)}–${toDecimal(range.high, 2)}` : 'none';

/** Ranges of criterion 2.1 (0.75 points, groups G1 to G4) when only some groups are known. */
function rangeOf(known: Record<string, string>, unknown: readonly string[]): string {
  const tallies = new Map(
    Object.entries(known).map(([group, code]) => [
      group,
      tallyOf(pack, group, [[10, { [`2.1-${group}-a`]: code }]]),
    ]),
  );
  const range = scoreRange(score(pack, tallies), pack.scoring!, ({ group }) =>
    unknown.includes(group),
  );
  return printed(range.criteria.get('2.1'));
}

test.each([
  ['nobody known: from nothing to everything', {}, ['G1', 'G2', 'G3', 'G4'], '0.00–0.75'],
  ['one of four known at 60 %', { G1: 'B' }, ['G2', 'G3', 'G4'], '0.11–0.68'],
  ['two of four known at 100 %', { G1: 'A', G2: 'A' }, ['G3', 'G4'], '0.38–0.75'],
  ['all known: a point', { G1: 'A', G2: 'A', G3: 'A', G4: 'C' }, [], '0.60–0.60'],
] as const)('%s', (_rule, known, unknown, expected) => {
  expect(rangeOf(known, [...unknown])).toBe(expected);
});

test('whatever the unknown groups answer, the score falls into the range', () => {
  const known = tallyOf(pack, 'G1', [[10, { '2.1-G1-a': 'B' }]]);
  const isUnknown = ({ group }: { group: string }) => group !== 'G1';
  const range = scoreRange(
    score(pack, new Map([['G1', known]])),
    pack.scoring!,
    isUnknown,
  ).criteria.get('2.1');
  for (const code of ['A', 'B', 'C', 'D']) {
    const others = ['G2', 'G3', 'G4'].map(
      (group) => [group, tallyOf(pack, group, [[10, { [`2.1-${group}-a`]: code }]])] as const,
    );
    const card = score(pack, new Map([['G1', known], ...others]));
    const points = card.fields[1]!.criteria[0]!.points!;
    expect(points.compare(range!.low)).toBeGreaterThanOrEqual(0);
    expect(points.compare(range!.high)).toBeLessThanOrEqual(0);
  }
});

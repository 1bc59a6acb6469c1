import { score } from '../../../server/domain/score/score';
import { aPack, type PackRules } from '../../support/a-pack';
import { countAll, criterion, printed, scoreOf, spread, times } from '../../support/responses';

type Formula = 'item-mean' | 'factor-mean' | 'pooled-answers';

const factors = { F1: ['DV1', 'DV2'], F2: ['DV3'] };

/** DV1 30/40 = 75, DV2 40/40 = 100, DV3 0/10 = 0. */
const responses = {
  G6: [
    ...times(30, { DV1: '4', DV2: '5', DV3: 'KB' }),
    ...times(10, { DV1: '3', DV2: '4', DV3: '2' }),
  ],
};

function pack(formula: Formula, rules: Partial<PackRules> = {}) {
  return aPack({
    criteria: { '8.1': { max: '10.00', index: 'SIPAS' } },
    indexes: { SIPAS: { groups: ['G5', 'G6'], factors, formula } },
    ...rules,
  });
}

describe('the three formulas', () => {
  test.each([
    ['item-mean', '58.33', '5.83'], // (75 + 100 + 0) / 3
    ['factor-mean', '43.75', '4.38'], // (87,5 + 0) / 2; 4,375 → 4,38
    ['pooled-answers', '77.78', '7.78'], // 70 / 90
  ] as const)('%s publishes %s', (formula, published, expected) => {
    const card = scoreOf(pack(formula), responses);
    const index = card.indexes[0];
    expect(printed(index?.published)).toBe(published);
    expect(
      [index?.itemMean, index?.factorMean, index?.pooledAnswers].map((mean) => printed(mean)),
    ).toEqual(['58.33', '43.75', '77.78']);
    expect(printed(criterion(card, '8.1').points)).toBe(expected);
  });
});

test('an item without a valid answer leaves its factor, a factor without items the mean', () => {
  const card = scoreOf(pack('factor-mean'), { G6: times(4, { DV1: '4', DV3: 'KB' }) });
  const [index] = card.indexes;
  expect(index?.items.map(({ percent }) => printed(percent))).toEqual(['100.00', null, null]);
  expect(index?.factors.map(({ percent }) => printed(percent))).toEqual(['100.00', null]);
  expect(printed(index?.published)).toBe('100.00');
});

test('groups are pooled, not averaged, and one valid answer is enough', () => {
  const rules = pack('item-mean', { scoring: { minValid: { G5: 30, G6: 30 } } });
  // 18 of 20 and 1 of 1: 19 / 21 = 90,476…, not (90 + 100) / 2
  const card = scoreOf(rules, {
    G5: spread('DV1', { '4': 18, '3': 2 }),
    G6: spread('DV1', { '5': 1 }),
  });
  expect(printed(card.indexes[0]?.published)).toBe('90.48');
  expect(card.indexes[0]?.n).toEqual({ G5: 20, G6: 1 });
  expect(card.provisional).toBe(false);
});

describe('8.1 takes the published, two-decimal figure', () => {
  // 10.733 of 11.772 = 91,17397… %
  const answers = { G6: spread('DV1', { '4': 10_733, '3': 1039 }) };

  test.each(['criterion', 'total'] as const)(
    '91,17 %% of 10 is 9,12 with rounding at the %s',
    (stage) => {
      const card = scoreOf(
        pack('item-mean', { scoring: { rounding: { stage, decimals: 2 } } }),
        answers,
      );
      expect(printed(card.indexes[0]?.itemMean, 4)).toBe('91.1740');
      expect(printed(criterion(card, '8.1').ratio, 6)).toBe('0.911700');
      expect(printed(criterion(card, '8.1').points, 4)).toBe(
        stage === 'total' ? '9.1170' : '9.1200',
      );
      expect(printed(card.total)).toBe('9.12');
    },
  );

  test('the figure, not the exact mean, decides at the edge: 89,996 % is published as 90,00 %', () => {
    const edge = { G6: spread('DV1', { '4': 22_499, '3': 2501 }) };
    const card = scoreOf(
      pack('item-mean', { criteria: { '8.1': { max: '100.00', index: 'SIPAS' } } }),
      edge,
    );
    expect(printed(card.indexes[0]?.itemMean, 3)).toBe('89.996');
    expect(printed(card.total)).toBe('90.00');
  });
});

test.each(['excluded', 'lowest', 'middle'] as const)(
  'không biết stays outside the index whatever the policy of the criteria (%s)',
  (noOpinion) => {
    const card = scoreOf(pack('item-mean', { scoring: { noOpinion } }), {
      G6: [...spread('DV1', { '4': 3, '2': 1 }), ...spread('DV1', { KB: 6 })],
    });
    expect(printed(card.indexes[0]?.published)).toBe('75.00');
    expect(card.indexes[0]?.n).toEqual({ G5: 0, G6: 4 });
    expect(criterion(card, '8.1').groups.map(({ n }) => n)).toEqual([0, 4]);
  },
);

test('nobody answered: no figure, no points, never zero', () => {
  const card = scoreOf(pack('item-mean'), {});
  expect(card.indexes[0]?.published).toBeUndefined();
  expect(criterion(card, '8.1').points).toBeUndefined();
  expect(criterion(card, '8.1').missing).toEqual(['G5', 'G6']);
});

describe('the overall index is the mean of the published figures, half up', () => {
  const two = aPack({
    indexes: {
      CS: { groups: ['G6'], factors: { A: ['c'] } },
      DV: { groups: ['G6'], factors: { B: ['d'] } },
    },
    more: {
      overallIndex: {
        id: 'SIPAS',
        name: { vi: 'Chung' },
        of: ['CS', 'DV'],
        basis: { status: 'derived' },
      },
    },
  });

  test('79,72 and 80,43 are 80,08 (national figures of 2022)', () => {
    const card = scoreOf(two, {
      G6: [...spread('c', { '4': 7972, '3': 2028 }), ...spread('d', { '4': 8043, '3': 1957 })],
    });
    expect(printed(card.overallIndex)).toBe('80.08');
    expect(card.provisional).toBe(false);
  });

  test('absent while one of them is', () => {
    const card = score(two, countAll(two, { G6: spread('c', { '4': 1 }) }));
    expect(card.overallIndex).toBeUndefined();
    expect(card.provisional).toBe(true);
  });
});

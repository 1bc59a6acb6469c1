/** Every parameter of the method (domain README 3.3) with each of its alternatives, computed by hand. */
import type { PackRules } from '../../support/a-pack';
import { aPack } from '../../support/a-pack';
import { criterion, points, printed, scoreOf, spread, times } from '../../support/responses';

type ScoringChoice = NonNullable<PackRules['scoring']>;

describe('worked example, criterion 2.1 of at most 0,75', () => {
  const by = { G1: ['g1'], G2: ['g2'], G3: ['g3'], G4: ['g4'] };
  const responses = {
    G1: spread('g1', { A: 20, B: 8, C: 2, KB: 1 }),
    G2: spread('g2', { A: 10, B: 10, C: 2 }),
    G3: spread('g3', { A: 12 }),
    G4: spread('g4', { A: 9, B: 6, C: 2, D: 1 }),
  };
  const scored = (scoring: ScoringChoice) =>
    scoreOf(aPack({ criteria: { '2.1': { max: '0.75', by } }, scoring }), responses);

  test('mean of groups: 82,6919… % → 0,62', () => {
    const result = criterion(scored({}), '2.1');
    expect(result.groups.map(({ percent }) => printed(percent, 4))).toEqual([
      '84.0000',
      '74.5455',
      '100.0000',
      '72.2222',
    ]);
    expect(printed(result.ratio, 6)).toBe('0.826919');
    expect(printed(result.points)).toBe('0.62');
  });

  test('pooled answers: 6.660 / 82 = 81,2195… % → 0,61', () => {
    const result = criterion(scored({ aggregation: 'pooled-answers' }), '2.1');
    expect(result.ratio?.toFraction()).toBe('333/410');
    expect(printed(result.points)).toBe('0.61');
  });

  test('weights by group: G3 counts three times, G2 not at all', () => {
    // (84 + 0×74,54… + 3×100 + 72,22…) / (1 + 0 + 3 + 1) = 91,2444…
    const card = scored({ weights: { G2: '0', G3: '3' } });
    expect(printed(criterion(card, '2.1').ratio, 6)).toBe('0.912444');
    expect(points(card, '2.1')).toBe('0.68');
  });

  test('weights that leave nobody give no points', () => {
    const nobody = { G1: '0', G2: '0', G3: '0', G4: '0' };
    const card = scored({ weights: nobody });
    expect(points(card, '2.1')).toBeNull();
    expect(card.provisional).toBe(true);
  });

  test('a weight may be a decimal', () => {
    // (0,5×84 + 74,5454… + 100 + 72,2222…) / 3,5 = 82,5050…
    expect(printed(criterion(scored({ weights: { G1: '0.5' } }), '2.1').ratio, 6)).toBe('0.825051');
  });
});

describe('level percentages', () => {
  test.each([
    ['muc4', {}, { A: 1, B: 1, C: 1, D: 1 }, '0.45'],
    ['muc4', { muc4: 'thirds' }, { A: 1, B: 1, C: 1, D: 1 }, '0.50'],
    ['muc5', {}, { A: 1, B: 2, C: 1, D: 0, E: 1 }, '0.60'],
    ['muc3', {}, { '2': 3, '1': 1, '0': 1 }, '0.70'],
    ['hl5', {}, { '5': 1, '4': 1, '3': 1, '1': 1 }, '0.50'],
    ['hl5', { hl5: 'level-mean' }, { '5': 1, '4': 1, '3': 1, '1': 1 }, '0.56'],
  ])('%s with %j: %j → %s', (scale, valueSets, answers, expected) => {
    const pack = aPack({
      criteria: { '1.1': { max: '1.00', by: { G1: ['q'] } } },
      questions: { q: { kind: 'single-choice', text: { vi: '?' }, scale, noOpinion: true } },
      scoring: { valueSets },
    });
    expect(points(scoreOf(pack, { G1: spread('q', answers) }), '1.1')).toBe(expected);
  });
});

describe('không biết', () => {
  const responses = { G1: spread('q', { A: 6, C: 2, KB: 2 }) };
  test.each([
    ['excluded', '0.80', 8], // (600 + 40) / 8
    ['lowest', '0.64', 10], // (600 + 40 + 2×0) / 10
    ['middle', '0.74', 10], // (600 + 40 + 2×50) / 10
  ] as const)('%s → %s with n = %i', (noOpinion, expected, n) => {
    const pack = aPack({
      criteria: { '1.1': { max: '1.00', by: { G1: ['q'] } } },
      scoring: { noOpinion },
    });
    const card = scoreOf(pack, responses);
    expect(points(card, '1.1')).toBe(expected);
    expect(criterion(card, '1.1').groups[0]?.n).toBe(n);
  });

  test('only “không biết” from everybody has points once it counts', () => {
    const pack = aPack({
      criteria: { '1.1': { max: '1.00', by: { G1: ['q'] } } },
      scoring: { noOpinion: 'lowest' },
    });
    expect(points(scoreOf(pack, { G1: spread('q', { KB: 5 }) }), '1.1')).toBe('0.00');
  });
});

describe('questions of one group', () => {
  test('are averaged as questions, however many answered each', () => {
    const pack = aPack({ criteria: { '1.1': { max: '1.00', by: { G1: ['q1', 'q2'] } } } });
    const responses = { G1: [...times(9, { q1: 'A' }), ...times(1, { q1: 'A', q2: 'D' })] };
    expect(points(scoreOf(pack, responses), '1.1')).toBe('0.50');
  });

  test('pooled, each answer weighs the same', () => {
    const pack = aPack({
      criteria: { '1.1': { max: '1.00', by: { G1: ['q1', 'q2'] } } },
      scoring: { aggregation: 'pooled-answers' },
    });
    const responses = { G1: [...times(9, { q1: 'A' }), ...times(1, { q1: 'A', q2: 'D' })] };
    expect(points(scoreOf(pack, responses), '1.1')).toBe('0.91');
  });
});

describe('rounding', () => {
  test.each([
    ['criterion', 2, '0.62', '0.62'],
    ['criterion', 3, '0.617', '0.617'],
    ['total', 2, '0.6167', '0.62'],
  ] as const)('at the %s to %i decimals', (stage, decimals, criterionPrinted, total) => {
    const pack = aPack({
      criteria: { '1.1': { max: '0.75', by: { G1: ['q'] } } },
      scoring: { rounding: { stage, decimals } },
    });
    // 0,75 × 37/45 = 0,61666…
    const card = scoreOf(pack, { G1: spread('q', { A: 37, D: 8 }) });
    expect(printed(criterion(card, '1.1').points, stage === 'total' ? 4 : decimals)).toBe(
      criterionPrinted,
    );
    expect(printed(card.total, decimals)).toBe(total);
  });
});

describe('cap by the maximum', () => {
  const generous = (capAtMaximum: boolean) =>
    aPack({
      criteria: { '1.1': { max: '0.50', by: { G1: ['q'] } } },
      scoring: { capAtMaximum, valueSets: { muc4: 'bonus' } },
      more: {
        scales: {
          muc4: {
            name: { vi: 'Thang' },
            options: ['A', 'B'].map((code) => ({ code, label: { vi: code }, value: '100' })),
            alternatives: { bonus: { A: '110', B: '50' } },
            labelBasis: { status: 'reconstruction' },
            valueBasis: { status: 'reconstruction' },
          },
        },
      },
    });
  test.each([
    [true, '0.50'],
    [false, '0.55'],
  ])('%s → %s', (capped, expected) => {
    expect(points(scoreOf(generous(capped), { G1: spread('q', { A: 5 }) }), '1.1')).toBe(expected);
  });
});

describe('minimum of valid answers', () => {
  test.each([
    [5, ['0.60', false]],
    [6, [null, true]],
  ] as const)('%i of 5 respondents', (minimum, [expected, provisional]) => {
    const pack = aPack({
      criteria: { '1.1': { max: '1.00', by: { G1: ['q'] } } },
      scoring: { minValid: { G1: minimum } },
    });
    const card = scoreOf(pack, { G1: spread('q', { B: 5, KB: 3 }) });
    expect([points(card, '1.1'), card.provisional]).toEqual([expected, provisional]);
  });
});

/** The edge cases of the method's description (domain README 3.7), each under its own name. */
import { mergeTallies } from '../../../server/domain/tally/tally';
import { ratio, sum } from '../../../server/domain/score/ratio';
import { score } from '../../../server/domain/score/score';
import { readAnswers } from '../../../server/domain/answers/read-answers';
import { validateAnswers } from '../../../server/domain/answers/validate-answers';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';
import {
  count,
  countAll,
  criterion,
  points,
  printed,
  scoreOf,
  spread,
  times,
} from '../../support/responses';

const oneGroup = aPack({ criteria: { '1.1': { max: '1.00', by: { G1: ['q1', 'q2'] } } } });

describe('1. all answers are không biết', () => {
  test('at one question: the question leaves the mean', () => {
    const card = scoreOf(oneGroup, { G1: [...times(5, { q1: 'B', q2: 'KB' })] });
    expect(points(card, '1.1')).toBe('0.60');
    expect(criterion(card, '1.1').groups[0]?.questions[1]).toMatchObject({
      valid: 0,
      noOpinion: 5,
    });
  });

  test('at all questions: null, never zero', () => {
    const card = scoreOf(oneGroup, { G1: times(5, { q1: 'KB', q2: 'KB' }) });
    expect(criterion(card, '1.1')).not.toHaveProperty('points');
    expect(criterion(card, '1.1')).not.toHaveProperty('ratio');
    expect(card.provisional).toBe(true);
    expect(card.percent).toBeUndefined();
  });
});

test('2. a group with n below the minimum is left out and named', () => {
  const pack = aPack({
    criteria: { '6.1': { max: '0.50', by: { G1: ['a'], G3: ['b'], G4: ['c'] } } },
    scoring: { minValid: { G1: 5, G3: 5, G4: 5 } },
  });
  const responses = {
    G1: spread('a', { A: 6 }),
    G3: spread('b', { D: 4 }),
    G4: spread('c', { A: 5, B: 5 }),
  };
  const card = scoreOf(pack, responses);
  expect(points(card, '6.1')).toBe('0.45');
  expect(criterion(card, '6.1').missing).toEqual(['G3']);
  expect(card.provisional).toBe(true);

  const atTheMinimum = scoreOf(pack, { ...responses, G3: spread('b', { D: 5 }) });
  expect(points(atTheMinimum, '6.1')).toBe('0.30');
  expect(atTheMinimum.provisional).toBe(false);
});

test('2b. n counts people with any valid answer, so two half-answered questions may reach the minimum', () => {
  const pack = aPack({
    criteria: { '1.1': { max: '1.00', by: { G1: ['q1', 'q2'] } } },
    scoring: { minValid: { G1: 5 } },
  });
  const card = scoreOf(pack, { G1: [...spread('q1', { A: 3 }), ...spread('q2', { B: 2 })] });
  expect(criterion(card, '1.1').groups[0]).toMatchObject({ n: 5, counted: true });
  expect(points(card, '1.1')).toBe('0.80');
});

test('3. a criterion whose only group is missing has no points; the total is the sum of the others', () => {
  const pack = aPack({
    criteria: {
      '1.1': { max: '1.00', by: { G1: ['q1'] } },
      '1.2': { max: '2.00', by: { G2: ['q2'] } },
    },
  });
  const card = scoreOf(pack, { G1: spread('q1', { A: 5 }) });
  expect(points(card, '1.1')).toBe('1.00');
  expect(points(card, '1.2')).toBeNull();
  expect(printed(card.total)).toBe('1.00');
  expect(printed(card.maxOfScored)).toBe('1.00');
  expect(printed(card.max)).toBe('3.00');
  expect(card.provisional).toBe(true);
});

describe('4. half a cent', () => {
  test.each([
    ['0.75', { A: 7, D: 3 }, '0.53'],
    ['1.25', { A: 5, D: 5 }, '0.63'],
  ])('%s points with %j are %s', (max, answers, expected) => {
    const pack = aPack({ criteria: { '2.4': { max, by: { G1: ['q'] } } } });
    expect(points(scoreOf(pack, { G1: spread('q', answers) }), '2.4')).toBe(expected);
  });
});

test('5. a question skipped after S5 or S6 is not valid and not zero, even when it was answered', () => {
  const pack = aPack({
    criteria: { '7.2': { max: '1.50', by: { G6: ['dvc'] } } },
    questions: {
      S5: choice(['1', '2']),
      dvc: onScale('muc4', { hideWhen: { question: 'S5', in: ['2'] } }),
    },
    asked: { G6: ['S5', 'dvc'] },
  });
  const responses = [
    ...times(24, { S5: '1', dvc: 'A' }),
    ...times(8, { S5: '1', dvc: 'B' }),
    ...times(8, { S5: '2' }),
    ...times(8, { S5: '2', dvc: 'D' }),
  ];
  const card = scoreOf(pack, { G6: responses });
  expect(points(card, '7.2')).toBe('1.35');
  expect(criterion(card, '7.2').groups[0]?.questions[0]).toMatchObject({
    valid: 32,
    notApplicable: 16,
  });
});

test('6. a paper ballot with two ticks is kept as spoilt: counted, not valid', () => {
  const form = aForm(oneGroup);
  const twoTicks = readAnswers(form, new Map([['q1', ['A', 'D']]]));
  expect(validateAnswers(form, twoTicks)).toMatchObject({
    ok: false,
    error: [{ code: 'one-only' }],
  });
  const paper = validateAnswers(form, twoTicks, { acceptSpoilt: true });
  if (!paper.ok) throw new Error('refused');
  const card = scoreOf(oneGroup, { G1: [paper.value.answers, ...spread('q1', { B: 5 })] });
  expect(points(card, '1.1')).toBe('0.60');
  expect(criterion(card, '1.1').groups[0]?.questions[0]).toMatchObject({ spoilt: 1, valid: 5 });
});

test('7. a duplicate is the store’s to refuse; counted twice it would weigh twice', () => {
  const once = scoreOf(oneGroup, { G1: [...spread('q1', { A: 1 }), ...spread('q1', { D: 1 })] });
  const twice = scoreOf(oneGroup, { G1: [...spread('q1', { A: 2 }), ...spread('q1', { D: 1 })] });
  expect([points(once, '1.1'), points(twice, '1.1')]).toEqual(['0.50', '0.67']);
});

test('8. a definition edited later: the responses recompute under the rules they were given to', () => {
  const before = oneGroup;
  const after = aPack({
    criteria: { '1.1': { max: '2.00', by: { G1: ['q1', 'q2'] } } },
    scoring: { valueSets: { muc4: 'thirds' } },
  });
  const responses = { G1: spread('q1', { A: 5, B: 5 }) };
  expect(points(scoreOf(before, responses), '1.1')).toBe('0.80');
  expect(points(scoreOf(after, responses), '1.1')).toBe('1.67');
  expect(points(scoreOf(before, responses), '1.1')).toBe('0.80');
});

test('9. recomputing after ballots were removed leaves the first run as it was', () => {
  const kept = count(oneGroup, 'G1', spread('q1', { A: 8, D: 2 }));
  const removed = count(oneGroup, 'G1', spread('q1', { A: 5 }));
  const first = score(oneGroup, new Map([['G1', mergeTallies([kept, removed])]]));
  const second = score(oneGroup, new Map([['G1', kept]]));
  expect([points(first, '1.1'), points(second, '1.1')]).toEqual(['0.87', '0.80']);
  expect(printed(first.total)).toBe('0.87');
});

describe('10. other rounds from the same engine', () => {
  const responses = {
    G1: spread('a', { A: 10 }),
    G3: spread('b', { D: 10 }),
    G4: spread('c', { B: 10 }),
  };

  test('five groups: G3 is deleted from the rules', () => {
    const six = aPack({
      criteria: { '6.1': { max: '0.50', by: { G1: ['a'], G3: ['b'], G4: ['c'] } } },
    });
    const five = aPack({ criteria: { '6.1': { max: '0.50', by: { G1: ['a'], G4: ['c'] } } } });
    expect(points(scoreOf(six, responses), '6.1')).toBe('0.27');
    const { G1, G4 } = responses;
    const card = scoreOf(five, { G1, G4 });
    expect(points(card, '6.1')).toBe('0.40');
    expect(card.provisional).toBe(false);
  });

  test('two tiers, 2025: other groups, levels and maximum', () => {
    const pack = aPack({
      criteria: { '1.1': { max: '20.00', by: { DBHDND: ['a'], LDXA: ['b'], LDPHONGXA: ['c'] } } },
      more: { levels: [{ id: 'xa', name: { vi: 'Xã' } }], maximum: '20.00' },
    });
    const card = scoreOf(pack, {
      DBHDND: spread('a', { A: 5 }),
      LDXA: spread('b', { B: 5 }),
      LDPHONGXA: spread('c', { C: 5 }),
    });
    expect(printed(card.total)).toBe('12.00');
    expect(printed(card.percent)).toBe('60.00');
  });
});

describe('11. the table adds up as printed, Bình Dương style', () => {
  const pack = aPack({
    criteria: Object.fromEntries(
      ['1.1', '1.2', '1.3'].map((id) => [id, { max: '1.00', by: { G1: [`q${id}`] } }]),
    ),
  });
  const third = { G1: ['q1.1', 'q1.2', 'q1.3'].flatMap((q) => spread(q, { A: 1, D: 2 })) };

  test('rounding at the criterion: the total is the sum of the printed points', () => {
    const card = scoreOf(pack, third);
    expect(['1.1', '1.2', '1.3'].map((id) => points(card, id))).toEqual(['0.33', '0.33', '0.33']);
    expect(printed(card.fields[0]?.points)).toBe('0.99');
    expect(printed(card.total)).toBe('0.99');
    expect(card.roundingDifference).toBeUndefined();
  });

  test('rounding at the total: four decimals and the line chênh lệch làm tròn make up the total', () => {
    const atTotal = {
      ...pack,
      scoring: pack.scoring && {
        ...pack.scoring,
        rounding: { stage: 'total' as const, decimals: 2 },
      },
    };
    const card = score(atTotal, countAll(atTotal, third));
    expect(['1.1', '1.2', '1.3'].map((id) => points(card, id, 4))).toEqual([
      '0.3333',
      '0.3333',
      '0.3333',
    ]);
    expect(printed(card.total)).toBe('1.00');
    expect(printed(card.roundingDifference, 4)).toBe('0.0001');
  });

  test.each([
    ['Thủ Dầu Một', '51.75', '32.83', '84.58'],
    ['Tân Uyên', '48.75', '33.25', '82.00'],
    ['Bàu Bàng', '47.45', '32.82', '80.27'],
    ['Thuận An', '46.80', '32.24', '79.04'],
    ['Dĩ An', '46.50', '31.56', '78.06'],
    ['Bến Cát', '45.75', '32.08', '77.83'],
    ['Dầu Tiếng', '44.00', '32.22', '76.22'],
    ['Phú Giáo', '46.00', '30.03', '76.03'],
    ['Bắc Tân Uyên', '40.45', '31.01', '71.46'],
  ])('Bình Dương 2017, %s: %s + %s = %s', (_unit, appraisal, survey, total) => {
    expect(printed(sum([ratio(appraisal), ratio(survey)]))).toBe(total);
  });
});

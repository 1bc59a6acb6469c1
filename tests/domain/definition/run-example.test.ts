import { runExample } from '../../../server/domain/definition/run-example';
import type { Example } from '../../../server/domain/definition/pack';
import { aPack } from '../../support/a-pack';

const pack = aPack({
  criteria: {
    '1.1': { max: '1.00', by: { G1: ['q'] } },
    '8.1': { max: '2.00', index: 'SIPAS' },
  },
  indexes: { SIPAS: { groups: ['G2'], factors: { F: ['dv'] } } },
  scoring: { minValid: { G1: 5, G2: 5 } },
});

const example: Example = {
  title: { vi: 'Ví dụ' },
  working: ['6 A, 2 C → 640 / 8 = 80'],
  scoring: {},
  responses: [
    { group: 'G1', times: 6, answers: { q: 'A' } },
    { group: 'G1', times: 2, answers: { q: 'C' } },
    { group: 'G1', times: 1, answers: { q: ['A', 'B'] } },
    { group: 'G2', times: 3, answers: { dv: '4' } },
    { group: 'G2', times: 1, answers: { dv: '1' } },
  ],
  expect: {
    total: '2.30',
    provisional: false,
    criteria: { '1.1': { points: '0.80', ratio: '4/5' }, '8.1': { points: '1.50', ratio: '0.75' } },
    indexes: { SIPAS: '75.00' },
    means: { SIPAS: { 'item-mean': '75.00', 'factor-mean': '75.00', 'pooled-answers': '75.00' } },
  },
};

test('an example that agrees has no differences', () => {
  expect(runExample(pack, example)).toEqual([]);
});

test('every difference is named with both figures', () => {
  const wrong = {
    ...example,
    expect: {
      ...example.expect,
      total: '2.31',
      provisional: true,
      criteria: { '1.1': { points: null, ratio: '3/4' }, '9.9': { points: '1.00' } },
      indexes: { SIPAS: '74.99' },
    },
  };
  expect(runExample(pack, wrong)).toEqual([
    { at: 'criteria.1.1.points', expected: 'null', actual: '0.80' },
    { at: 'criteria.1.1.ratio', expected: '3/4', actual: '4/5' },
    { at: 'criteria.9.9.points', expected: '1.00', actual: 'null' },
    { at: 'total', expected: '2.31', actual: '2.30' },
    { at: 'provisional', expected: 'true', actual: 'false' },
    { at: 'indexes.SIPAS', expected: '74.99', actual: '75.00' },
  ]);
});

test('scoring parameters are replaced entry by entry', () => {
  // G1 has 8 valid answers: under 9 it leaves; the minimum of G2 stays.
  const fewer = { ...example, scoring: { minValid: { G1: 9 }, noOpinion: 'lowest' } };
  const differences = runExample(pack, fewer);
  expect(differences.map(({ at, actual }) => [at, actual])).toEqual([
    ['criteria.1.1.points', 'null'],
    ['criteria.1.1.ratio', 'null'],
    ['total', '1.50'],
    ['provisional', 'true'],
  ]);
});

test('with rounding at the total, criteria are compared with four decimals', () => {
  const atTotal = { ...example, scoring: { rounding: { stage: 'total' } } };
  expect(runExample(pack, atTotal).map(({ at, actual }) => [at, actual])).toEqual([
    ['criteria.1.1.points', '0.8000'],
    ['criteria.8.1.points', '1.5000'],
  ]);
});

test('an impossible parameter is a difference', () => {
  const [difference] = runExample(pack, { ...example, scoring: { noOpinion: 'best' } });
  expect(difference?.at).toBe('scoring.noOpinion');
});

test('answers that do not fit the form are differences, and nothing else is compared', () => {
  const responses = [
    { group: 'G9', times: 1, answers: {} },
    { group: 'G1', times: 1, answers: { dv: '4', q: 'Z' } },
  ];
  expect(runExample(pack, { ...example, responses }).map(({ at, actual }) => [at, actual])).toEqual(
    [
      ['responses.0.group', 'G9'],
      ['responses.1.dv', 'not asked'],
      ['responses.1.q', 'unknown-option'],
    ],
  );
});

test('a ratio that is none is a difference, not a crash', () => {
  const criteria = { '1.1': { points: '0.80', ratio: 'khoảng 4/5' } };
  expect(runExample(pack, { ...example, expect: { ...example.expect, criteria } })).toEqual([
    { at: 'criteria.1.1.ratio', expected: 'khoảng 4/5', actual: '4/5' },
  ]);
});

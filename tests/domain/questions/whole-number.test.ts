/** Numbers: typed as people here write them, read strictly, counted value by value. */
import fc from 'fast-check';
import { readAnswers } from '../../../server/domain/answers/read-answers';
import { validateAnswers } from '../../../server/domain/answers/validate-answers';
import { numbersIn } from '../../../server/domain/numbers';
import { aForm, aPack } from '../../support/a-pack';
import { count } from '../../support/responses';

const MIN = 1;
const MAX = 1000;

const pack = aPack({
  questions: {
    lan: { kind: 'number', text: { vi: '?' }, min: MIN, max: MAX, unit: { vi: 'lần' } },
    lai: {
      kind: 'number',
      text: { vi: '?' },
      min: 0,
      max: 9,
      hideWhen: { question: 'co', in: ['K'] },
    },
    co: {
      kind: 'single-choice',
      text: { vi: '?' },
      options: ['C', 'K'].map((code) => ({ code, label: { vi: code } })),
    },
  },
  asked: { G1: ['co', 'lan', 'lai'] },
});
const form = aForm(pack);

const typed = (...values: string[]) => readAnswers(form, new Map([['lan', values]]));

function faultOf(...values: string[]): string {
  const result = validateAnswers(form, typed(...values));
  return result.ok ? '' : result.error.map(({ code }) => code).join(' ');
}

test.each([
  ['12', '12'],
  [' 12 ', '12'],
  ['012', '12'],
  ['000', '0'],
  ['1.000', '1000'],
  ['1 000', '1000'],
  ['1\u00a0000', '1000'],
])('“%s” is read as %s', (value, code) => {
  expect(typed(value)).toEqual({ lan: code });
});

test.each([
  '1.5',
  '1,5',
  '1,000',
  '1.00',
  '10.00',
  '1.000 000',
  '-3',
  '+3',
  '3 lần',
  'ba',
  '1e3',
  '0x1f',
  '٣',
])('“%s” is no whole number, and stays as it was typed', (value) => {
  expect(typed(value)).toEqual({ lan: value });
  expect(faultOf(value)).toBe('not-a-number');
});

test.each([
  ['0', 'out-of-range'],
  ['1', ''],
  ['1.000', ''],
  ['1001', 'out-of-range'],
  ['9'.repeat(400), 'out-of-range'],
])('“%.10s”: %s', (value, fault) => {
  expect(faultOf(value)).toBe(fault);
});

test('the fault says the range', () => {
  const result = validateAnswers(form, typed('2000'));
  expect(result).toEqual({
    ok: false,
    error: [{ question: 'lan', code: 'out-of-range', params: { min: MIN, max: MAX } }],
  });
});

test('the same number twice is one, two numbers are a spoilt answer on paper', () => {
  expect(typed('12', '012')).toEqual({ lan: '12' });
  expect(faultOf('12', '13')).toBe('one-only');
  expect(validateAnswers(form, typed('12', '13'), { acceptSpoilt: true }).ok).toBe(true);
  expect(count(pack, 'G1', [{ lan: ['12', '13'] }]).questions.lan?.spoilt).toBe(1);
});

test('values are counted by themselves; a blank and a hidden question are no values', () => {
  const tally = count(pack, 'G1', [{ lan: '3' }, { lan: '12' }, { lan: '3', co: 'K' }, {}]);
  expect(tally.questions.lan).toMatchObject({ answered: 3, blank: 1, options: { 3: 2, 12: 1 } });
  expect(tally.questions.lai).toMatchObject({ answered: 0, blank: 3, notApplicable: 1 });
});

test('every number of the range is taken, however it is grouped', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: MIN, max: MAX }),
      fc.constantFrom('.', ' ', ''),
      (value, mark) => {
        const written = numbersIn('vi').integer(value).replaceAll('.', mark);
        expect(typed(written)).toEqual({ lan: String(value) });
        expect(faultOf(written)).toBe('');
      },
    ),
  );
});

test('whatever is typed, a valid answer is a plain number of the range, and reads as itself', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.stringMatching(/^[0-9., -]{1,8}$/),
    fc.integer().map(String),
  );
  fc.assert(
    fc.property(anything, (value) => {
      const result = validateAnswers(form, typed(value));
      const answer = result.ok ? result.value.answers.lan : undefined;
      if (typeof answer !== 'string') return;
      expect(answer).toMatch(/^[1-9]\d{0,3}$/);
      expect(Number(answer)).toBeLessThanOrEqual(MAX);
      expect(typed(answer)).toEqual({ lan: answer });
    }),
    { numRuns: 2000 },
  );
});

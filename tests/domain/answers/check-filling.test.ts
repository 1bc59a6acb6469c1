import { checkFilling } from '../../../server/domain/answers/check-filling';
import { aForm, aPack, choice } from '../../support/a-pack';

const FORM = aForm(
  aPack({
    criteria: { '1.1': { max: '1', by: { G1: ['a'] } } },
    questions: {
      s: choice(['co', 'khong!']),
      b: choice(['1', '2'], { required: true, hideWhen: { question: 'a', in: ['D'] } }),
    },
    asked: { G1: ['s', 'a', 'b'] },
  }),
);

const check = (fields: Readonly<Record<string, string>>, consent = true, acceptBlank = false) => {
  const raw = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const checked = checkFilling(FORM, { raw, consent, acceptBlank });
  return checked.ok ? checked.value : checked.error.problems;
};

test('a filled form that was agreed to may be stored', () => {
  expect(check({ s: 'co', a: 'A', b: '1' })).toEqual({
    answers: { s: 'co', a: 'A', b: '1' },
    screenedOut: false,
    dropped: [],
  });
});

test('what another answer hides is left out and named', () => {
  expect(check({ a: 'D', b: '1' })).toEqual({
    answers: { a: 'D' },
    screenedOut: false,
    dropped: ['b'],
  });
});

test('a required question may be blank on paper, but an empty sheet is none', () => {
  expect(check({ a: 'A' })).toEqual([{ question: 'b', code: 'required' }]);
  expect(check({ a: 'A' }, true, true)).toMatchObject({ answers: { a: 'A' } });
  expect(check({}, true, true)).toEqual([{ question: 'form', code: 'empty' }]);
});

test('an empty form, a wrong option and no consent are told together', () => {
  expect(check({}, false)).toEqual([
    { question: 'dong-y', code: 'consent' },
    { question: 'b', code: 'required' },
    { question: 'form', code: 'empty' },
  ]);
  expect(check({ a: 'Z' }, false)).toMatchObject([
    { question: 'dong-y', code: 'consent' },
    { question: 'a', code: 'unknown-option' },
    { question: 'b', code: 'required' },
  ]);
});

test('who is outside the survey need not agree', () => {
  expect(check({ s: 'khong' }, false)).toMatchObject({ screenedOut: true });
});

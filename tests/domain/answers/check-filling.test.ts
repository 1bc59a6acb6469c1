import { checkFilling } from '../../../server/domain/answers/check-filling';
import { aForm, aPack, choice } from '../../support/a-pack';

const FORM = aForm(
  aPack({
    criteria: { '1.1': { max: '1', by: { G1: ['a'] } } },
    questions: { s: choice(['co', 'khong!']) },
    asked: { G1: ['s', 'a'] },
  }),
);

const check = (fields: Readonly<Record<string, string>>, consent = true) => {
  const raw = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const checked = checkFilling(FORM, { raw, consent });
  return checked.ok ? checked.value : checked.error.problems;
};

test('a filled form that was agreed to may be stored', () => {
  expect(check({ s: 'co', a: 'A' })).toMatchObject({
    answers: { s: 'co', a: 'A' },
    screenedOut: false,
  });
});

test('an empty form, a wrong option and no consent are told together', () => {
  expect(check({}, false)).toEqual([
    { question: 'form', code: 'empty' },
    { question: 'dong-y', code: 'consent' },
  ]);
  expect(check({ a: 'Z' }, false)).toMatchObject([
    { question: 'a', code: 'unknown-option' },
    { question: 'dong-y', code: 'consent' },
  ]);
});

test('who is outside the survey need not agree', () => {
  expect(check({ s: 'khong' }, false)).toMatchObject({ screenedOut: true });
});

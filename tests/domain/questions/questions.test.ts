/** What every kind of question promises, and what is particular to each. */
import type { Answer } from '../../../server/domain/answers/answers';
import type { AskedQuestion } from '../../../server/domain/form/form';
import { kindOf } from '../../../server/domain/questions';

const text = { vi: '?' };
const options = ['A', 'B', 'C'].map((code) => ({ code, label: text }));

const single: AskedQuestion = { kind: 'single-choice', id: 's', text, options, noOpinion: text };
const strict: AskedQuestion = { kind: 'single-choice', id: 's', text, options };
const several: AskedQuestion = { kind: 'multiple-choice', id: 'm', text, options, limit: 2 };
const severalOrNone: AskedQuestion = { ...several, noOpinion: text };
const words: AskedQuestion = { kind: 'text', id: 't', text, size: 'short', maxLength: 5 };
const unit: AskedQuestion = { kind: 'unit-choice', id: 'u', text, options };
const anyUnit: AskedQuestion = { kind: 'unit-choice', id: 'u', text };

const codes = (question: AskedQuestion, answer: Answer): string[] =>
  kindOf(question)
    .check(question, answer)
    .map(({ code }) => code);

test.each([single, several, words, unit, anyUnit])(
  '$kind: nothing typed is no answer',
  (question) => {
    expect(kindOf(question).read(question, [])).toBeUndefined();
  },
);

test.each([
  ['one tick', single, ['A'], 'A'],
  ['the same tick twice is one', single, ['A', 'A'], 'A'],
  ['two ticks are kept apart', single, ['A', 'B', 'A'], ['A', 'B']],
  ['a unit sent twice is one', unit, ['B', 'B'], 'B'],
  ['several', several, ['B', 'A', 'B'], ['B', 'A']],
  ['one of several is still a list', several, ['B'], ['B']],
  ['words', words, ['một', 'hai'], 'một\nhai'],
] as const)('read: %s', (_name, question, values, expected) => {
  expect(kindOf<AskedQuestion>(question).read(question, values)).toEqual(expected);
});

test.each([
  ['an option', single, 'A', []],
  ['không biết where it is offered', single, 'KB', []],
  ['không biết where it is not', strict, 'KB', ['unknown-option']],
  ['no option', single, 'Z', ['unknown-option']],
  ['a word that objects have', single, '__proto__', ['unknown-option']],
  ['two ticks', single, ['A', 'B'], ['one-only']],
  ['two ticks, one unknown', single, ['A', 'Z'], ['unknown-option']],
  ['a tick and không biết', single, ['A', 'KB'], ['one-only']],
  ['up to the limit', several, ['A', 'B'], []],
  ['over the limit', several, ['A', 'B', 'C'], ['too-many']],
  ['không biết where several are asked and it is not offered', several, ['KB'], ['unknown-option']],
  ['không biết of several', severalOrNone, ['KB'], []],
  ['không biết and another', severalOrNone, ['A', 'KB'], ['no-opinion-only']],
  ['không biết and an unknown one', severalOrNone, ['Z', 'KB'], ['unknown-option']],
  ['không biết and too many', severalOrNone, ['A', 'B', 'C', 'KB'], ['no-opinion-only']],
  ['a unit of the registry', unit, 'A', []],
  ['no unit of the registry', unit, '99', ['unknown-option']],
  ['two units', unit, ['A', 'B'], ['one-only']],
  ['any code without a registry', anyUnit, '09023', []],
  ['không biết is no unit', anyUnit, 'KB', ['unknown-option']],
  ['five letters', words, 'ạạạạạ', []],
  ['five letters outside the basic plane', words, '😀😀😀😀😀', []],
  ['six letters', words, 'ạạạạạạ', ['too-long']],
] as const)('check: %s', (_name, question, answer, expected) => {
  expect(codes(question, answer)).toEqual(expected);
});

test('too long says how long, in code points', () => {
  expect(kindOf(words).check(words, '😀😀😀😀😀😀')).toEqual([
    { question: 't', code: 'too-long', params: { limit: 5, length: 6 } },
  ]);
});

test.each([
  ['one tick', single, 'A', ['A']],
  ['one tick in a list', single, ['A'], ['A']],
  ['two ticks', single, ['A', 'B'], 'spoilt'],
  ['two units', unit, ['A', 'B'], 'spoilt'],
  ['several', several, ['A', 'B'], ['A', 'B']],
  ['không biết and another', severalOrNone, ['A', 'KB'], 'spoilt'],
  ['words never enter a tally', words, 'A', []],
] as const)('count: %s', (_name, question, answer, expected) => {
  expect(kindOf<AskedQuestion>(question).choices(question, answer)).toEqual(expected);
});

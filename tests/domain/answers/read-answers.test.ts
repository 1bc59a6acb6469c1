import { readAnswers } from '../../../server/domain/answers/read-answers';
import { aForm, aPack, choice } from '../../support/a-pack';

const form = aForm(
  aPack({
    questions: {
      q: choice(['1', '2']),
      loi: { kind: 'text', text: { vi: '?' }, size: 'long', maxLength: 10 },
    },
    asked: { G1: ['q', 'loi'] },
  }),
);

const read = (raw: Record<string, string[]>) => readAnswers(form, new Map(Object.entries(raw)));

test('known questions only, trimmed, blanks left out', () => {
  expect(read({ q: [' 1 ', ''], loi: ['  '], khac: ['x'] })).toEqual({ q: '1' });
});

test('one spelling: a letter with a combining mark is the composed letter', () => {
  expect(read({ loi: ['e\u0302\u0301'] })).toEqual({ loi: 'ế' });
});

test('one kind of line end, counted once', () => {
  expect(read({ loi: ['a\r\nb\rc\nd'] })).toEqual({ loi: 'a\nb\nc\nd' });
});

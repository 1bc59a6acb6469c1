import type { Answers } from '../../../server/domain/answers/answers';
import {
  validateAnswers,
  type ValidationPolicy,
} from '../../../server/domain/answers/validate-answers';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';

const form = aForm(
  aPack({
    questions: {
      S1: choice(['co', 'khong!']),
      S4: choice(['da', 'chua', 'qua']),
      hen: onScale('muc4', {
        hideWhen: { question: 'S4', in: ['chua'] },
        hideOptions: { codes: ['A', 'B'], when: { question: 'S4', in: ['qua'] } },
      }),
      q: onScale('muc4'),
      nhieu: {
        kind: 'multiple-choice',
        text: { vi: '?' },
        options: ['1', '2', '3'].map((code) => ({ code, label: { vi: code } })),
        limit: 2,
      },
      loi: { kind: 'text', text: { vi: '?' }, size: 'long', maxLength: 3 },
    },
    asked: { G1: ['S1', 'S4', 'hen', 'q', 'nhieu', 'loi'] },
  }),
);

function accepted(answers: Answers, policy?: ValidationPolicy) {
  const result = validateAnswers(form, answers, policy);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(answers: Answers, policy?: ValidationPolicy): string[] {
  const result = validateAnswers(form, answers, policy);
  return result.ok ? [] : result.error.map(({ question, code }) => `${question} ${code}`);
}

test('blanks are fine, and no question is required', () => {
  expect(accepted({}).answers).toEqual({});
  expect(accepted({ q: '', nhieu: [] }).answers).toEqual({});
});

test('a hidden answer is dropped, even a wrong one', () => {
  expect(accepted({ S4: 'chua', hen: 'Z', q: 'A' })).toEqual({
    answers: { S4: 'chua', q: 'A' },
    dropped: ['hen'],
    screenedOut: false,
  });
});

test('an answer by a hidden option is dropped, by another one kept', () => {
  expect(accepted({ S4: 'qua', hen: 'A' })).toMatchObject({
    answers: { S4: 'qua' },
    dropped: ['hen'],
  });
  expect(accepted({ S4: 'qua', hen: 'C' })).toMatchObject({
    answers: { S4: 'qua', hen: 'C' },
    dropped: [],
  });
});

test('who is screened out keeps the answer that did it', () => {
  expect(accepted({ S1: 'khong', q: 'A' })).toEqual({
    answers: { S1: 'khong' },
    dropped: ['q'],
    screenedOut: true,
  });
});

test('an unknown option is refused', () => {
  expect(problems({ q: 'E' })).toEqual(['q unknown-option']);
});

test('two ticks are refused, and kept where spoilt ballots are taken', () => {
  expect(problems({ q: ['A', 'B'] })).toEqual(['q one-only']);
  expect(accepted({ q: ['A', 'B'] }, { acceptSpoilt: true }).answers).toEqual({ q: ['A', 'B'] });
  expect(problems({ q: ['A', 'Z'] }, { acceptSpoilt: true })).toEqual(['q unknown-option']);
});

test('limits: options by number, words by code points', () => {
  expect(problems({ nhieu: ['1', '2', '3'], loi: '😀😀😀😀' })).toEqual([
    'nhieu too-many',
    'loi too-long',
  ]);
  expect(accepted({ nhieu: ['1', '2'], loi: '😀😀😀' }).dropped).toEqual([]);
});

test('every fault at once, in the order of asking', () => {
  expect(problems({ loi: 'dài quá', S1: 'x', q: ['A', 'B'] })).toEqual([
    'S1 unknown-option',
    'q one-only',
    'loi too-long',
  ]);
});

test('names that every object has are no answers', () => {
  const hostile = JSON.parse(
    '{"__proto__":"A","constructor":"A","toString":["A"],"q":"A"}',
  ) as Answers;
  expect(accepted(hostile).answers).toEqual({ q: 'A' });
});

describe('required questions', () => {
  const asking = aForm(
    aPack({
      questions: {
        A0: choice(['1', '2'], { required: true }),
        S1: choice(['co', 'khong!']),
        S4: choice(['da', 'chua', 'qua']),
        hen: onScale('muc4', {
          required: true,
          hideWhen: { question: 'S4', in: ['chua'] },
          hideOptions: { codes: ['A', 'B'], when: { question: 'S4', in: ['qua'] } },
        }),
        loi: { kind: 'text', text: { vi: '?' }, size: 'short', maxLength: 9, required: true },
      },
      asked: { G1: ['A0', 'S1', 'S4', 'hen', 'loi'] },
    }),
  );
  const faults = (answers: Answers, policy?: ValidationPolicy): string[] => {
    const result = validateAnswers(asking, answers, policy);
    return result.ok ? [] : result.error.map(({ question, code }) => `${question} ${code}`);
  };

  test.each<[string, Answers, string[]]>([
    ['each blank is told', {}, ['A0 required', 'hen required', 'loi required']],
    ['an answer will do, không biết too', { A0: '1', hen: 'KB', loi: 'x' }, []],
    ['no answer is asked where the question is hidden', { A0: '1', S4: 'chua', loi: 'x' }, []],
    ['nor of somebody outside the survey, before or after', { S1: 'khong' }, []],
    [
      'an answer that another closes is none',
      { A0: '1', S4: 'qua', hen: 'A', loi: 'x' },
      ['hen required'],
    ],
    ['a wrong answer is told as wrong', { A0: '9', hen: 'A', loi: 'x' }, ['A0 unknown-option']],
    ['nothing but blanks is a blank', { A0: '1', hen: 'A', loi: '' }, ['loi required']],
  ])('%s', (_name, answers, expected) => {
    expect(faults(answers)).toEqual(expected);
  });

  test('what is on paper is taken with its blanks', () => {
    expect(faults({}, { acceptBlank: true })).toEqual([]);
    expect(faults({ A0: '9' }, { acceptBlank: true })).toEqual(['A0 unknown-option']);
  });
});

test('huge answers are refused', () => {
  const codes = Array.from({ length: 100_000 }, (_, i) => `x${i}`);
  expect(problems({ nhieu: codes, loi: 'x'.repeat(5_000_000) })).toEqual([
    'nhieu unknown-option',
    'loi too-long',
  ]);
});

import { hiddenOptions, visibility } from '../../../server/domain/form/visibility';
import { questionsOf } from '../../../server/domain/form/form';
import type { Answers } from '../../../server/domain/answers/answers';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';

/** S1 screens out, S4 closes options of `hen`, S5 hides `dvc`, `dvc` hides `vi-sao`, `hen` hides `tre`. */
const form = aForm(
  aPack({
    questions: {
      S1: choice(['co', 'khong!']),
      S4: choice(['da', 'chua', 'qua']),
      S5: choice(['co', 'khong']),
      hen: onScale('muc4', {
        hideWhen: { question: 'S4', in: ['chua'] },
        hideOptions: { codes: ['A', 'B'], when: { question: 'S4', in: ['qua'] } },
      }),
      tre: choice(['x', 'y'], { hideWhen: { question: 'hen', in: ['A', 'B'] } }),
      dvc: onScale('muc4', { hideWhen: { question: 'S5', in: ['khong'] } }),
      'vi-sao': choice(['x', 'y'], { hideWhen: { question: 'dvc', in: ['A'] } }),
    },
    asked: { G1: ['S1', 'S4', 'S5', 'hen', 'tre', 'dvc', 'vi-sao'] },
  }),
);

const hidden = (answers: Answers): string[] => [...visibility(form, answers).hidden];

test('nothing is hidden while nothing is answered: a blank hides nothing', () => {
  expect(hidden({})).toEqual([]);
});

test('an answer hides a later question', () => {
  expect(hidden({ S5: 'khong' })).toEqual(['dvc']);
  expect(hidden({ S5: 'co' })).toEqual([]);
});

test('the answer of a hidden question hides nothing', () => {
  expect(hidden({ dvc: 'A' })).toEqual(['vi-sao']);
  expect(hidden({ S5: 'khong', dvc: 'A' })).toEqual(['dvc']);
});

test('an answer by a closed option is no answer and hides nothing', () => {
  const closed = visibility(form, { S4: 'qua', hen: 'A' });
  expect([...closed.closed]).toEqual(['hen']);
  expect([...closed.hidden]).toEqual([]);
  expect(hidden({ S4: 'da', hen: 'A' })).toEqual(['tre']);
});

test('a question that waits for an answer is hidden until it has been given', () => {
  const waiting = aForm(
    aPack({
      questions: {
        S2: choice(['1', '11']),
        khac: choice(['x', 'y'], { showWhen: { question: 'S2', in: ['11'] } }),
        sau: choice(['x', 'y'], { showWhen: { question: 'khac', in: ['x'] } }),
      },
      asked: { G1: ['S2', 'khac', 'sau'] },
    }),
  );
  const hiddenThen = (answers: Answers): string[] => [...visibility(waiting, answers).hidden];
  expect(hiddenThen({})).toEqual(['khac', 'sau']);
  expect(hiddenThen({ S2: '1', khac: 'x' })).toEqual(['khac', 'sau']);
  expect(hiddenThen({ S2: '11' })).toEqual(['sau']);
  expect(hiddenThen({ S2: '11', khac: 'x' })).toEqual([]);
});

test('two ticks decide nothing', () => {
  expect(hidden({ S5: ['co', 'khong'] })).toEqual([]);
});

test('who is screened out sees nothing more', () => {
  const out = visibility(form, { S1: 'khong', S5: 'co' });
  expect(out.screenedOut).toBe(true);
  expect([...out.hidden]).toEqual(['S4', 'S5', 'hen', 'tre', 'dvc', 'vi-sao']);
});

test('a question that the form does not have decides nothing', () => {
  expect(hidden({ constructor: 'A', xyz: 'khong' })).toEqual([]);
});

test('options closed by an answer are named for the page', () => {
  const hen = questionsOf(form).find(({ id }) => id === 'hen');
  if (!hen) throw new Error('hen is missing');
  expect(hiddenOptions(hen, { S4: 'qua' })).toEqual(['A', 'B']);
  expect(hiddenOptions(hen, { S4: 'da' })).toEqual([]);
  expect(hiddenOptions(hen, {})).toEqual([]);
});

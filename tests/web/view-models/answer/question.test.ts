import type { Answer } from '../../../../server/domain/answers/answers';
import type { AskedQuestion, Form } from '../../../../server/domain/form/form';
import { formWords } from '../../../../server/web/view-models/answer/condition';
import {
  questionModel,
  type QuestionModel,
} from '../../../../server/web/view-models/answer/question';
import { translatorFor } from '../../../support/rendering';

const options = [
  { code: 'A', label: { vi: 'Dễ', en: 'Easy' } },
  { code: 'D', label: { vi: 'Khó', en: 'Hard' }, ends: true },
];
const scale: AskedQuestion = {
  id: '1.3-a',
  kind: 'single-choice',
  text: { vi: 'Dễ không?' },
  options,
};

test('a field is named by its question, and only its first input has an id', () => {
  const model = modelOf(scale);
  expect(model.name).toBe('1.3-a');
  expect(model.choices.map(({ id }) => id)).toEqual(['i-1.3-a', '']);
});

test('“không biết” stands apart, with its own code', () => {
  const model = modelOf({ ...scale, noOpinion: { vi: 'Không biết' } }, 'KB');
  expect(model.noOpinion).toMatchObject({
    value: 'KB',
    label: { text: 'Không biết', lang: '' },
    checked: true,
  });
  expect(model.choices.some(({ value }) => value === 'KB')).toBe(false);
  expect(modelOf(scale).noOpinion).toBeNull();
});

test('a spoilt answer shows all its ticks', () => {
  expect(modelOf(scale, ['A', 'D']).choices.every(({ checked }) => checked)).toBe(true);
});

test('limits are told in the hint, in the numbers of the language', () => {
  const text: AskedQuestion = {
    id: 'yk',
    kind: 'text',
    size: 'long',
    maxLength: 1000,
    text: {},
    hint: { vi: 'Tùy ý.', en: 'Free.' },
  };
  const said = ({ hint, limits }: QuestionModel): string[] => [hint.text, limits];
  expect(said(modelOf(text))).toEqual(['Tùy ý.', 'Tối đa 1.000 ký tự.']);
  expect(said(modelOf(text, undefined, 'en'))).toEqual(['Free.', 'At most 1,000 characters.']);
  const several: AskedQuestion = { id: 'k', kind: 'multiple-choice', text: {}, options, limit: 1 };
  expect(said(modelOf(several))).toEqual(['', 'Chọn nhiều nhất 1 mục.']);
});

test('a number tells its range and what it counts', () => {
  const model = modelOf({
    id: 'lan',
    kind: 'number',
    text: {},
    min: 0,
    max: 1200,
    unit: { vi: 'lần' },
  });
  expect(model.limits).toBe('Ghi số nguyên từ 0 đến 1.200.');
  expect(model.unit.text).toBe('lần');
  expect(model.describedBy).toBe('u-lan h-lan');
});

test('a few options stand side by side, many short ones with their words below the tick', () => {
  const levels = Array.from({ length: 11 }, (_, i) => ({ code: String(i), label: {} }));
  expect(modelOf(scale).look).toBe('');
  expect(modelOf({ ...scale, look: 'row' }).look).toBe('row');
  expect(modelOf({ ...scale, options: levels, look: 'row' }).look).toBe('row many');
});

test('faces stand at the options, and their drawings come once a form', () => {
  const faces = options.map((one, index) => ({ ...one, face: index + 1 }));
  const first: AskedQuestion = { ...scale, id: 'a', options: faces };
  const second: AskedQuestion = { ...scale, id: 'b', options: faces };
  const words = formWords(formOf(scale, first, second), { locale: 'vi', t: translatorFor('vi') });
  const models = [scale, first, second].map((one) => questionModel(one, words, undefined, ''));
  expect(models.map(({ bringsFaces }) => bringsFaces)).toEqual([false, true, false]);
  expect(models.map(({ choices }) => choices.map(({ face }) => face))).toEqual([
    [0, 0],
    [1, 2],
    [1, 2],
  ]);
});

test('the field is described by its hints and its fault, when there are any', () => {
  const words = formWords(formOf(scale), { locale: 'vi', t: translatorFor('vi') });
  const hinted = { ...scale, hint: { vi: 'Một ô.' } };
  expect(questionModel(hinted, words, undefined, 'Sai.').describedBy).toBe(
    'h-1.3-a s-1.3-a e-1.3-a',
  );
  expect(modelOf({ id: 'x', kind: 'unit-choice', text: {} }).describedBy).toBe('');
});

test('conditions of the question and of its options become attributes', () => {
  const model = modelOf({
    ...scale,
    hideWhen: { question: 'S5', in: ['K', 'X'] },
    hideOptions: { codes: ['A'], when: { question: 'S4', in: ['Q'] } },
  });
  expect(model.hide).toEqual({ question: 'S5', codes: 'K X', unless: false });
  expect(model.choices.map(({ hide }) => hide)).toEqual([
    { question: 'S4', codes: 'Q', unless: false },
    null,
  ]);
  const waiting = modelOf({ ...scale, showWhen: { question: 'S5', in: ['C'] } });
  expect(waiting.hide).toEqual({ question: 'S5', codes: 'C', unless: true });
});

function modelOf(question: AskedQuestion, answer?: Answer, locale = 'vi') {
  return questionModel(
    question,
    formWords(formOf(question), { locale, t: translatorFor(locale) }),
    answer,
    '',
  );
}

function formOf(...questions: readonly AskedQuestion[]): Form {
  return {
    group: 'G6',
    title: {},
    lead: {},
    sections: [{ id: 'a', layout: 'list', questions }],
  };
}

import type { AskedQuestion, Form } from '../../../../server/domain/form/form';
import { formWords, skipHints } from '../../../../server/web/view-models/answer/condition';
import { translatorFor } from '../../../support/rendering';

const options = [
  { code: 'C', label: { vi: 'Có', en: 'Yes' } },
  { code: 'K', label: { vi: 'Không', en: 'No' } },
];
const first: AskedQuestion = {
  id: 'S5',
  kind: 'single-choice',
  text: {},
  options,
  noOpinion: { vi: 'Không rõ' },
};
const second: AskedQuestion = { id: 'B', kind: 'single-choice', text: {}, options };

test('the rule in words names the other question by its number and the answer by its label', () => {
  expect(hints({ ...second, hideWhen: { question: 'S5', in: ['K'] } })).toEqual([
    'Bỏ qua nếu câu 1 trả lời “Không”.',
  ]);
});

test('several answers are joined, “không biết” among them', () => {
  expect(hints({ ...second, hideWhen: { question: 'S5', in: ['K', 'KB'] } })).toEqual([
    'Bỏ qua nếu câu 1 trả lời “Không” hoặc “Không rõ”.',
  ]);
});

test('a question that waits for an answer names it', () => {
  expect(hints({ ...second, showWhen: { question: 'S5', in: ['C'] } })).toEqual([
    'Chỉ trả lời nếu câu 1 chọn “Có”.',
  ]);
});

test('options that close are named', () => {
  const closing = { ...second, hideOptions: { codes: ['C'], when: { question: 'S5', in: ['K'] } } };
  expect(hints(closing)).toEqual(['Nếu câu 1 trả lời “Không”, xin không chọn “Có”.']);
});

test('an option that ends the form says so', () => {
  const ending = { ...second, options: [{ code: 'K', label: { vi: 'Không' }, ends: true }] };
  expect(hints(ending)).toEqual(['Nếu chọn “Không”, xin bỏ qua các câu sau và bấm “Gửi phiếu”.']);
});

test('a question without conditions has nothing to say', () => {
  expect(hints(second)).toEqual([]);
  expect(hints({ id: 'T', kind: 'text', size: 'short', maxLength: 9, text: {} })).toEqual([]);
});

function hints(question: AskedQuestion): string[] {
  const form: Form = {
    group: 'G6',
    title: {},
    lead: {},
    sections: [{ id: 'a', layout: 'list', questions: [first, question] }],
  };
  return skipHints(question, formWords(form, { locale: 'vi', t: translatorFor('vi') }));
}

import type { Form } from '../../server/domain/form/form';
import { readHtml } from '../support/html';
import { formModel, renderer } from '../support/rendering';

const HOSTILE = `"><script>alert('x')</script></textarea></option><img src=x onerror=alert(1)> ' &amp;`;
const text = { vi: HOSTILE };
const options = [
  { code: 'A', label: text },
  { code: 'B', label: text },
];

const FORM: Form = {
  group: '"><i>',
  title: text,
  lead: text,
  sections: [
    {
      id: 'x',
      layout: 'list',
      title: text,
      text,
      questions: [
        { id: 'q1', kind: 'single-choice', text, hint: text, options, noOpinion: text },
        {
          id: 'q2',
          kind: 'multiple-choice',
          text,
          options,
          limit: 1,
          hideWhen: { question: 'q1', in: ['A'] },
        },
        { id: 'q3', kind: 'text', size: 'short', maxLength: 9, text },
        { id: 'q4', kind: 'text', size: 'long', maxLength: 9, text },
        { id: 'q5', kind: 'unit-choice', text, options },
      ],
    },
  ],
};

test('labels of options, texts of packs and what was typed never become markup', () => {
  const answers = { q1: 'A', q2: ['A'], q3: HOSTILE, q4: HOSTILE, q5: HOSTILE };
  const model = formModel('vi', { form: FORM, answers, secretField: HOSTILE });
  const html = renderer.renderPage('answer/form', model, { locale: 'vi' });
  const page = readHtml(html);
  expect(page.faults).toEqual([]);
  expect(page.elements.filter(({ tag }) => tag === 'img' || tag === 'i')).toEqual([]);
  const scripts = page.elements.filter(({ tag }) => tag === 'script');
  expect(scripts.map(({ attributes }) => attributes.has('src'))).toEqual([true]);
});

import { readHtml } from '../../../support/html';
import { ALL_PROBLEMS, formModel, renderer } from '../../../support/rendering';
import { SAMPLE_FORM } from '../../../../server/web/view-models/gallery/sample-form';

test('the body of the first visit is the same for every visitor', () => {
  expect(formModel('vi')).toEqual(formModel('vi'));
  expect(formModel('vi').secret).toBe('');
});

test('words are in the language of the page', () => {
  expect(formModel('vi').heading.text).toBe('Phiếu khảo sát ý kiến người dân');
  expect(formModel('en').heading.text).toBe('Citizen survey');
  expect(formModel('en').sections[1]?.position).toBe('Part 2/3');
});

test('questions are numbered through the whole form', () => {
  const numbers = formModel('vi').sections.flatMap((section) =>
    section.questions.map((question) => question.number),
  );
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('every line of the error summary leads to the first input of its question', () => {
  const model = formModel('vi', { problems: ALL_PROBLEMS });
  expect(model.errorSummary?.items.map(({ href }) => href)).toEqual([
    '#dong-y',
    '#i-S1',
    '#i-S1',
    '#i-DV24',
    '#i-S5',
    '#i-KENH',
    '#i-KENH',
    '#i-YK',
    '#i-LAN',
    '#i-LAN',
  ]);
  const html = renderer.renderPage('answer/form', model, { locale: 'vi' });
  const inputs = readHtml(html).elements.filter(({ tag }) => tag === 'input' || tag === 'textarea');
  const ids = inputs.map(({ attributes }) => attributes.get('id'));
  for (const { href } of model.errorSummary?.items ?? []) expect(ids).toContain(href.slice(1));
});

test('the summary names the question by its number, the question itself says it shortly', () => {
  const model = formModel('vi', { problems: ALL_PROBLEMS });
  expect(model.errorSummary?.items[7]?.text).toBe('Câu 8: dài 1.205 ký tự, tối đa 1.000.');
  expect(model.sections[2]?.questions[3]?.error).toContain('tối đa 1.000 ký tự, hiện có 1.205');
  expect(model.title).toBe('Lỗi: Phiếu khảo sát ý kiến người dân');
});

test('without faults there is no summary', () => {
  expect(formModel('vi').errorSummary).toBeNull();
});

test('what was ticked and typed comes back', () => {
  const model = formModel('vi', {
    answers: { S1: 'C', KENH: ['loa', 'cong'], YK: 'Tốt.' },
    consent: true,
  });
  const [s1] = model.sections[0]?.questions ?? [];
  const [, channels, , comment] = model.sections[2]?.questions ?? [];
  expect(s1?.choices.map(({ checked }) => checked)).toEqual([true, false]);
  expect(channels?.choices.map(({ checked }) => checked)).toEqual([true, false, true]);
  expect(comment?.value).toBe('Tốt.');
  expect(model.consent.checked).toBe(true);
});

test('the language switch is left out where following it would lose answers', () => {
  expect(formModel('vi').languages).toHaveLength(2);
  expect(formModel('vi', { answers: {} }).languages).toEqual([]);
  expect(formModel('vi', { problems: ALL_PROBLEMS }).languages).toEqual([]);
});

test('a browser without cookies gets the secret as a field and is asked to send once more', () => {
  const model = formModel('vi', { answers: { S1: 'C' }, sendAgain: true, secretField: 'a.b' });
  const html = renderer.renderPage('answer/form', model, { locale: 'vi' });
  expect(html).toContain('<input type="hidden" name="secret" value="a.b">');
  expect(html).toContain('Xin gửi thêm một lần nữa');
});

test('what may be left blank is said beside the button', () => {
  expect(formModel('vi').sendHint).toContain('trừ câu ghi “bắt buộc”');
  const optional = { ...SAMPLE_FORM, sections: SAMPLE_FORM.sections.slice(0, 2) };
  expect(formModel('vi', { form: optional }).sendHint).toBe(
    'Ông/Bà có thể để trống câu không muốn trả lời.',
  );
});

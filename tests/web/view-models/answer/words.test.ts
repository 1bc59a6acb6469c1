import { surveyWords } from '../../../../server/web/view-models/answer/words';

const TEXT = { vi: 'Dễ', fr: 'Facile' };
const inFrench = { locale: 'vi', survey: { languages: ['vi', 'en', 'fr'], locale: 'fr' } };

test.each([
  ['as the page', TEXT, { locale: 'vi' }, { text: 'Dễ', lang: '' }],
  ['in a further language', TEXT, inFrench, { text: 'Facile', lang: 'fr' }],
  ['fallen back, as the page', { vi: 'Dễ' }, inFrench, { text: 'Dễ', lang: '' }],
  ['fallen back, unlike the page', TEXT, { locale: 'en' }, { text: 'Dễ', lang: 'vi' }],
  ['nothing', undefined, inFrench, { text: '', lang: '' }],
])('words %s', (_name, text, context, expected) => {
  expect(surveyWords(text, context)).toEqual(expected);
});

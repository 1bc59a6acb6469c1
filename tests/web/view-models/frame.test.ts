import {
  languageLinks,
  officeFrame,
  publicFrame,
  withQuery,
} from '../../../server/web/view-models/frame';
import { contextFor } from '../../support/rendering';

test('the language switch keeps the other parts of the address', () => {
  expect(languageLinks('vi', { nhom: 'G6', lang: 'vi' })).toEqual([
    { locale: 'vi', label: 'Tiếng Việt', href: '?nhom=G6&lang=vi', current: true },
    { locale: 'en', label: 'English', href: '?nhom=G6&lang=en', current: false },
  ]);
});

test('a survey’s further languages follow those of the interface, by their own names', () => {
  const links = languageLinks('fr', {}, ['vi', 'en', 'fr', 'ko']);
  expect(links.map(({ label, current }) => [label, current])).toEqual([
    ['Tiếng Việt', false],
    ['English', false],
    ['Français', true],
    ['한국어', false],
  ]);
});

test('values in addresses are encoded', () => {
  expect(withQuery('/k/a', { nhom: 'a&b=ç' })).toBe('/k/a?nhom=a%26b%3D%C3%A7');
  expect(withQuery('/k/a', {})).toBe('/k/a');
});

test('a reconstructed pack marks the page', () => {
  const context = contextFor('vi');
  expect(publicFrame(context, 'x').reconstruction).toBe(true);
  const official = { ...context.brand, status: 'official' as const };
  expect(publicFrame({ ...context, brand: official }, 'x').reconstruction).toBe(false);
});

test('breadcrumbs end with the page itself', () => {
  const trail = [{ label: 'Quản lý', href: '/quan-ly' }];
  expect(officeFrame(contextFor('vi'), 'Kênh', trail).breadcrumbs).toEqual([
    { label: 'Quản lý', href: '/quan-ly' },
    { label: 'Kênh', href: '' },
  ]);
});

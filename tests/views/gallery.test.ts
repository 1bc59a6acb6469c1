import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { galleryPage } from '../../server/web/view-models/gallery';
import { contextFor, ROOT, translatorFor } from '../support/rendering';

/** Parts that other parts include; the gallery shows them inside those. */
const INNER = new Set([
  'choice',
  'csrf',
  'described-by',
  'faces',
  'field-error',
  'field-options',
  'field-ties',
  'checks',
  'field-words',
  'hide-when',
  'sections/head',
  'send-again',
  'table-cell',
]);

const samples = galleryPage({ ...contextFor('vi'), translatorFor }).groups.flatMap(
  (group) => group.samples,
);

/** Parts of single pages of the office are shown on those pages only. */
test('the gallery shows every component that pages share', () => {
  const folder = join(ROOT, 'views', 'components');
  const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ejs') && !/^(office|questions)/.test(name))
    .map((name) => name.replace('.ejs', ''))
    .filter((name) => !INNER.has(name));
  const shown = new Set(samples.map((sample) => sample.component));
  expect(components.filter((name) => !shown.has(name))).toEqual([]);
});

test('the gallery shows every kind of question in each state', () => {
  const kinds = readdirSync(join(ROOT, 'views', 'components', 'questions'));
  const captions = samples.map((sample) => sample.caption);
  for (const kind of kinds.map((name) => name.replace('.ejs', ''))) {
    for (const state of [
      'trống',
      'đã điền',
      'có lỗi',
      'có điều kiện',
      'văn bản dài',
      'tiếng Anh',
    ]) {
      expect(captions).toContain(`${kind} – ${state}`);
    }
  }
});

/** The promise to weak phones: the first view of the citizens' form is at most 14 KB in 3 requests. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadPack } from '../../server/definitions/load-packs';
import { prepareForm } from '../../server/domain/form/prepare-form';
import { bundleJs } from '../../server/web/bundle-js';
import { readHtml } from '../support/html';
import { formModel, renderer, ROOT } from '../support/rendering';

test('the form of pack cchc-huyen-2024 for citizens', async () => {
  const loaded = await loadPack(join(ROOT, 'survey-definitions', 'cchc-huyen-2024'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const form = prepareForm(loaded.value.pack, 'G6', { terms: {}, units: [] });
  const baseUrl = 'https://khao-sat.example';
  const time = { minutes: 2.5, fillings: 310 };
  const html = renderer.renderPage('answer/form', formModel('vi', { form, baseUrl, time }), {
    locale: 'vi',
  });
  const script = bundleJs(join(ROOT, 'public', 'js', 'answer.js'));
  const sizes = [html, script].map((content) => gzipSync(content, { level: 9 }).length);
  expect(sizes[0]).toBeLessThanOrEqual(11 * 1024);
  expect(sizes[1]).toBeLessThanOrEqual(3.5 * 1024);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14 * 1024);
  const page = readHtml(html);
  expect(page.faults).toEqual([]);
  const requests = page.elements.filter(
    ({ tag, attributes }) => tag === 'script' || attributes.get('rel') === 'stylesheet',
  );
  expect(1 + requests.length).toBeLessThanOrEqual(3);
});

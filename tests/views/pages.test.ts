import { LOCALES } from '../../server/i18n';
import { readHtml } from '../support/html';
import { assets, pagesIn } from '../support/rendering';

describe.each(LOCALES)('pages in %s', (locale) => {
  const pages = [...pagesIn(locale)];

  test.each(pages)('%s is valid: nesting, ids, references, nothing inline', (_name, html) => {
    expect(readHtml(html).faults).toEqual([]);
  });

  test.each(pages)('%s says its language, has a title and one main heading', (_name, html) => {
    const { elements } = readHtml(html);
    expect(elements.find(({ tag }) => tag === 'html')?.attributes.get('lang')).toBe(locale);
    expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(/<title>[^<]+<\/title>/.test(html)).toBe(true);
  });

  test.each(pages)('%s loads scripts and styles from files of ours only', (_name, html) => {
    const { elements } = readHtml(html);
    const loaded = elements
      .filter(({ tag }) => tag === 'script' || tag === 'link')
      .map(({ attributes }) => attributes.get('src') ?? attributes.get('href') ?? '');
    const ours = /^(\/tinh\/|data:image\/svg\+xml,)/;
    expect(loaded.filter((address) => !ours.test(address))).toEqual([]);
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style);
    expect(styles.filter((style) => style !== assets.text('css/answer.css'))).toEqual([]);
  });

  test.each(pages)('%s leaves no key of a catalogue untranslated', (_name, html) => {
    expect(html).not.toMatch(/\b(answer|common|gallery|home|problem):[a-z]|\{\{/);
  });
});

test('the form posts to its own address and carries its group', () => {
  const { elements } = readHtml(pagesIn('vi').get('form') ?? '');
  const form = elements.find(({ tag }) => tag === 'form');
  expect(form?.attributes.get('method')).toBe('post');
  expect(form?.attributes.has('action')).toBe(false);
  const group = elements.find(({ attributes }) => attributes.get('name') === 'nhom');
  expect(group?.attributes.get('value')).toBe('G6');
});

test('no field is required by the browser, and the first visit holds no secret', () => {
  const html = pagesIn('vi').get('form') ?? '';
  const { elements } = readHtml(html);
  expect(elements.filter(({ attributes }) => attributes.has('required'))).toEqual([]);
  expect(html).not.toContain('name="secret"');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, type Renderer } from '../../server/web/render';
import { thanksPage, type ThanksModel } from '../../server/web/view-models/answer/thanks';
import { contextFor, shellFor, translatorFor } from '../support/rendering';

const model: ThanksModel = thanksPage({ ...contextFor('vi'), receipt: 'K7' });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  write('layouts/public.ejs', '<main lang="<%= locale %>"><%- body %></main>');
  write('layouts/office.ejs', '<main class="office"><%- body %></main>');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('renders the page first, then the layout around it, once each', () => {
  write('pages/answer/thanks.ejs', '<b><%= receipt %></b>');
  expect(thanks()).toBe('<main lang="vi"><b>K7</b></main>');
});

test('puts pages of the office into its own layout', () => {
  const officeModel = { ...model, breadcrumbs: [] };
  write('pages/answer/thanks.ejs', 'x');
  const options = { locale: 'vi', shell: shellFor('vi') };
  const html = rendererOf(folder).renderStaffPage('answer/thanks', officeModel, options);
  expect(html).toBe('<main class="office">x</main>');
});

test('gives views the words of the language, the addresses of assets and what a model holds', () => {
  write(
    'pages/answer/thanks.ejs',
    "<%= t('common:home') %> <%= asset('css/a.css') %> <%= title %>",
  );
  const html = rendererOf(folder).renderPage('answer/thanks', model, { locale: 'en' });
  expect(html).toContain('Back to the front page /css/a.css?1 Cảm ơn');
});

test('gives layouts the style that stands in the page, as it is', () => {
  write('layouts/public.ejs', "<style><%- style('css/a.css') %></style><%- body %>");
  write('pages/answer/thanks.ejs', 'x');
  expect(thanks()).toBe('<style>/*css/a.css*/></style>x');
});

test('escapes what it prints', () => {
  write('pages/answer/thanks.ejs', '<%= receipt %>');
  const hostile = { ...model, receipt: `<b a="'">&` };
  const html = rendererOf(folder).renderPage('answer/thanks', hostile, { locale: 'vi' });
  expect(html).toContain('&lt;b a=&#34;&#39;&#34;&gt;&amp;');
});

test('includes components from the root of the views, with file and line when one fails', () => {
  write('components/mark.ejs', '\n<i><%= tone %></i>');
  write('pages/answer/thanks.ejs', "<%- include('/components/mark', { tone: 'x' }) %>");
  expect(thanks()).toContain('<i>x</i>');
  write('components/wrong.ejs', 'a\n\n<i><%= tone %></i>');
  write('pages/home.ejs', "<%- include('/components/wrong', {}) %>");
  const home = () => rendererOf(folder).renderPage('home', homeModel(), { locale: 'vi' });
  expect(home).toThrow(/wrong\.ejs:3[\s\S]*tone is not defined/);
});

test('throws with file and line when a model lacks a key, its own or one of its parts', () => {
  write('pages/answer/thanks.ejs', 'a\n<%= reciept %>');
  expect(thanks).toThrow(/thanks\.ejs:2[\s\S]*reciept is not defined/);
  write('pages/home.ejs', '<p>\n\n<%= organisation.name %>');
  const home = () => rendererOf(folder).renderPage('home', homeModel(), { locale: 'vi' });
  expect(home).toThrow(/home\.ejs:3[\s\S]*printed undefined/);
});

test('reads and compiles a template once', () => {
  write('pages/answer/thanks.ejs', 'first');
  const renderer = rendererOf(folder);
  const page = () => renderer.renderPage('answer/thanks', model, { locale: 'vi' });
  expect(page()).toContain('first');
  write('pages/answer/thanks.ejs', 'second');
  expect(page()).toContain('first');
});

function thanks(): string {
  return rendererOf(folder).renderPage('answer/thanks', model, { locale: 'vi' });
}

function homeModel() {
  return { ...model, campaigns: [], officeHref: '' };
}

function rendererOf(viewsFolder: string): Renderer {
  const assets = { asset: (name: string) => `/${name}?1`, text: (name: string) => `/*${name}*/>` };
  return createRenderer({ viewsFolder, translatorFor, assets });
}

function write(name: string, content: string): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

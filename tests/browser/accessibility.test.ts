/** WCAG 2.2 A and AA by axe: every respondents' page, in both languages, on a narrow phone, in each appearance. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { prepareForm } from '../../server/domain/form/prepare-form';
import { violations, violationsOfLook } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { servePages, type PageServer } from '../support/page-server';
import { formModel, renderer, ROOT } from '../support/rendering';
import {
  LEADING_SCRIPT,
  LOCALES,
  PAGES,
  PROBLEM_PAGES,
  respondentPages,
} from '../support/respondent-pages';
import { shippedPack } from '../support/shipped-pack';

jest.setTimeout(120_000);

const NARROW = { width: 320, height: 640 };
const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const DARK = { ...LIGHT, colorScheme: 'dark' } as const;

interface Look {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  /** Whether a high contrast was chosen, as the display switch does. */
  readonly contrast: boolean;
  readonly letters: '100%' | '200%';
}

const LARGE: Look = {
  name: 'letters twice as large',
  media: LIGHT,
  contrast: false,
  letters: '200%',
};
/** Beside the usual one. */
const LOOKS: readonly Look[] = [
  LARGE,
  { name: 'dark', media: DARK, contrast: false, letters: '100%' },
  { name: 'high contrast', media: LIGHT, contrast: true, letters: '100%' },
  { name: 'high contrast, dark', media: DARK, contrast: true, letters: '100%' },
  {
    name: 'forced colours',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    contrast: false,
    letters: '100%',
  },
];

const GROUPS = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'];
const WHOLE_FORM = `for (const part of document.querySelectorAll('.off')) part.classList.remove('off')`;
/** Shows that faults would be found. */
const FAULTY = `<!doctype html><html lang="vi"><head><title>x</title></head><body><img src="/x.png"><table width="400"><tr><td>x</td></tr></table>
<button></button><button></button></body></html>`;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const { pack } = await shippedPack();
  const shipped = (locale: string, group: string): [string, string] => {
    const form = prepareForm(pack, group, { terms: {} });
    const model = formModel(locale, { form });
    return [group, renderer.renderPage('answer/form', model, { locale })];
  };
  const named = LOCALES.flatMap((locale) =>
    [...respondentPages(locale), ...GROUPS.map((group) => shipped(locale, group))].map(
      ([name, html]): [string, string] => [at(locale, name), html],
    ),
  );
  server = await servePages(new Map([...named, ['faulty', FAULTY]]));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('every template of respondents is among the pages', () => {
  const templates = [
    ...readdirSync(join(ROOT, 'views', 'pages', 'answer')).map(
      (file) => `answer/${file.replace('.ejs', '')}`,
    ),
    'errors/problem',
    'home',
    'unsubscribe',
  ];
  expect([...new Set(PAGES.map(({ template }) => template))].sort()).toEqual(templates.sort());
});

test.each(PAGES.map(({ name, state }) => ({ name, state, title: titleOf(name, state) })))(
  '$title has no violation and fits the screen, in any appearance and both languages',
  async ({ name, state }) => {
    const found = LOCALES.map((locale) =>
      visit(at(locale, name), async (page) => {
        await state?.[1](page);
        const findings = [...(await violations(page)), ...(await overflow(page))];
        for (const look of LOOKS) {
          await show(page, look);
          const ofLook = [...(await violationsOfLook(page)), ...(await overflow(page))];
          findings.push(...ofLook.map((finding) => `${locale}, ${look.name}: ${finding}`));
        }
        return findings;
      }),
    );
    expect((await Promise.all(found)).flat()).toEqual([]);
  },
);

test.each(GROUPS)('the whole shipped form of %s has no violation and fits', async (group) => {
  const found = LOCALES.map((locale) =>
    visit(at(locale, group), async (page) => {
      await page.evaluate(WHOLE_FORM);
      const findings = [...(await violations(page)), ...(await overflow(page))];
      await show(page, LARGE);
      return [...findings, ...(await overflow(page))];
    }),
  );
  expect((await Promise.all(found)).flat()).toEqual([]);
});

test('pages of other problems have no violation and fit the screen', async () => {
  const found = LOCALES.map((locale) =>
    visit(at(locale, 'home'), async (page) => {
      const findings: string[] = [];
      for (const name of PROBLEM_PAGES) {
        await page.goto(server.url(at(locale, name)));
        const ofPage = [...(await violations(page)), ...(await overflow(page))];
        findings.push(...ofPage.map((finding) => `${name}: ${finding}`));
      }
      return findings;
    }),
  );
  expect((await Promise.all(found)).flat()).toEqual([]);
});

test('a page with faults is found out', async () => {
  const found = await visit('faulty', async (page) => [
    ...(await violations(page)),
    ...(await overflow(page)),
  ]);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringContaining('image-alt'),
      expect.stringContaining('target-size'),
      expect.stringContaining('wider than the screen'),
    ]),
  );
});

function at(locale: string, name: string): string {
  return `${locale} ${name}`;
}

function titleOf(name: string, state: (typeof PAGES)[number]['state']): string {
  return state ? `${name}: ${state[0]}` : name;
}

/** Opens the page on a narrow phone, in a profile of its own. */
async function visit(name: string, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const context = await browser.newContext({ viewport: NARROW });
  await context.route(LEADING_SCRIPT, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(server.url(name));
  const findings = await look(page);
  await context.close();
  return findings;
}

async function show(page: Page, { media, contrast, letters }: Look): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate(`{
    document.documentElement.classList.toggle('dam', ${contrast});
    document.documentElement.style.fontSize = '${letters}';
  }`);
}

async function overflow(page: Page): Promise<string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return width > NARROW.width ? [`${width - NARROW.width} px wider than the screen`] : [];
}

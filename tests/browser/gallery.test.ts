/** Accessibility, measured by axe in a real browser: every component and page, in three appearances. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { violations } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { servePages, type PageServer } from '../support/page-server';
import { pagesIn } from '../support/rendering';

jest.setTimeout(120_000);

const PHONE = { width: 320, height: 640 };
const APPEARANCES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced high contrast', { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' }],
] as const;
/** Between them these show everything; the other pages are made of the same parts. */
const IN_EACH_APPEARANCE = ['gallery', 'form, wrong'];
const OTHERS = ['form', 'form, to be sent again', 'thanks', 'replace', 'home', 'problem internal'];

/** Shows that a fault would be found. */
const FAULTY = '<!doctype html><html><body><img src="/x.png"><input></body></html>';

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await servePages(new Map([...pagesIn('vi'), ['faulty', FAULTY]]));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe.each(APPEARANCES)('in %s', (_name, appearance) => {
  test.each(IN_EACH_APPEARANCE)('%s has no violation at 320 px', async (name) => {
    expect(await violationsOf(name, { viewport: PHONE, ...appearance })).toEqual([]);
  });
});

test('a page with faults has violations', async () => {
  expect(await violationsOf('faulty', { viewport: PHONE })).not.toEqual([]);
});

test.each(OTHERS)('%s has no violation at 320 px', async (name) => {
  expect(await violationsOf(name, { viewport: PHONE })).toEqual([]);
});

test.each([...IN_EACH_APPEARANCE, ...OTHERS])(
  '%s fits 320 px with text at 100 and at 200 percent',
  async (name) => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(server.url(name));
    for (const size of ['100%', '200%']) {
      const width = await page.evaluate<number>(
        `(document.documentElement.style.fontSize = '${size}', document.documentElement.scrollWidth)`,
      );
      expect([size, width]).toEqual([size, PHONE.width]);
    }
    await context.close();
  },
);

test('every choice is a target of at least 48 px', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url('form'));
  const heights = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.choice, select, textarea, .button')]
      .filter((part) => part.getClientRects().length > 0)
      .map((part) => part.getBoundingClientRect().height)`,
  );
  expect(heights.length).toBeGreaterThan(20);
  expect(heights.filter((height) => height < 48)).toEqual([]);
  await context.close();
});

test('rows of a grid are a table on a wide screen', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url('form, wrong'));
  const tops = await page.evaluate<number[]>(
    `[...document.querySelectorAll('[name="DV31"]')].map((input) => Math.round(input.getBoundingClientRect().top))`,
  );
  expect(new Set(tops).size).toBe(1);
  await context.close();
});

async function violationsOf(name: string, options: BrowserContextOptions): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.url(name));
  const found = await violations(page);
  await context.close();
  return found;
}

/** The first view in a real browser: what it asks for; and the display switch, with and without a script. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { servePages, type PageServer } from '../support/page-server';
import { formModel, pagesIn, renderer } from '../support/rendering';

jest.setTimeout(60_000);

const DISPLAYS = ['', 'lon', 'dam', 'lon.dam'] as const;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const large = DISPLAYS.map((display): [string, string] => [
    `form ${display}`,
    renderer.renderPage('answer/form', formModel('vi', { display }), { locale: 'vi' }),
  ]);
  server = await servePages(new Map([...pagesIn('vi'), ...large]));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('the first view is the page and its script: the style and the icon are in the page', async () => {
  const page = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.resourceType());
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(server.url('form'), { waitUntil: 'networkidle' });
  expect(asked.sort()).toEqual(['document', 'script']);
  expect(complaints).toEqual([]);
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  expect(icon).toMatch(/^data:image\/svg\+xml,/);
  expect(await drawn(page, icon ?? '')).toEqual([true, '140,28,31']);
});

test('the display changes in place, keeps what was typed, and is remembered', async () => {
  const page = await newPage();
  await page.goto(server.url('form'));
  const loaded = page.waitForResponse((response) => response.url().includes('answer-more'));
  await page.locator('[name="dong-y"]').check();
  await (await loaded).finished();
  await page.waitForLoadState('networkidle');
  const before = await letterSize(page);
  await page.click('[data-display=lon]');
  await page.click('[data-display=dam]');
  expect(await page.locator('[name="dong-y"]').isChecked()).toBe(true);
  expect(await letterSize(page)).toBe(before * 1.25);
  expect(await page.locator('html').getAttribute('class')).toBe('lon dam');
  expect(await page.locator('[data-display]').allTextContents()).toEqual([
    'Cỡ chữ mặc định',
    'Tương phản mặc định',
  ]);
  expect(await page.evaluate('document.cookie')).toContain('hien-thi=lon.dam');
  await page.click('[data-display=lon]');
  expect(await page.evaluate('document.cookie')).toContain('hien-thi=dam');
});

test('without a script the switch is a link that says what it does', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(server.url('form'));
  await page.click('text=Cỡ chữ lớn');
  expect(new URL(page.url()).search).toBe('?nhom=G6&hien-thi=lon');
});

test.each(DISPLAYS)(
  'with display "%s" nothing overflows a screen of 320 pixels',
  async (display) => {
    const page = await newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(server.url(`form ${display}`));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  },
);

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  return (
    await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  ).newPage();
}

function letterSize(page: Page): Promise<number> {
  return page.evaluate(`parseFloat(getComputedStyle(document.body).fontSize)`);
}

/** Whether the policy lets the page draw the image, and the colour near its edge. */
function drawn(page: Page, address: string): Promise<[boolean, string]> {
  return page.evaluate(`new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 32;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, 32, 32);
      resolve([true, context.getImageData(16, 3, 1, 1).data.slice(0, 3).join()]);
    };
    image.onerror = () => resolve([false, '']);
    image.src = ${JSON.stringify(address)};
  })`);
}

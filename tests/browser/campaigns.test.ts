/** Running a campaign in a real browser: accessible in every appearance, and the form on trial works. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violations } from '../support/accessibility';
import { openApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { seedDraft } from '../support/draft';
import { signIn } from '../support/staff';
import { embeddedStore } from '../support/stores';
import { goToEnd, openQuestion } from '../support/stepping';

jest.setTimeout(180_000);

const DRAFT = '/quan-ly/dot/dot-2024';
const OPENED = '/quan-ly/dot/da-mo';

const PAGES = [
  '/quan-ly/dot-moi',
  `${DRAFT}/thiet-lap`,
  `${DRAFT}/thong-tin`,
  `${DRAFT}/mo`,
  `${DRAFT}/thong-bao`,
  `${DRAFT}/thong-bao/moi`,
  `${DRAFT}/chi-tieu`,
  `${DRAFT}/chi-tieu/nhap`,
  `${DRAFT}/xem-thu`,
  `${DRAFT}/xem-thu/G6`,
  `${OPENED}/thiet-lap`,
  `${OPENED}/chi-tieu/nhom/G6`,
];

const store = embeddedStore();
let app: TestApp;
let server: Server;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  app = await openApp(store);
  ({ cookie } = await signIn(app, ['manager']));
  const draft = await seedDraft(app.deps, { groups: ['G1', 'G3', 'G5', 'G6'] });
  await app.deps.store.campaigns.add({ ...draft, id: 'da-mo', stage: 'opened' });
  server = createServer(app.app).listen(0, '127.0.0.1');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await app.close();
  await store.destroy();
});

async function visit(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext(options);
  const [name = '', value = ''] = cookie.split('=');
  const origin = `http://127.0.0.1:${port}`;
  await context.addCookies([{ name, value, url: `${origin}/quan-ly` }]);
  const page = await context.newPage();
  await page.goto(origin + address);
  await look(page);
  await context.close();
}

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ['on a phone in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
] as const)('%s', (_title, options) => {
  test.each(PAGES)('%s has no violation and does not scroll sideways', async (address) => {
    await visit(address, options, async (page) => {
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(options.viewport.width);
    });
  });
});

test('the form on trial is as wide as a phone, hides what does not apply, and can be sent', async () => {
  await visit(`${DRAFT}/xem-thu/G6`, { viewport: { width: 1280, height: 800 } }, async (page) => {
    const frame = await page.locator('.phone').boundingBox();
    expect(frame?.width).toBe(380);
    const other = page.locator('[name="S2-KHAC"]');
    await openQuestion(page, 'S2');
    await page.locator('[name="S2"][value="1"]').check({ force: true });
    expect(await other.isVisible()).toBe(false);
    await page.locator('[name="S2"][value="11"]').check({ force: true });
    expect(await other.isVisible()).toBe(true);
    await openQuestion(page, 'dong-y');
    await page.locator('[name="dong-y"]').check({ force: true });
    await goToEnd(page);
    await page.locator('.phone button[type="submit"]').click();
    await page.locator('.preview-outcome').waitFor();
    expect(await page.locator('.preview-outcome').textContent()).toContain('hợp lệ');
  });
  expect(await app.deps.store.partitions.list('dot-2024')).toEqual([]);
});

/** The service worker in a real browser: what it shows without signal, what it sends, and what it never touches. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../server/project-root';
import { launchBrowser } from '../support/browser';
import { CITIZENS_DESK, DESK } from '../support/campaign';
import { fillForm } from '../support/filling';
import { settled } from '../support/stepping';
import { stores } from '../support/stores';
import { openUnsteadySite, type UnsteadySite } from '../support/unsteady-site';

jest.setTimeout(120_000);

const SEND = 'form[data-answers] button[type=submit]';

describe.each(stores())('%s', (store) => {
  let site: UnsteadySite;
  let browser: Browser;
  let phone: BrowserContext;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    site = await openUnsteadySite(store);
    phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  });
  afterEach(async () => {
    await phone.close();
    await site.close();
  });
  afterAll(() => browser.close());

  const form = (query = ''): string => `${site.origin}/k/${CITIZENS_DESK}${query}`;

  async function eventually(page: Page, expression: string): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await page.evaluate<boolean>(expression)) return;
      await page.waitForTimeout(50);
    }
    throw new Error(`never true: ${expression}`);
  }

  /** The form, touched, and kept by the worker with all its files. */
  async function visitForm(address = form()): Promise<Page> {
    const page = await phone.newPage();
    await page.goto(address);
    await page.locator('main h1').click();
    await eventually(page, 'navigator.serviceWorker.ready.then(() => true)');
    await settled(page, `navigator.serviceWorker.controller`);
    await eventually(
      page,
      `Promise.all([
        caches.match(location.href, { ignoreVary: true }),
        caches.match(document.querySelector('form').dataset.more, { ignoreVary: true }),
      ]).then((found) => found.every(Boolean))`,
    );
    await settled(page, `document.querySelector('[data-kept]')`);
    return page;
  }

  test('a visited form opens without signal, whatever hangs on its address, and is sent later', async () => {
    const page = await visitForm();
    await site.cut();
    await page.goto(form('/?fbclid=x&utm_source=zalo'));
    await fillForm(page);
    await page.click(SEND);
    await page.getByText('Đã lưu trên máy này.').waitFor();
    await site.restore();
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await page.getByText('Đã gửi và đã được tính.').waitFor();
    expect(await site.responses()).toBe(1);
  });

  test('a signal too weak for any reply: the form opens, and what is sent is kept', async () => {
    const page = await visitForm();
    site.stalled = true;
    await page.reload();
    await page.locator('main h1').click();
    await settled(page, `document.querySelector('[data-kept]')`);
    await fillForm(page);
    await page.click(SEND);
    await page.getByText('Đã lưu trên máy này.').waitFor({ timeout: 60_000 });
    site.stalled = false;
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await page.getByText('Đã gửi và đã được tính.').waitFor({ timeout: 60_000 });
    expect(await site.responses()).toBe(1);
  });

  test('other pages say in words that there is no signal, in the language of the page wanted', async () => {
    const page = await visitForm();
    await page.goto(form('?lang=en'));
    await site.cut();
    await page.goto(form('?lang=en'));
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('form[data-answers]').count()).toBe(1);
    await page.goto(`${site.origin}/k/${DESK}`);
    expect(await page.locator('h1').innerText()).toBe('Không có mạng');
    await page.goto(`${site.origin}/k/${DESK}?lang=en`);
    expect(await page.locator('h1').innerText()).toBe('No signal');
    await page.goto(form('/cam-on'));
    expect(await page.locator('h1').innerText()).toBe('Không có mạng');
    await page.goto(form('?thay-the=1'));
    expect(await page.locator('h1').innerText()).toBe('Không có mạng');
  });

  test('a second filling without signal keeps its answers on the page until there is one', async () => {
    const page = await visitForm();
    await fillForm(page);
    await site.cut();
    await page.click(SEND);
    await page.getByText('Đã lưu trên máy này.').waitFor();
    await page.goto(form());
    await page.locator('main h1').click();
    await settled(page, `document.querySelector('[data-kept]')`);
    await fillForm(page);
    await page.click(SEND);
    await page.locator('[data-no-secret]').waitFor();
    expect(await page.locator(SEND).isVisible()).toBe(true);
    await site.restore();
    await page.click(SEND);
    await page.waitForURL(/cam-on/);
    await settled(page, 'localStorage.length === 0');
    expect(await site.responses()).toBe(2);
  });

  test('when the signal is back the worker sends, though no page is open', async () => {
    const page = await visitForm();
    await fillForm(page);
    await site.cut();
    await page.click(SEND);
    await page.getByText('Đã lưu trên máy này.').waitFor();
    const away = await phone.newPage();
    const session = await phone.newCDPSession(away);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL === `${site.origin}/`);
        if (own) resolve(own.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await registered;
    await page.close();
    await site.restore();
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin: site.origin,
      registrationId,
      tag: 'gui-phieu',
      lastChance: false,
    });
    for (let tries = 0; tries < 200 && (await site.responses()) === 0; tries += 1) {
      await away.waitForTimeout(50);
    }
    expect(await site.responses()).toBe(1);
  });

  test('what is sent, the office and receipts pass as if there were no worker', async () => {
    const page = await visitForm();
    await page.reload();
    const byWorker = new Map<string, boolean>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const name = `${response.request().method()} ${pathname}`;
      byWorker.set(name, response.fromServiceWorker());
    });
    await page.goto(form());
    const door = new URL(form()).pathname;
    expect(byWorker.get(`GET ${door}`)).toBe(true);
    await page.evaluate(`fetch('${door}', { method: 'POST', body: new URLSearchParams('a=b') })`);
    expect(byWorker.get(`POST ${door}`)).toBe(false);
    await page.evaluate(`fetch('${door}', { method: 'PUT' })`);
    expect(byWorker.get(`PUT ${door}`)).toBe(false);
    byWorker.clear();
    await page.evaluate(`document.querySelector('form[data-answers]').submit()`);
    await page.locator('.error-summary').waitFor();
    expect(byWorker.get(`POST ${door}`)).toBe(false);
    for (const path of ['/quan-ly', '/bien-nhan', '/']) {
      await page.goto(`${site.origin}${path}`);
      expect(byWorker.get(`GET ${path}`)).toBe(false);
    }
  });

  test('nothing that belongs to one person is kept', async () => {
    const page = await visitForm();
    await page.reload();
    await fillForm(page);
    await page.click(SEND);
    await page.waitForURL(/cam-on/);
    await page.goto(form('/phieu-da-gui'));
    await page.goto(form('?thay-the=1&nhom=G6'));
    const kept = await page.evaluate<string[]>(`caches.open('trang-1')
      .then((cache) => cache.keys())
      .then((requests) => requests.map(({ url }) => url.slice(location.origin.length)).sort())`);
    expect(kept).toEqual([
      `/k/${CITIZENS_DESK}`,
      '/khong-co-mang',
      '/khong-co-mang?lang=en',
      '/khong-co-mang?lang=vi',
    ]);
  });

  test('a deploy without a worker takes the old one away, and all that it kept', async () => {
    const page = await visitForm();
    const script = join(PROJECT_ROOT, 'public', 'js', 'no-service-worker.js');
    site.instead.set('/sw.js', readFileSync(script, 'utf8'));
    await page.goto(form('/cam-on'));
    await page.evaluate(
      'navigator.serviceWorker.getRegistration().then((old) => old.update()).then(() => 1)',
    );
    await eventually(
      page,
      'navigator.serviceWorker.getRegistrations().then((found) => found.length === 0)',
    );
    expect(await page.evaluate('caches.keys()')).toEqual([]);
  });
});

/** public/js/answer.js in a real browser: what it improves, and that nothing needs it. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { servePages, type PageServer } from '../support/page-server';
import { pagesIn } from '../support/rendering';
import { goToEnd, openQuestion } from '../support/stepping';

jest.setTimeout(60_000);

const ASKED = 9;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await servePages(pagesIn('vi'));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('hides a question that does not apply and clears it', async () => {
  const page = await open('form');
  await tap(page, '7.2-a', 'D');
  await tap(page, 'S5', 'K');
  expect(await seen(page, '7.2-a', 'D')).toBe(false);
  await tap(page, 'S5', 'C');
  expect(await seen(page, '7.2-a', 'D')).toBe(true);
  expect(await page.locator('[name="7.2-a"]:checked').count()).toBe(0);
});

test('hides an option that another answer closes', async () => {
  const page = await open('form');
  await tap(page, 'DV24', '1');
  expect(await seen(page, '7.2-a', 'A')).toBe(false);
  expect(await seen(page, '7.2-a', 'D')).toBe(true);
});

test('after an answer that ends the form the rest is hidden, and comes back with its answers', async () => {
  const page = await open('form');
  await tap(page, 'DV24', '4');
  await tap(page, 'S1', 'K');
  expect(await page.locator('.q:visible').count()).toBe(1);
  await tap(page, 'S1', 'C');
  expect(await page.locator('.q:not([hidden])').count()).toBe(ASKED);
  expect(await page.locator('[name="DV24"]:checked').count()).toBe(1);
});

test('applies answers that came back with a fault, drops the rules in words, and shows the faults', async () => {
  const page = await open('form, wrong');
  expect(await page.evaluate('document.activeElement.id')).toBe('loi');
  expect(await page.locator('.skip-hint').count()).toBe(0);
  expect(await seen(page, '7.2-a', 'D')).toBe(false);
});

test('takes one tap on the button, says so, and recovers', async () => {
  const page = await open('form');
  await page.evaluate(`{
    window.sent = 0;
    document.forms[0].addEventListener('submit', (event) => {
      if (!event.defaultPrevented) window.sent += 1;
      event.preventDefault();
    });
  }`);
  await page.clock.install();
  await page.locator('#dong-y').check();
  await goToEnd(page);
  await page.fill('[name=LAN]', '2');
  const button = page.locator('button[type=submit]');
  await page.evaluate(`document.querySelector('[data-send]').click()`);
  await page.evaluate(`document.querySelector('[data-send]').click()`);
  expect(await page.evaluate('window.sent')).toBe(1);
  expect(await button.innerText()).toBe('Đang gửi…');
  expect(await page.locator('[role=status]').last().innerText()).toBe('Đang gửi…');
  await page.clock.runFor(9000);
  expect(await button.innerText()).toBe('Gửi phiếu');
  await page.evaluate(`document.querySelector('[data-send]').click()`);
  expect(await page.evaluate('window.sent')).toBe(2);
});

test('without a script everything is visible, the rules are in words, and sending works', async () => {
  const page = await open('form', { javaScriptEnabled: false });
  expect(await page.locator('.q:visible').count()).toBe(ASKED);
  expect(await page.locator('.skip-hint:visible').count()).toBe(2);
  await page.click('button[type=submit]');
  expect(await page.content()).toContain('posted');
});

async function open(name: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(server.url(name));
  expect(complaints).toEqual([]);
  return page;
}

async function tap(page: Page, question: string, code: string): Promise<void> {
  await openQuestion(page, question);
  await page.locator(`label:has([name="${question}"][value="${code}"])`).click();
}

async function seen(page: Page, question: string, code: string): Promise<boolean> {
  await openQuestion(page, question);
  return page.locator(`[name="${question}"][value="${code}"]`).isVisible();
}

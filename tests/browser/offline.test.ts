/** No signal when answers are sent: nothing is lost, one answer stays one answer, and what is shown is true. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import request from 'supertest';
import { violations } from '../support/accessibility';
import { launchProfile } from '../support/browser';
import { CITIZENS_DESK, tokenOf } from '../support/campaign';
import { answerForm, fillForm } from '../support/filling';
import { settled } from '../support/stepping';
import { stores } from '../support/stores';
import { openUnsteadySite, type UnsteadySite } from '../support/unsteady-site';

jest.setTimeout(120_000);

const SAVED = 'Đã lưu trên máy này. Sẽ tự gửi khi có mạng.';
const COUNTED = 'Đã gửi và đã được tính.';
const SEND = 'form[data-answers] button[type=submit]';

describe.each(stores())('%s', (store) => {
  let site: UnsteadySite;
  let profile: string;
  let phone: BrowserContext;

  beforeEach(async () => {
    site = await openUnsteadySite(store);
    profile = mkdtempSync(join(tmpdir(), 'phone-'));
    phone = await launchProfile(profile);
  });
  afterEach(async () => {
    await phone.close();
    rmSync(profile, { recursive: true, force: true });
    await site.close();
  });

  const form = (): string => `${site.origin}/k/${CITIZENS_DESK}`;
  const link = (): string => `${site.origin}/m/${tokenOf('G1')}`;

  /** The form as it is after the first touch, with what only those load who answer. */
  async function openForm(address = form()): Promise<Page> {
    const page = await phone.newPage();
    await page.goto(address);
    await page.locator('main h1').click();
    await settled(page, `document.querySelector('[data-kept]')`);
    return page;
  }

  async function switchOffAndOn(): Promise<void> {
    await phone.close();
    phone = await launchProfile(profile);
  }

  const says = (page: Page, words: string): Promise<void> =>
    page.locator('[data-kept]').getByText(words).first().waitFor();

  async function keepWithoutSignal(address?: string): Promise<Page> {
    const page = await openForm(address);
    await fillForm(page);
    await site.cut();
    await page.click(SEND);
    await says(page, SAVED);
    return page;
  }

  test('cut before sending, switched off, on again: sent once, and counted', async () => {
    const page = await keepWithoutSignal();
    expect(await page.locator('form[data-answers]').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('tren-may-nay');
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await says(page, 'Vẫn chưa gửi được. Phiếu vẫn còn trên máy này.');
    expect(await violations(page)).toEqual([]);
    await switchOffAndOn();
    await site.restore();
    expect(await site.responses()).toBe(0);
    const later = await phone.newPage();
    await later.goto(form());
    await says(later, COUNTED);
    expect(await site.responses()).toBe(1);
    expect(await violations(later)).toEqual([]);
    const receipt = await later.locator('[data-kept-receipt]').getAttribute('href');
    await later.click('[data-forget]');
    await settled(later, `document.querySelector('[data-kept]').hidden`);
    expect(await later.evaluate('localStorage.length')).toBe(0);
    const check = await later.goto(`${site.origin}${receipt ?? ''}`);
    expect(check?.status()).toBe(200);
    expect(await site.responses()).toBe(1);
  });

  test('the reply is lost after storing: kept, sent again, one response', async () => {
    const page = await openForm();
    await fillForm(page);
    site.posts = 'reply lost';
    await page.click(SEND);
    await says(page, SAVED);
    expect(await site.responses()).toBe(1);
    site.posts = 'answered';
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await says(page, COUNTED);
    expect(await site.responses()).toBe(1);
    expect(site.sent).toBeGreaterThan(1);
  });

  test('what a hotspot replies is not taken for a reply of the server', async () => {
    const page = await openForm();
    await fillForm(page);
    site.instead.set(new URL(form()).pathname, 'location = "/hotspot"');
    await page.click(SEND);
    await says(page, SAVED);
    expect(await site.responses()).toBe(0);
    site.instead.clear();
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await says(page, COUNTED);
    expect(await site.responses()).toBe(1);
  });

  test('tapped twice, and sent again from two tabs at once: one response', async () => {
    const page = await openForm();
    await fillForm(page);
    site.posts = 'reply lost';
    await page.dblclick(SEND);
    await says(page, SAVED);
    const other = await phone.newPage();
    await other.goto(form());
    await says(other, SAVED);
    site.posts = 'answered';
    const press = `document.querySelector('[data-send-now]').click()`;
    await Promise.all([page.evaluate(press), other.evaluate(press)]);
    await says(page, COUNTED);
    await says(other, COUNTED);
    expect(await site.responses()).toBe(1);
  });

  test('with a signal the person is thanked, and nothing stays on the device', async () => {
    const page = await openForm();
    await answerForm(page);
    await settled(page, 'localStorage.length === 0');
    expect(await page.locator('.code').count()).toBe(1);
    expect(await site.responses()).toBe(1);
    const again = await openForm();
    expect(await again.locator('[data-kept]').isVisible()).toBe(false);
    await answerForm(again);
    expect(await site.responses()).toBe(2);
  });

  test('two people in turn without signal at one desk: two responses', async () => {
    await keepWithoutSignal();
    await site.restore();
    const page = await openForm();
    await says(page, COUNTED);
    expect(await page.locator('form input:checked').count()).toBe(0);
    await answerForm(page);
    expect(await site.responses()).toBe(2);
  });

  test('a personal link that was kept is sent for the invitation, once', async () => {
    await keepWithoutSignal(link());
    await site.restore();
    const page = await phone.newPage();
    await page.goto(form());
    await says(page, COUNTED);
    expect(await site.responses()).toBe(1);
    await page.goto(link());
    expect(page.url()).toBe(`${link()}/phieu-da-gui`);
  });

  test('sent the day after closing it still counts; after that the person is told', async () => {
    site.app.setToday('2024-12-31');
    await keepWithoutSignal();
    site.app.setToday('2025-01-01');
    await site.restore();
    const page = await phone.newPage();
    await page.goto(`${site.origin}/khong-co-mang`);
    await says(page, COUNTED);
    expect(await site.responses()).toBe(1);
    await page.click('[data-forget]');

    site.app.setToday('2024-12-31');
    await keepWithoutSignal();
    site.app.setToday('2025-01-09');
    await site.restore();
    await page.reload();
    await says(page, 'Không gửi được: đợt khảo sát đã kết thúc. Phiếu này không được tính.');
    expect(await site.responses()).toBe(1);
    await page.click('[data-forget]');
    await settled(page, `document.querySelector('[data-kept]').hidden`);
  });

  /** The answers that the device keeps, as they are sent, with other ones in their place when wanted. */
  const keptBody = (page: Page): Promise<string> =>
    page.evaluate<string>(`new Promise((resolve) => {
      const opening = indexedDB.open('khao-sat');
      opening.onsuccess = () => {
        const asking = opening.result.transaction('queue').objectStore('queue').getAll();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result[0].body);
        };
      };
    })`);

  test('a personal link that was used elsewhere meanwhile: told, and removed on demand', async () => {
    const page = await keepWithoutSignal(link());
    const path = new URL(link()).pathname;
    const visitor = request.agent(site.app.app);
    await visitor.get(path);
    const body = new URLSearchParams(await keptBody(page));
    body.delete('secret');
    const elsewhere = await visitor.post(path).type('form').send(body.toString());
    expect(elsewhere.status).toBe(303);
    await site.restore();
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await says(page, 'Không gửi được: đường dẫn riêng này đã được dùng để gửi một phiếu khác.');
    expect(await site.responses()).toBe(1);
    await page.click('[data-forget]');
    await settled(page, `document.querySelector('[data-kept]').hidden`);
  });

  test('other answers of the same filling were stored: the person chooses, one response', async () => {
    const page = await keepWithoutSignal();
    const body = new URLSearchParams(await keptBody(page));
    body.set('DV24', body.get('DV24') === '1' ? '2' : '1');
    const path = new URL(form()).pathname;
    const before = await request(site.app.app).post(path).type('form').send(body.toString());
    expect(before.status).toBe(303);
    await site.restore();
    await page.evaluate(`document.querySelector('[data-send-now]').click()`);
    await says(page, 'Chưa tính: lần trả lời này đã có một phiếu được gửi.');
    await page.click('[data-open-kept]');
    await page.getByText('Thay phiếu đã gửi bằng câu trả lời mới?').first().waitFor();
    await page.click('main form button[type=submit]');
    await page.waitForURL(/cam-on/);
    await settled(page, 'localStorage.length === 0');
    expect(await site.responses()).toBe(1);
  });

  test('what the server finds wrong is said on its own page, with everything kept', async () => {
    const page = await openForm();
    await fillForm(page);
    await page.evaluate(`{
      const chosen = document.querySelector('form[data-answers] input[type=radio]:checked');
      chosen.value = 'zz';
    }`);
    await page.click(SEND);
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('#dong-y').isChecked()).toBe(true);
    expect(await site.responses()).toBe(0);
    await page.goto(`${site.origin}/khong-co-mang`);
    expect(await page.locator('[data-kept]').isVisible()).toBe(false);
  });

  test.each([
    ['keeps nothing', `Object.defineProperty(window, 'indexedDB', { value: undefined })`],
    ['takes no cookies', `Object.defineProperty(document, 'cookie', { get: () => '' })`],
  ])('a browser that %s sends the form by itself', async (_name, refuse) => {
    const page = await phone.newPage();
    await page.addInitScript(refuse);
    await page.goto(form());
    await answerForm(page);
    expect(await site.responses()).toBe(1);
  });
});

/** A tablet at a desk: without network and power for a while, left by people in the middle, and never left by anybody. */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { kioskKey } from '../../server/actions/kiosk/kiosk-key';
import type { Response } from '../../server/domain/campaign/response';
import { violations } from '../support/accessibility';
import { launchProfile } from '../support/browser';
import { CITIZENS_DESK } from '../support/campaign';
import { fillForm, tabTo, TICK_FIRST } from '../support/filling';
import { goOn, inEachStep, settled } from '../support/stepping';
import { stores } from '../support/stores';
import { openUnsteadySite, type UnsteadySite } from '../support/unsteady-site';

jest.setTimeout(180_000);

const WAY = '.way';
const FORM = 'form.stepped';
const THANKS = '[data-countdown]';
const WAITING = '[data-waiting]';
/** A day of the campaign. */
const MORNING = new Date('2024-11-15T09:00:00+07:00');

describe.each(stores())('a kiosk, on the %s', (store) => {
  let site: UnsteadySite;
  let profile: string;
  let tablet: BrowserContext;
  let start: string;

  beforeEach(async () => {
    site = await openUnsteadySite(store);
    start = `${site.origin}/k/${CITIZENS_DESK}/may/${kioskKey(site.app.deps.keys, CITIZENS_DESK)}`;
    profile = mkdtempSync(join(tmpdir(), 'kiosk-'));
    tablet = await launchProfile(profile);
  });
  afterEach(async () => {
    await tablet.close();
    rmSync(profile, { recursive: true, force: true });
    await site.close();
  });

  async function stored(): Promise<Response[]> {
    const all: Response[] = [];
    for await (const response of site.app.deps.store.responses.stream('dot-2024')) {
      all.push(response);
    }
    return all;
  }

  /** The greeting, with all that the kiosk fetches ahead. */
  async function openKiosk(): Promise<Page> {
    const page = await tablet.newPage();
    await page.clock.setFixedTime(MORNING);
    await page.goto(start);
    return page;
  }
  async function readyForNoNetwork(page: Page): Promise<void> {
    await page.evaluate(`window.isReady = async () => {
      const kept = await (await caches.open('khao-sat-may')).keys();
      const pages = await (await caches.open('trang-1')).keys();
      const files = await (await caches.open('tinh-1')).keys();
      return kept.length >= 9 && pages.some((page) => page.url === location.href) && files.length > 1;
    };
    setInterval(async () => { window.ready = await window.isReady(); }, 100);`);
    await settled(page, 'window.ready');
  }
  const begin = async (page: Page): Promise<void> => {
    await page.click(WAY);
    await page.waitForSelector(FORM);
  };
  async function answer(page: Page): Promise<void> {
    await begin(page);
    await fillForm(page);
    await page.click('[data-send]');
    await page.waitForSelector(THANKS);
  }
  async function nextPerson(page: Page): Promise<void> {
    await page.click(WAY);
    await page.waitForSelector('[data-state]:visible');
  }

  /** As if the plug were pulled: nothing gets a chance to finish. */
  async function cutPower(): Promise<void> {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    const gone = tablet.waitForEvent('close');
    process.kill(pid, 'SIGKILL');
    await gone;
    rmSync(join(profile, 'SingletonLock'), { force: true });
    tablet = await launchProfile(profile);
  }

  test('two people without network, then the power goes: each is counted once when it is back', async () => {
    const page = await openKiosk();
    await readyForNoNetwork(page);
    await site.cut();
    await answer(page);
    await nextPerson(page);
    await answer(page);
    await nextPerson(page);
    await settled(page, `document.querySelector('${WAITING}').textContent === '2'`);
    await cutPower();
    const again = await openKiosk();
    await settled(again, `document.querySelector('${WAITING}').textContent === '2'`);
    expect(await stored()).toEqual([]);
    await site.restore();
    await again.goto(start);
    await settled(again, `document.querySelector('[data-sent]').textContent.includes(':')`);
    await settled(again, `document.querySelector('${WAITING}').textContent === '0'`);
    const responses = await stored();
    expect(responses).toHaveLength(2);
    for (const { partition, desk } of responses) {
      expect([partition.channel, desk]).toEqual(['kiosk', CITIZENS_DESK]);
    }
  });

  test('each filling has a secret of its own, and leaves nothing on the machine', async () => {
    const page = await openKiosk();
    const secrets: string[] = [];
    page.on('request', (sent) => {
      const secret = new URLSearchParams(sent.postData() ?? '').get('secret');
      if (secret !== null) secrets.push(secret);
    });
    for (let person = 0; person < 3; person += 1) {
      await answer(page);
      await nextPerson(page);
    }
    await settled(page, `document.querySelector('${WAITING}').textContent === '0'`);
    expect(new Set(secrets).size).toBe(3);
    await page.evaluate(`{
      const opening = indexedDB.open('khao-sat', 1);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('queue').objectStore('queue').count();
        reading.onsuccess = () => { window.left = reading.result; };
      };
    }`);
    await settled(page, 'window.left === 0');
    expect(await page.evaluate(`Object.keys(localStorage)`)).toEqual(['may:gui-luc']);
    expect(await page.evaluate(`document.cookie`)).toBe('');
    expect(await stored()).toHaveLength(3);
  });

  test('who leaves in the middle is asked, and erased', async () => {
    const page = await tablet.newPage();
    await page.clock.install({ time: MORNING });
    await page.goto(start);
    await begin(page);
    await page.check('#dong-y');
    await page.clock.runFor(61_000);
    expect(await page.locator('[role=alertdialog]').isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await page.evaluate(`document.activeElement.hasAttribute('data-stay')`)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.isChecked('#dong-y')).toBe(true);
    await page.clock.runFor(61_000);
    await page.clock.runFor(15_000);
    await page.waitForSelector('.welcome-desk');
    await begin(page);
    expect(await page.isChecked('#dong-y')).toBe(false);
    expect(await page.evaluate(`document.querySelectorAll('input:checked').length`)).toBe(0);
  });

  test('thanks go by themselves, and Back shows nothing of anybody', async () => {
    const page = await tablet.newPage();
    await page.clock.install({ time: MORNING });
    await page.goto(start);
    await answer(page);
    await page.clock.runFor(8_000);
    await page.waitForSelector('.welcome-desk');
    for (let presses = 0; presses < 3; presses += 1) {
      await page.evaluate('history.back()');
      await page.waitForTimeout(200);
      expect(page.url()).toBe(start);
      expect(await page.locator('.welcome-desk').isVisible()).toBe(true);
    }
    await begin(page);
    await page.check('#dong-y');
    await page.evaluate(`document.querySelector('[name=S1]').click()`);
    await goOn(page);
    await page.evaluate('history.back()');
    await settled(page, `document.querySelector('.questions').offsetParent !== null`);
    expect(page.url()).toBe(start);
  });

  test('wakes at the greeting', async () => {
    const page = await tablet.newPage();
    await page.clock.install({ time: MORNING });
    await page.goto(start);
    await begin(page);
    const sleep = (hidden: boolean) =>
      page.evaluate(`{
        Object.defineProperty(document, 'hidden', { value: ${String(hidden)}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }`);
    await sleep(true);
    await page.clock.runFor(20_000);
    await sleep(false);
    await page.waitForSelector('.welcome-desk');
    expect(page.url()).toBe(start);
  });

  test('nothing is begun without a secret, and the machine says why', async () => {
    const page = await openKiosk();
    await readyForNoNetwork(page);
    await site.cut();
    await page.evaluate(`{
      const opening = indexedDB.open('khao-sat', 1);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('pool', 'readwrite');
        writing.objectStore('pool').clear();
        writing.oncomplete = () => { opening.result.close(); window.emptied = true; };
      };
    }`);
    await settled(page, 'window.emptied');
    await page.click(WAY);
    await page.waitForSelector('[data-not-now]:visible');
  });

  test('after the last day nothing is begun unless the server says so', async () => {
    const page = await tablet.newPage();
    await page.clock.setFixedTime(new Date('2025-01-01T09:00:00+07:00'));
    await page.goto(start);
    await readyForNoNetwork(page);
    await begin(page);
    await page.click('.give-up a');
    await page.waitForSelector('.welcome-desk');
    await site.cut();
    await page.click(WAY);
    await page.waitForSelector('[data-not-now]:visible');
    expect(await page.locator(FORM).count()).toBe(0);
  });

  test('everything to touch is at least 64 px high', async () => {
    const page = await openKiosk();
    const small = () =>
      page.evaluate<string[]>(`Array.from(document.querySelectorAll('a, button, label, summary'))
        .filter((part) => part.getClientRects().length > 0 && part.className !== 'skip')
        .filter((part) => part.getBoundingClientRect().height < 64)
        .map((part) => part.outerHTML)`);
    await page.setViewportSize({ width: 800, height: 1280 });
    expect(await small()).toEqual([]);
    await begin(page);
    await page.check('#dong-y');
    await inEachStep(page, async () => {
      await page.evaluate(TICK_FIRST);
      expect(await small()).toEqual([]);
    });
  });

  test('is accessible in both languages, and by keys alone', async () => {
    const page = await openKiosk();
    for (const language of ['vi', 'en']) {
      if (language === 'en') await page.click('.languages [lang=en]');
      await page.waitForSelector(`html[lang=${language}] .welcome-desk`);
      expect(await violations(page)).toEqual([]);
      await tabTo(page, { name: '', kind: '' });
      await page.keyboard.press('Enter');
      await page.waitForSelector(FORM);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await violations(page)).toEqual([]);
      await tabTo(page, { name: 'dong-y', kind: 'checkbox' });
      await page.keyboard.press('Space');
      await tabTo(page, { name: 'S1', kind: 'radio' });
      await page.keyboard.press('Space');
      await tabTo(page, { name: '', kind: 'button' });
      await page.keyboard.press('Enter');
      await settled(page, `document.querySelectorAll('.questions')[0].classList.contains('off')`);
      await page.evaluate(`document.querySelector('.give-up a').focus()`);
      await page.keyboard.press('Enter');
      await page.waitForSelector('html[lang=vi] .welcome-desk');
    }
    await answer(page);
    expect(await violations(page)).toEqual([]);
  });
});

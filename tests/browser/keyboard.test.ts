/** A citizen's whole form by keyboard alone, with and without a script: what has the focus is seen, and in order. */
import type { Page } from 'playwright-core';
import {
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { focusOf, type Focus } from '../support/focus';

jest.setTimeout(180_000);

/** More presses than the longest form has places to stop at. */
const MOST = 400;

const PHONE = { viewport: { width: 360, height: 740 } };
const NEXT = 'Tiếp tục';
const SEND = 'Gửi phiếu';

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openDemonstrationSite();
});
afterAll(() => site.close());

const open = (page: Page): Promise<unknown> => page.goto(`${site.origin}/${DRILL}/g6`);
const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** Answers what has the focus, by the keys that belong to it; gives back what was there. */
async function answer(page: Page): Promise<Focus> {
  const focus = await focusOf(page);
  if (focus.kind === 'radio' || focus.kind === 'checkbox') await press(page, 'Space');
  if (focus.kind === 'text') await page.keyboard.type('3');
  if (focus.kind === 'textarea') await page.keyboard.type('Cán bộ tận tình.');
  if (focus.kind === 'select-one') await press(page, 'ArrowDown');
  return focus;
}

/** From the top of the page to the thanks; every place on the way. */
async function fillIn(page: Page): Promise<Focus[]> {
  const way: Focus[] = [];
  for (let presses = 0; presses < MOST; presses += 1) {
    await press(page, 'Tab');
    const focus = await answer(page);
    way.push(focus);
    if (focus.label === NEXT) {
      await press(page, 'Enter');
      expect((await focusOf(page)).kind).toMatch(/^(h2|p)$/);
    }
    if (focus.label === SEND) {
      await press(page, 'Enter');
      await page.waitForURL(/cam-on/);
      return way;
    }
  }
  throw new Error('Tab does not lead to the end of the form');
}

/** Presses the key until this has the focus. */
async function go(page: Page, key: string, isThere: (focus: Focus) => boolean): Promise<Focus> {
  for (let presses = 0; presses < MOST; presses += 1) {
    const focus = await focusOf(page);
    if (isThere(focus)) return focus;
    await press(page, key);
  }
  throw new Error(`${key} does not lead there`);
}

/** Steps upwards on the page, but for those to the top of the next section. */
function backwards(way: readonly Focus[]): string[] {
  return way.flatMap((focus, index) => {
    const before = way[index - 1];
    const isBack = before && before.label !== NEXT && focus.top < before.top;
    return isBack ? [`${before.label} → ${focus.label}`] : [];
  });
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_title, javaScriptEnabled) => {
  test.each([
    [320, 640],
    [1280, 800],
  ])('a citizen answers by keyboard and is thanked, at %s × %s', async (width, height) => {
    await visit(site, { viewport: { width, height }, javaScriptEnabled }, async (page) => {
      await open(page);
      const way = await fillIn(page);
      expect(way[0]?.label).toBe('Đến nội dung chính');
      expect(way.filter(({ seen }) => !seen)).toEqual([]);
      expect(way.filter(({ covered }) => covered)).toEqual([]);
      expect(backwards(way)).toEqual([]);
      const names = way.map(({ name }) => name).filter(Boolean);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(20);
      expect(await page.locator('h1').innerText()).toContain('Cảm ơn');
    });
  });

  test('whoever forgot to agree is led to the box, and goes on from there', async () => {
    const act = async (page: Page): Promise<void> => {
      await open(page);
      await page.locator('[name=DV24], [name=S1]').first().focus();
      await press(page, 'Space');
      await go(page, 'Tab', ({ label }) => label === NEXT || label === SEND);
      await press(page, 'Enter');
      if (!javaScriptEnabled) {
        await page.waitForSelector('#loi');
        await go(page, 'Tab', ({ kind, label }) => kind === 'a' && label.includes('đồng ý'));
        await press(page, 'Enter');
      }
      const box = await focusOf(page);
      expect(box).toMatchObject({ name: 'dong-y', seen: true, covered: false });
      await press(page, 'Space');
      expect(await page.locator('#dong-y').isChecked()).toBe(true);
    };
    await visit(site, { ...PHONE, javaScriptEnabled }, act, [/status of 422/]);
  });

  test('arrows choose on a scale, and Shift and Tab lead back', async () => {
    await visit(site, { ...PHONE, javaScriptEnabled }, async (page) => {
      await open(page);
      const first = page.locator('.questions .q').first().locator('input');
      await first.first().focus();
      await press(page, 'Space');
      await press(page, 'ArrowDown');
      expect(await first.nth(1).isChecked()).toBe(true);
      expect(await focusOf(page)).toMatchObject({ seen: true, covered: false });
      await press(page, 'ArrowUp');
      expect(await first.first().isChecked()).toBe(true);
      await press(page, 'Shift+Tab');
      expect(await focusOf(page)).toMatchObject({ name: 'dong-y', seen: true, covered: false });
    });
  });

  test('the first link leads past the head of the page, and the notice opens', async () => {
    await visit(site, { ...PHONE, javaScriptEnabled }, async (page) => {
      await open(page);
      await press(page, 'Tab');
      await press(page, 'Enter');
      expect((await focusOf(page)).kind).toBe('main');
      await press(page, 'Tab');
      expect(await focusOf(page)).toMatchObject({ kind: 'summary', seen: true, covered: false });
      await press(page, 'Enter');
      expect(await page.locator('details').getAttribute('open')).not.toBeNull();
    });
  });
});

test('a focus that is not seen, and one that is covered, would be found', async () => {
  await visit(site, PHONE, async (page) => {
    await open(page);
    await page.locator('summary').focus();
    expect(await focusOf(page)).toMatchObject({ seen: true, covered: false });
    await page.evaluate(`document.activeElement.style.outline = '0'`);
    expect(await focusOf(page)).toMatchObject({ seen: false, covered: false });
    await page.evaluate(`{
      const lid = document.createElement('div');
      lid.style.cssText = 'position: fixed; top: 0; right: 0; bottom: 0; left: 0';
      document.body.append(lid);
    }`);
    expect(await focusOf(page)).toMatchObject({ covered: true });
  });
});

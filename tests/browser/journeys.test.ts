/** The product as a person meets it: real server, real store, real browser, with and without JavaScript. */
import type { Page } from 'playwright-core';
import {
  CLOSED,
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { goToEnd, inEachStep, openQuestion } from '../support/stepping';

jest.setTimeout(120_000);

const GROUPS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const PHONE = { viewport: { width: 360, height: 740 } };
const MANAGER = { ...PHONE, roles: ['manager'] } as const;

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openDemonstrationSite();
});
afterAll(() => site.close());

/** Ticks the first option of every question that is open, and agrees to take part. */
async function answerEverything(page: Page): Promise<void> {
  await page.check('#dong-y');
  await inEachStep(page, () => tickFirst(page));
}

async function tickFirst(page: Page): Promise<void> {
  const names = await page.evaluate<string[]>(
    `[...new Set([...document.querySelectorAll('input[type=radio]')].map((input) => input.name))]`,
  );
  for (const name of names) {
    const first = page.locator(`input[type=radio][name="${name}"]`).first();
    if (await first.isVisible()) await first.check();
  }
}

async function send(page: Page): Promise<void> {
  await page.locator('form button[type=submit]').last().click();
  await page.waitForURL(/cam-on/);
}

async function mainText(page: Page, address: string): Promise<string> {
  await page.goto(`${site.origin}${address}`);
  return page.locator('main').innerText();
}

const counts = (page: Page): Promise<string> => mainText(page, `/quan-ly/dot/${DRILL}/phieu`);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_title, javaScriptEnabled) => {
  test.each(GROUPS)('%s answers from the front page and is thanked', async (group) => {
    await visit(site, { ...PHONE, javaScriptEnabled }, async (page) => {
      await page.goto(site.origin);
      await page.click(`a[href="/dien-tap/${group}"]`);
      await page.waitForSelector('form');
      await answerEverything(page);
      await send(page);
      expect(await page.locator('h1').innerText()).toContain('Cảm ơn');
      await page.reload();
      expect(await page.locator('h1').innerText()).toContain('Cảm ơn');
    });
  });
});

test('an answer moves the counts that the office sees', async () => {
  await visit(site, MANAGER, async (page) => {
    const before = await counts(page);
    await page.goto(`${site.origin}/dien-tap/g6`);
    await answerEverything(page);
    await send(page);
    expect(await counts(page)).not.toBe(before);
  });
});

test('a delegate’s answer moves participation and no figure', async () => {
  await visit(site, MANAGER, async (page) => {
    const figures = (): Promise<string> => mainText(page, `/quan-ly/dot/${DRILL}/tieu-chi/2.1`);
    const [figuresBefore, countsBefore] = [await figures(), await counts(page)];
    await page.goto(`${site.origin}/dien-tap/g1`);
    await answerEverything(page);
    await send(page);
    expect(await figures()).toBe(figuresBefore);
    expect(await counts(page)).not.toBe(countsBefore);
  });
});

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'a form with a fault keeps what was typed and leads to the fault, %s',
  async (_title, script) => {
    const act = async (page: Page): Promise<void> => {
      await page.route('**/answer-more.*.js', (route) => route.abort());
      await page.goto(`${site.origin}/dien-tap/g6`);
      await openQuestion(page, 'DV24');
      await page.locator('input[name="DV24"][value="4"]').check();
      await openQuestion(page, 'G6-YK');
      await page.fill('textarea[name="G6-YK"]', 'Cán bộ tận tình');
      await goToEnd(page);
      await page.locator('form button[type=submit]').last().click();
      await page.waitForSelector('#loi');
      expect(await page.locator('#loi').innerText()).toContain('đồng ý');
      expect(await page.locator('input[name="DV24"][value="4"]').isChecked()).toBe(true);
      expect(await page.inputValue('textarea[name="G6-YK"]')).toBe('Cán bộ tận tình');
      await page.click('#loi a');
      expect(await page.evaluate('document.activeElement.id')).toBe('dong-y');
      await page.check('#dong-y');
      await goToEnd(page);
      await send(page);
    };
    const visitor = { ...PHONE, javaScriptEnabled: script };
    await visit(site, visitor, act, [/status of 422/, /ERR_FAILED/]);
  },
);

test('from the total to the answers behind a criterion in two steps', async () => {
  await visit(site, MANAGER, async (page) => {
    await page.goto(`${site.origin}/quan-ly`);
    await page.click(`a[href="/quan-ly/dot/${CLOSED}"]`);
    await page.click(`a[href="/quan-ly/dot/${CLOSED}/tieu-chi/2.1"]`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('điểm nội bộ (dự báo)');
    expect(text).toMatch(/0,75 × [\d,]+ \/ 100/);
  });
});

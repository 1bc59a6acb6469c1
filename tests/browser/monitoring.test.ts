/** Following a campaign in a real browser: charts, changes without a reload, a lost connection, paper. */
import type { Page } from 'playwright-core';
import { answerAtDesk } from '../support/answering';
import {
  CLOSED,
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { testLooks } from '../support/sound-looks';

jest.setTimeout(180_000);

const PROGRESS = `/quan-ly/dot/${DRILL}/theo-doi`;
const PAGES = [PROGRESS, `/quan-ly/dot/${DRILL}/du-mau`, `/quan-ly/dot/${CLOSED}/don-vi/09010`];
const DESKTOP = { viewport: { width: 1280, height: 800 }, roles: ['manager'] } as const;

let site: DemonstrationSite;
let desk: string;

beforeAll(async () => {
  site = await openDemonstrationSite();
  const desks = await site.app.deps.store.desks.list();
  const open = desks.find(
    (one) => one.retiredOn === undefined && one.doors.some(({ campaign }) => campaign === DRILL),
  );
  desk = open?.code ?? '';
});
afterAll(() => site.close());

const answered = (page: Page): Promise<string> =>
  page.locator('#tong-quat .stat-value').first().innerText();

/** The next number as the page writes it. */
function oneMore(number: string): string {
  return String(Number(number.replaceAll('.', '')) + 1).replace(/\B(?=(\d{3})+$)/g, '.');
}

testLooks(() => site, PAGES, ['manager']);

test('charts are drawn beside their tables, and nothing is refused', async () => {
  await visit(site, DESKTOP, async (page) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${site.origin}${PROGRESS}`);
    await page.locator('.chart-canvas:visible').first().waitFor();
    expect(await page.locator('.chart-canvas:visible canvas').count()).toBe(3);
    expect(said).toEqual([]);
  });
});

test('an answer moves the numbers without a reload, and the reader keeps the place', async () => {
  await visit(site, DESKTOP, async (page) => {
    await page.goto(`${site.origin}${PROGRESS}`);
    const before = await answered(page);
    await page.evaluate('window.notReloaded = true');
    const link = page.locator('#theo-don-vi a').nth(3);
    const name = await link.innerText();
    await link.focus();
    await page.evaluate("document.querySelector('#cac-ngay .table-scroll').scrollTop = 120");
    await answerAtDesk(site.app.deps, desk);
    await page.locator('#tong-quat').getByText(oneMore(before), { exact: true }).waitFor();
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    expect(await page.evaluate('document.activeElement.innerText')).toBe(name);
    expect(await page.evaluate("document.querySelector('#cac-ngay .table-scroll').scrollTop")).toBe(
      120,
    );
    expect(await page.locator('.chart-canvas:visible canvas').count()).toBe(3);
  });
});

test('a page that has lost its connection says so, and catches up when it is back', async () => {
  await visit(
    site,
    DESKTOP,
    async (page) => {
      await page.route('**/su-kien', (route) => route.abort());
      await page.goto(`${site.origin}${PROGRESS}`);
      const status = page.locator('.live-status');
      await page.getByText('Mất kết nối, đang thử lại…').waitFor();
      const before = await answered(page);
      await answerAtDesk(site.app.deps, desk);
      await page.unroute('**/su-kien');
      await page.locator('#tong-quat').getByText(oneMore(before), { exact: true }).waitFor();
      expect(await status.innerText()).toBe('');
    },
    [/ERR_FAILED/],
  );
});

test('on paper the long tables are whole', async () => {
  await visit(site, DESKTOP, async (page) => {
    await page.goto(`${site.origin}${PROGRESS}`);
    const hidden = (): Promise<number> =>
      page.evaluate<number>(
        "[...document.querySelectorAll('.tall')].filter((one) => one.scrollHeight > one.clientHeight + 1).length",
      );
    expect(await hidden()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await hidden()).toBe(0);
  });
});

test('without a script the page says everything but the charts', async () => {
  await visit(site, { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}${PROGRESS}`);
    expect(await page.locator('.chart-canvas:visible').count()).toBe(0);
    expect(await page.locator('#theo-ngay tbody tr').count()).toBeGreaterThan(3);
  });
});

/** Desks in a real browser: a poster that opens the form, a monitor that follows its desk. */
import { readFileSync } from 'node:fs';
import { actOfSystem } from '../../server/actions/audit/act';
import { replaceCode } from '../../server/actions/desks/retire-desk';
import { violations } from '../support/accessibility';
import {
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { readPdf } from '../support/pdf';

jest.setTimeout(180_000);

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
const SCREENS = [
  ['lying', { width: 1920, height: 1080 }],
  ['upright', { width: 1080, height: 1920 }],
] as const;

let site: DemonstrationSite;
let desk: string;

beforeAll(async () => {
  site = await openDemonstrationSite();
  const desks = await site.app.deps.store.desks.list();
  desk = desks.find(({ doors }) => doors.some(({ campaign }) => campaign === DRILL))?.code ?? '';
});
afterAll(() => site.close());

test.each([
  ['on a desk', WIDE],
  ['on a phone in the dark', PHONE],
])(
  'the pages of one desk have no violation and do not scroll sideways, %s',
  async (_at, options) => {
    await visit(site, { ...options, roles: ['manager'] }, async (page) => {
      for (const end of ['them', `${desk}/sua`, `${desk}/thay-ma`, `${desk}/ngung-dung`]) {
        await page.goto(`${site.origin}/quan-ly/quay/${end}`);
        expect([end, await violations(page)]).toEqual([end, []]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(options.viewport.width);
      }
    });
  },
);

test('a wrong form comes back with what was typed, its faults a click away', async () => {
  await visit(
    site,
    { ...WIDE, roles: ['manager'] },
    async (page) => {
      await page.goto(`${site.origin}/quan-ly/quay/${desk}/sua`);
      await page.fill('[name="gio-tue"]', 'buổi sáng');
      await page.click('main button[type=submit]');
      expect(await page.inputValue('[name="gio-tue"]')).toBe('buổi sáng');
      await page.click('.error-summary a');
      expect(await page.evaluate('document.activeElement.name')).toBe('gio-tue');
      expect(await violations(page)).toEqual([]);
    },
    [/422/],
  );
});

test('the code on a poster that was downloaded opens the form on a phone', async () => {
  let address = '';
  await visit(site, { ...WIDE, roles: ['manager'] }, async (page) => {
    await page.goto(`${site.origin}/quan-ly/quay`);
    const waiting = page.waitForEvent('download');
    await page.click(`#quay-${desk} a[href$="ap-phich-a4.pdf"]`);
    const { pages } = await readPdf(readFileSync(await (await waiting).path()));
    address = pages[0]?.qr?.address ?? '';
  });
  expect(address).toBe(`http://khao-sat.example/k/${desk}`);
  await visit(site, PHONE, async (page) => {
    await page.goto(`${site.origin}${new URL(address).pathname}?nhom=G6`);
    expect(await page.locator('form').count()).toBe(1);
  });
});

test.each(SCREENS)('a television, %s, shows everything at once', async (_title, viewport) => {
  await visit(site, { viewport }, async (page) => {
    await page.goto(`${site.origin}/k/${desk}/man-hinh`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([width, height]).toEqual([viewport.width, viewport.height]);
    const code = await page.locator('img').boundingBox();
    expect(code?.width ?? 0).toBeGreaterThan(viewport.height / 3);
    expect(await violations(page)).toEqual([]);
  });
});

test('a monitor keeps its picture while the network is down, and follows a new code afterwards', async () => {
  const { deps } = site.app;
  await visit(
    site,
    { viewport: SCREENS[0][1] },
    async (page) => {
      await page.clock.install();
      await page.goto(`${site.origin}/k/${desk}/man-hinh`);
      await page.context().setOffline(true);
      await page.clock.runFor(61_000);
      expect(await page.locator('img').getAttribute('src')).toBe(`/k/${desk}/qr.svg`);
      await page.context().setOffline(false);
      const replaced = await replaceCode(deps, actOfSystem(deps, 'desk.replaced'), { code: desk });
      const code = replaced.ok ? replaced.value.code : '';
      const renewed = page.waitForResponse((response) => response.url().endsWith('/man-hinh'));
      await page.clock.runFor(61_000);
      await renewed;
      await page.locator(`img[src="/k/${code}/qr.svg"]`).waitFor();
      expect(await page.locator('.screen-address').textContent()).toContain(code);
      expect(page.url()).toBe(`${site.origin}/k/${desk}/man-hinh`);
    },
    [/ERR_INTERNET_DISCONNECTED/],
  );
});

/** The office in a real browser: accessible in every appearance, and its QR codes lead to the form. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import {
  CLOSED,
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { testLooks } from '../support/sound-looks';

jest.setTimeout(180_000);

const PAGES = [
  '/quan-ly',
  '/quan-ly/quay',
  `/quan-ly/dot/${CLOSED}`,
  `/quan-ly/dot/${DRILL}`,
  `/quan-ly/dot/${CLOSED}/tieu-chi/3.2`,
  `/quan-ly/dot/${DRILL}/tieu-chi/2.1`,
  `/quan-ly/dot/${CLOSED}/tieu-chi/8.1`,
  `/quan-ly/dot/${CLOSED}/hai-long`,
  `/quan-ly/dot/${DRILL}/phieu`,
  `/quan-ly/dot/${CLOSED}/kenh`,
];

const ROLES = ['admin', 'manager', 'auditor'] as const;

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openDemonstrationSite();
});
afterAll(() => site.close());

testLooks(() => site, PAGES, ROLES);

test('the QR code of a desk, photographed, is the address of its form', async () => {
  await visit(site, { viewport: { width: 1280, height: 800 }, roles: ROLES }, async (page) => {
    await page.goto(`${site.origin}/quan-ly/quay`);
    const image = page.locator('img[src$="qr.svg"]').first();
    const desk = /quay\/([^/]+)\//.exec((await image.getAttribute('src')) ?? '')?.[1] ?? '';
    const { data, width, height } = PNG.sync.read(await image.screenshot());
    const code = jsQR(new Uint8ClampedArray(data), width, height)?.data;
    expect(code).toBe(`http://khao-sat.example/k/${desk}`);
    await page.goto(`${site.origin}${new URL(code ?? '').pathname}`);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

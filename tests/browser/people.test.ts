/** Invited people in a real browser: from a file to the list, and links for them. */
import type { Page } from 'playwright-core';
import { paths } from '../../server/web/paths';
import { violations } from '../support/accessibility';
import {
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { invite, peopleFile } from '../support/people';

jest.setTimeout(180_000);

const { office } = paths;
const PHONE = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openDemonstrationSite();
});
afterAll(() => site.close());

const asManager = (run: (page: Page) => Promise<void>) =>
  visit(site, { ...PHONE, roles: ['manager'] }, run, [/422 \(Unprocessable Entity\)/]);
const open = (page: Page, address: string) => page.goto(`${site.origin}${address}`);
const send = (page: Page) =>
  page.locator('main form:last-of-type button[type=submit]').last().click();

/** Accessible, and no wider than the phone. */
async function isSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
}

async function choose(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await open(page, office.peopleImport.to(DRILL));
  const buffer = await peopleFile(rows);
  const file = { name: 'danh-sach.xlsx', mimeType: XLSX, buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await send(page);
}

const AN = ['G1', '01', 'Nguyễn Văn An', 'an@x.vn', '0912000001', 'Đại biểu'];

test('a file with faults is shown line by line, a good one is written', async () => {
  await asManager(async (page) => {
    await choose(page, [AN, ['G9', '01', '', 'x', '', '']]);
    expect(await page.locator('tbody tr').count()).toBe(3);
    await isSound(page);
    await choose(page, [AN]);
    await page.getByRole('button', { name: 'Xác nhận và ghi dữ liệu' }).click();
    await page.getByText('Đã ghi xong 1 dòng.').waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Tiếp tục' }).click();
    expect(new URL(page.url()).pathname).toBe(office.people.to(DRILL));
    await page.getByLabel('Tìm theo họ tên').fill('nguyen van an');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('link', { name: 'Nguyễn Văn An' }).click();
    expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('an@x.vn');
    await isSound(page);
  });
});

test('the list, a new person and the issue of links fit a phone', async () => {
  const person = { name: 'Lê Hoa', phone: '0912000009' };
  await invite(site.app.deps, 'hoa', person, { campaign: DRILL });
  await asManager(async (page) => {
    await open(page, office.people.to(DRILL));
    await isSound(page);
    await open(page, office.personAdded.to(DRILL));
    await send(page);
    expect(await page.locator('.error-summary li').count()).toBe(3);
    await isSound(page);
    await open(page, office.links.to(DRILL));
    await isSound(page);
    await page.getByLabel('Zalo hoặc SMS').check();
    await send(page);
    await page.getByText('người có tin nhắn trong tệp Excel').waitFor();
    await isSound(page);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp tin nhắn' }).click();
    expect((await file).suggestedFilename()).toMatch(/^tin-nhan-.*\.xlsx$/);
  });
});

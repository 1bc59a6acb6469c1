/** The registry of units in a real browser: accessible, and a file is followed to its end without reloading. */
import { violations } from '../support/accessibility';
import { visit, type DemonstrationSite } from '../support/demonstration-site';
import { openRegistrySite } from '../support/registry-site';
import { holdImport } from '../../server/actions/imports/hold-import';
import { applyImport } from '../../server/actions/imports/apply-import';
import { signIn } from '../support/staff';
import { aUnit } from '../support/units';
import { testLooks } from '../support/sound-looks';

jest.setTimeout(180_000);

const LIST = '/quan-ly/don-vi';
const ME_LINH = `${LIST}/ma/09022%402025-07-01`;
const PAGES = [
  `${LIST}?ngay=15/11/2024`,
  ME_LINH,
  `${LIST}/them`,
  `${ME_LINH}/sua`,
  `${LIST}/ma/01%402021-01-01/ket-thuc`,
  `${LIST}/sap-xep?tu-ngay=01/07/2025&thuoc=250`,
  `${LIST}/nhap`,
];

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openRegistrySite();
});
afterAll(() => site.close());

testLooks(() => site, PAGES, ['manager']);

test('a file is chosen, checked, confirmed and written', async () => {
  await visit(site, { roles: ['manager'] }, async (page) => {
    await page.goto(`${site.origin}${LIST}/nhap`);
    const text = 'Mã;Tên;Loại;Cấp trên;Từ ngày\nTHU;Phòng Thử;phong;01;01/01/2026\n';
    const file = { name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type=file]', file);
    await page.click('main form button');
    expect(await violations(page)).toEqual([]);
    await page.click('form[action^="/quan-ly/don-vi/nhap/"] button');
    await page.waitForSelector('#tien-do:not([data-running]) a');
    expect(await page.textContent('#tien-do')).toContain('Đã ghi xong 1 dòng.');
    expect(await violations(page)).toEqual([]);
    await page.click('#tien-do a');
    expect(await page.textContent('main')).toContain('Phòng Thử');
  });
});

test('progress moves on without reloading', async () => {
  const { deps } = site.app;
  const staff = await signIn(site.app, ['manager']);
  const [name = '', value = ''] = staff.cookie.split('=');
  const id = await holdImport(deps, {
    account: staff.account,
    kind: 'units',
    about: null,
    rows: [{ put: aUnit('SAU1') }, { put: aUnit('SAU2') }],
    returnTo: LIST,
  });
  await deps.store.imports.decide(id, deps.clock.now());
  await visit(site, {}, async (page) => {
    await page.context().addCookies([{ name, value, url: `${site.origin}/quan-ly` }]);
    await page.goto(`${site.origin}/quan-ly/nhap-tep/${id}`);
    expect(await page.textContent('#tien-do')).toContain('Đang ghi: 0/2 dòng.');
    expect(await violations(page)).toEqual([]);
    await page.evaluate('window.stayed = true');
    await applyImport(deps, id);
    await page.waitForSelector('#tien-do:not([data-running])');
    expect(await page.textContent('#tien-do')).toContain('Đã ghi xong 2 dòng.');
    expect(await page.evaluate('window.stayed')).toBe(true);
  });
});

test('without a script the progress page calls itself up again', async () => {
  const { deps } = site.app;
  const staff = await signIn(site.app, ['manager']);
  const [name = '', value = ''] = staff.cookie.split('=');
  const rows = [{ put: aUnit('SAU3') }];
  const held = {
    account: staff.account,
    kind: 'units',
    about: null,
    rows,
    returnTo: LIST,
  } as const;
  const id = await holdImport(deps, held);
  await deps.store.imports.decide(id, deps.clock.now());
  await visit(site, { javaScriptEnabled: false }, async (page) => {
    await page.context().addCookies([{ name, value, url: `${site.origin}/quan-ly` }]);
    await page.goto(`${site.origin}/quan-ly/nhap-tep/${id}`);
    await applyImport(deps, id);
    await page.waitForSelector('#tien-do:not([data-running])');
    expect(await page.textContent('#tien-do')).toContain('Đã ghi xong 1 dòng.');
  });
});

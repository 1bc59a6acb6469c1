/** The first steps of an office, taken page by page as a person would: accounts, units, desks, the draft. */
import type { Page } from 'playwright-core';
import { writeXlsx } from '../../server/sheets/write-xlsx';
import type { EmptySite } from './empty-site';
import { PEOPLE_HEADER } from './people';

/** Who takes the steps. */
export interface Visit {
  readonly page: Page;
  readonly site: EmptySite;
  /** What is expected of every page on the way. */
  readonly look: (page: Page) => Promise<void>;
}

export const ADMINISTRATOR = {
  name: 'Nguyễn Thị Hạnh',
  username: 'nguyen.thi.hanh',
  password: 'bốn con ngựa ăn cỏ',
};
export const CAMPAIGN = 'Khảo sát cải cách hành chính huyện Mê Linh năm 2026';
export const DESK = 'Bộ phận Một cửa xã Tự Lập';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UNITS = [
  'Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã cấp trên;Có từ ngày',
  '01;Thành phố Hà Nội;Thành phố;;01/01/2021',
  '250;Huyện Mê Linh;Huyện;01;01/01/2021',
  'PNV;Phòng Nội vụ;phong;250;01/01/2021',
  '08986;Xã Tự Lập;Xã;250;01/01/2021',
  '09010;Xã Mê Linh;Xã;250;01/01/2021',
];
const WRONG_LINE = '09011;Xã Không Ngày;Xã;250;31/02/2021';

/** Six delegates of the city and the heads of two communes. */
export const PEOPLE = [
  ...['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà'].map((name, index) => [
    'G1',
    '01',
    `Nguyễn Văn ${name}`,
    `dai.bieu.${index + 1}@hanoi.example`,
    '',
    'Đại biểu HĐND Thành phố',
  ]),
  ['G4', '08986', 'Lê Thị Khanh', 'khanh@tulap.example', '0912000001', 'Chủ tịch UBND xã'],
  ['G4', 'Xã Mê Linh', 'Trần Văn Long', 'long@melinh.example', '0912000002', 'Chủ tịch UBND xã'],
];

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click();
export const mainText = (page: Page) => page.locator('main').innerText();

/** Uses the link that the first start has printed, then goes out and comes in again. */
export async function becomeAdministrator({ page, site, look }: Visit): Promise<void> {
  await page.goto(/http\S+/.exec(site.printed)?.[0] ?? 'no link');
  await look(page);
  await page.getByLabel('Họ và tên').fill(ADMINISTRATOR.name);
  await page.getByLabel('Tên đăng nhập').fill(ADMINISTRATOR.username);
  await choosePassword(page, ADMINISTRATOR.password);
  await signIn(page, ADMINISTRATOR);
  await look(page);
  await press(page, 'Đăng xuất');
  await page.getByText('Đã đăng xuất.').waitFor();
  await look(page);
  await signIn(page, ADMINISTRATOR);
}

/** Fills in the form of a one-time link. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await press(page, 'Lưu và đăng nhập');
  await page.getByText('Đã lưu mật khẩu. Hãy đăng nhập.').waitFor();
}

/** Signs in where the form is. */
export async function signIn(
  page: Page,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await press(page, 'Đăng nhập');
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** A file with a wrong line, of which nothing is written; then the right one. */
export async function importUnits({ page, site, look }: Visit): Promise<void> {
  await follow(page, 'Đơn vị');
  await look(page);
  await follow(page, 'Nhập danh mục từ tệp');
  await look(page);
  await chooseCsv(page, [...UNITS.slice(0, 3), WRONG_LINE, ...UNITS.slice(3)]);
  await press(page, 'Kiểm tra tệp');
  const fault = page.locator('table', { hasText: 'Các lỗi theo dòng' }).locator('tbody tr');
  expect(await fault.innerText()).toMatch(
    /^4\s+Có từ ngày\s+31\/02\/2021\s+Không phải ngày có thật/,
  );
  await look(page);
  expect(await site.deps.store.units.all()).toEqual([]);
  await chooseCsv(page, UNITS);
  await press(page, 'Kiểm tra tệp');
  await look(page);
  await confirmImport({ page, look }, UNITS.length - 1);
  expect(await mainText(page)).toContain('Xã Tự Lập');
}

/** Confirms what a file would do, and waits until it is written. */
async function confirmImport(
  { page, look }: Pick<Visit, 'page' | 'look'>,
  rows: number,
): Promise<void> {
  await press(page, 'Xác nhận và ghi dữ liệu');
  await page.getByText(`Đã ghi xong ${rows} dòng.`).waitFor();
  await look(page);
  await follow(page, 'Tiếp tục');
  await look(page);
}

async function chooseCsv(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  const file = { name: 'don-vi.csv', mimeType: CSV, buffer };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** A desk of a commune. */
export async function addDesk({ page, look }: Visit): Promise<void> {
  await follow(page, 'Quầy');
  await look(page);
  await follow(page, 'Thêm quầy');
  await look(page);
  await press(page, 'Thêm quầy');
  await page.locator('.error-summary').waitFor();
  await look(page);
  await page.getByLabel('Đơn vị').selectOption({ label: 'Xã Tự Lập (08986)' });
  await page.getByLabel('Tên quầy').fill(DESK);
  await page.getByLabel('Thứ Hai').fill('7:30-11:30, 13:30-17:00');
  await press(page, 'Thêm quầy');
  await page.getByText('Đã thêm quầy.').waitFor();
  await look(page);
}

/** The draft with its groups and words; its legal notice is the usual one, which names nobody to turn to. */
export async function createDraft({ page, look }: Visit): Promise<void> {
  await follow(page, 'Đợt khảo sát');
  await look(page);
  await follow(page, 'Tạo đợt khảo sát');
  await page.getByLabel('Tiếng Việt').fill(CAMPAIGN);
  await page.getByLabel('Bộ định nghĩa').selectOption('cchc-huyen-2024');
  await page.getByLabel('Đơn vị được đánh giá').selectOption('250');
  await page.getByLabel('Ngày mở').fill('24/11/2026');
  await page.getByLabel('Ngày đóng', { exact: true }).fill('31/11/2026');
  await press(page, 'Tạo bản nháp');
  await page.locator('.error-summary').waitFor();
  await look(page);
  await page.getByLabel('Ngày đóng', { exact: true }).fill('05/12/2026');
  await press(page, 'Tạo bản nháp');
  await page.getByText('Đã tạo bản nháp.').waitFor();
  await look(page);
  await fillSettings({ page, look });
}

/** Fewer groups than the pack has, and the words of the campaign. */
async function fillSettings({ page, look }: Pick<Visit, 'page' | 'look'>): Promise<void> {
  for (const group of ['G2', 'G3', 'G5']) {
    await page.locator(`input[type=checkbox][value="${group}"]`).uncheck();
  }
  const words = [
    ['Cơ quan tổ chức khảo sát', 'Phòng Nội vụ huyện Mê Linh'],
    ['UBND được đánh giá', 'UBND huyện Mê Linh'],
    ['Năm đánh giá', '2026'],
    ['Từ ngày (kỳ đánh giá)', '01/01/2026'],
    ['Đến ngày (kỳ đánh giá)', '30/11/2026'],
    ['Phiếu được lưu đến ngày', '31/12/2027'],
  ];
  for (const [name = '', value = ''] of words) {
    await page.getByRole('group', { name }).getByLabel('Tiếng Việt').fill(value);
  }
  await press(page, 'Lưu');
  await page.getByText('Đã lưu bản nháp.').waitFor();
  await follow(page, 'Thiết lập');
  await look(page);
}

/** A workbook with a wrong line, of which nothing is written; then the right one. */
export async function importPeople({ page, site, look }: Visit): Promise<void> {
  await follow(page, 'Người được mời');
  await look(page);
  await follow(page, 'Nhập danh sách từ tệp');
  await look(page);
  await choosePeople(page, [...PEOPLE, ['G1', '01', 'Vũ Văn Sai', 'không phải thư', '', '']]);
  await press(page, 'Kiểm tra tệp');
  const fault = page.locator('table', { hasText: 'Các lỗi theo dòng' }).locator('tbody tr');
  expect(await fault.innerText()).toContain('Địa chỉ thư điện tử không đúng');
  await look(page);
  const campaign = /dot\/(\w+)/.exec(page.url())?.[1] ?? 'no campaign';
  expect(await site.deps.participation.read(campaign)).toEqual([]);
  await choosePeople(page, PEOPLE);
  await press(page, 'Kiểm tra tệp');
  await look(page);
  await confirmImport({ page, look }, PEOPLE.length);
  expect(await mainText(page)).toContain('Nguyễn Văn An');
}

async function choosePeople(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = PEOPLE_HEADER.map((title) => ({ title }));
  const buffer = await writeXlsx([{ name: 'Danh sách', columns, rows }]);
  const file = { name: 'danh-sach.xlsx', mimeType: XLSX, buffer };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** The people of the list are known; citizens with transactions are typed in; then the sample is computed. */
export async function planQuotas({ page, look }: Visit): Promise<void> {
  await follow(page, 'Chỉ tiêu phiếu');
  await look(page);
  await page.locator('main table a', { hasText: 'Người dân' }).click();
  await look(page);
  await page.getByLabel('Số người, Xã Tự Lập').fill('1.250');
  await press(page, 'Lưu');
  await page.getByText('Đã lưu chỉ tiêu.').waitFor();
  await look(page);
  await follow(page, 'Chỉ tiêu phiếu');
  await page.getByLabel('Sai số cho phép (%)').fill('4,5');
  await press(page, 'Tính số phiếu cần');
  await page.getByText('Đã tính số phiếu cần').waitFor();
  await look(page);
}

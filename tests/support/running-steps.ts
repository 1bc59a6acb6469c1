/** The steps of a running campaign, taken page by page: opening it, letting colleagues in, closing it. */
import type { Page } from 'playwright-core';
import type { EmptySite } from './empty-site';
import { CAMPAIGN, choosePassword, follow, mainText, press, signIn } from './first-steps';
import { expectSound } from './sound-page';

export const DESK_SCREEN = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

export interface Colleague {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly role: string;
  /** As the list of units names it. */
  readonly unit?: string;
}

/** The administrator makes an account; its link is used in another browser, which is signed in afterwards. */
export async function letIn(
  administrator: Page,
  site: EmptySite,
  colleague: Colleague,
): Promise<Page> {
  await follow(administrator, 'Tài khoản');
  await follow(administrator, 'Tạo tài khoản');
  await administrator.getByLabel('Họ và tên').fill(colleague.name);
  await administrator.getByLabel('Tên đăng nhập').fill(colleague.username);
  await administrator.getByLabel(colleague.role).check();
  if (colleague.unit !== undefined) {
    await administrator.getByLabel('Đơn vị', { exact: true }).selectOption(colleague.unit);
  }
  await press(administrator, 'Tạo tài khoản');
  const link = await administrator.locator('.one-time').innerText();
  await expectSound(administrator);
  const page = await site.newPage(DESK_SCREEN);
  await page.goto(link);
  await choosePassword(page, colleague.password);
  await signIn(page, colleague);
  return page;
}

/** Goes to the setup of the campaign. */
export async function toSetup(page: Page): Promise<void> {
  await follow(page, 'Đợt khảo sát');
  await follow(page, CAMPAIGN);
  await follow(page, 'Thiết lập');
}

/** The check before opening: what is missing is put right, what is meant is ticked. */
export async function openCampaign(page: Page): Promise<void> {
  await toSetup(page);
  await expectSound(page);
  await follow(page, 'Kiểm tra và mở đợt');
  expect(await mainText(page)).toContain('còn thiếu: Nơi liên hệ');
  await expectSound(page);
  await page.locator('.findings-blocking a').click();
  await expectSound(page);
  const contact = page.getByRole('group', { name: 'Nơi liên hệ' });
  await contact.getByLabel('Tiếng Việt').fill('Phòng Nội vụ, điện thoại 024 3000 0000');
  await press(page, 'Lưu');
  await page.getByText('Đã lưu thông báo.').waitFor();
  await expectSound(page);
  await toSetup(page);
  await follow(page, 'Kiểm tra và mở đợt');
  await press(page, 'Mở đợt');
  await page.getByText('Xin đánh dấu từng cảnh báo').waitFor();
  await expectSound(page);
  for (const warning of await page.locator('.findings input[type=checkbox]').all()) {
    await warning.check();
  }
  await press(page, 'Mở đợt');
  await page.getByText('Đã mở đợt khảo sát.').waitFor();
  await expectSound(page);
}

/** A whole campaign as the office runs it, in a real browser, from an empty store to the archive. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { sendMailsJob } from '../../server/jobs/send-mails';
import { openEmptySite, type EmptySite } from '../support/empty-site';
import { answerForm, keySheet, tabTo } from '../support/filling';
import {
  addDesk,
  ADMINISTRATOR,
  becomeAdministrator,
  CAMPAIGN,
  createDraft,
  DESK,
  follow,
  importPeople,
  importUnits,
  mainText,
  PEOPLE,
  planQuotas,
  press,
  signIn,
  type Visit,
} from '../support/first-steps';
import { readPdf } from '../support/pdf';
import { DESK_SCREEN, letIn, openCampaign, PHONE, toSetup } from '../support/running-steps';
import { expectSound } from '../support/sound-page';

jest.setTimeout(180_000);

const MORNING = '2026-11-24T08:00:00+07:00';
const AFTER_LATE_ANSWERS = '2026-11-27T08:00:00+07:00';
/** Every act of the journey, in its order. */
const ACTS = [
  'account.created',
  'units.imported',
  'desk.added',
  'campaign.created',
  'campaign.changed',
  'people.imported',
  'quotas.changed',
  'quotas.planned',
  'campaign.changed',
  'campaign.opened',
  'account.created',
  'account.password-set',
  'account.created',
  'account.password-set',
  'links.mailed',
  'answers.keyed',
  'campaign.closed',
  'campaign.archived',
];

const DELEGATES = PEOPLE.filter(([group]) => group === 'G1');

/** The first steps, one test each; each goes on from where the one before has ended. */
function takeFirstSteps(visit: () => Visit): void {
  test('the first link makes an administrator', () => becomeAdministrator(visit()));
  test('units come from a file', () => importUnits(visit()));
  test('a desk is added', () => addDesk(visit()));
  test('a campaign is prepared', () => createDraft(visit()));
  test('people come from a workbook', () => importPeople(visit()));
  test('quotas are computed', () => planQuotas(visit()));
}

describe('without scripts', () => {
  let site: EmptySite;
  let page: Page;

  beforeAll(async () => {
    site = await openEmptySite(MORNING);
    page = await site.newPage({ ...DESK_SCREEN, javaScriptEnabled: false });
  });
  afterAll(() => site.close());

  takeFirstSteps(() => ({ page, site, look: () => Promise.resolve() }));

  test('no browser has complained', () => expect(site.complaints).toEqual([]));
});

describe('with scripts', () => {
  let site: EmptySite;
  let page: Page;
  /** The auditor's screen, on which the campaign is followed all the while. */
  let watching: Page;
  let operator: Page;
  let deskAddress = '';

  beforeAll(async () => {
    site = await openEmptySite(MORNING);
    page = await site.newPage(DESK_SCREEN);
  });
  afterAll(() => site.close());

  /** What the followed page shows, which was never loaded again. */
  async function watched(words: string): Promise<void> {
    await watching.getByText(words).first().waitFor();
    expect(await watching.evaluate('window.stayed')).toBe(true);
  }

  takeFirstSteps(() => ({ page, site, look: expectSound }));
  test('what is missing is put right, and the campaign opens', () => openCampaign(page));

  test('colleagues are let in, and one follows the campaign', async () => {
    watching = await letIn(page, site, {
      name: 'Lê Văn Kiểm',
      username: 'le.van.kiem',
      password: 'mưa rào qua cầu gỗ',
      role: 'Kiểm toán',
    });
    operator = await letIn(page, site, {
      name: 'Phạm Thị Nhập',
      username: 'pham.thi.nhap',
      password: 'chuồn chuồn đậu hàng rào',
      role: 'Nhập liệu',
      unit: '08986',
    });
    await follow(page, 'Tài khoản');
    await expectSound(page);
    await follow(watching, CAMPAIGN);
    await expectSound(watching);
    await follow(watching, 'Có kịp không?');
    await watching.evaluate('window.stayed = true');
    await watched('0 trong 8 người được mời');
    await expectSound(watching);
  });

  test('the poster’s code opens the form of the desk on a telephone', async () => {
    await follow(page, 'Quầy');
    const file = page.waitForEvent('download');
    await follow(page, 'Áp phích A4');
    const { pages } = await readPdf(await readFile(await (await file).path()));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain(DESK);
    deskAddress = pages[0]?.qr?.address ?? 'no code';
    const phone = await site.newPage(PHONE);
    await phone.goto(deskAddress);
    await expectSound(phone);
    await answerForm(phone);
    await expectSound(phone);
    await phone.context().close();
  });

  test('mails bring people to their form, and the followed page moves by itself', async () => {
    await toSetup(page);
    await follow(page, 'Người được mời');
    await follow(page, 'Phát liên kết');
    await expectSound(page);
    await page.getByLabel('Thư điện tử').check();
    await press(page, 'Xem trước');
    expect(await mainText(page)).toContain('8 người nhận thư điện tử.');
    await expectSound(page);
    await press(page, 'Gửi thư');
    await page.getByText('Thư mời đã vào hàng chờ').waitFor();
    await sendMailsJob.run(site.deps, new AbortController().signal);
    const invited = PEOPLE.map(([, , , address]) => address);
    expect(site.inbox.recipients().toSorted()).toEqual(invited.toSorted());
    await follow(page, 'Thư');
    await expectSound(page);
    for (const [index, [, , , address = '']] of DELEGATES.slice(0, 5).entries()) {
      await answerByMail(address);
      if (index === 0) await watched('1 trong 8 người được mời');
    }
    await watched('5 trong 8 người được mời');
    await expectSound(watching);
  });

  test('a link that was used is refused to somebody else', async () => {
    const phone = await site.newPage(PHONE);
    await phone.goto(linkOf(DELEGATES[0]?.[3] ?? ''));
    await phone.getByRole('heading', { name: 'Phiếu này đã được trả lời' }).waitFor();
    await expectSound(phone);
    await phone.context().close();
  });

  async function answerByMail(address: string): Promise<void> {
    const phone = await site.newPage(PHONE);
    await phone.goto(linkOf(address));
    if (address === DELEGATES[0]?.[3]) await expectSound(phone);
    await answerForm(phone);
    await phone.context().close();
  }

  /** The personal link in the mail to this address. */
  function linkOf(address: string): string {
    const at = site.inbox.recipients().indexOf(address);
    return /http\S+\/m\/\w+/.exec(site.inbox.received[at]?.text ?? '')?.[0] ?? 'no link';
  }

  test('a paper sheet is keyed in with the keyboard alone', async () => {
    await expectSound(operator);
    await tabTo(operator, { name: 'nhom', kind: 'select-one' });
    await tabTo(operator, { name: 'kenh', kind: 'select-one' });
    await operator.keyboard.press('Home');
    await tabTo(operator, { name: '', kind: 'submit' });
    await operator.keyboard.press('Enter');
    await operator.getByText('Phím số chọn phương án').waitFor();
    await expectSound(operator);
    await keySheet(operator, 'G6-0001');
    await operator.getByText('Đã lưu phiếu. Mời nhập phiếu tiếp theo.').waitFor();
    expect(await operator.getByLabel('Số phiếu').inputValue()).toBe('G6-0002');
    await watched('Phiếu giấy');
  });

  test('after closing, the desk says so and the results of the invited appear', async () => {
    await toSetup(page);
    await press(page, 'Đóng đợt');
    await page.locator('.error-summary').waitFor();
    await expectSound(page);
    await page.getByLabel('Tôi chắc chắn muốn đóng đợt này.').check();
    await press(page, 'Đóng đợt');
    await page.getByText('Đã đóng đợt khảo sát.').waitFor();
    await expectSound(page);
    const phone = await site.newPage(PHONE);
    await phone.goto(deskAddress);
    expect(await mainText(phone)).toContain('kết thúc');
    await expectSound(phone);
    await follow(page, 'Điểm');
    await expectSound(page);
    const delegates = page.locator('tr', { hasText: 'G1 – Đại biểu HĐND Thành phố' }).last();
    expect(await delegates.innerText()).toMatch(/^\S.*\s5\s+6\s+5\s+83,33\s%\s+đã hiện$/s);
  });

  test('the archive keeps the result, and the audit log every act', async () => {
    site.clock.set(AFTER_LATE_ANSWERS);
    await follow(page, 'Thiết lập');
    await signIn(page, ADMINISTRATOR);
    await page.getByLabel('Tôi chắc chắn muốn lưu trữ đợt này.').check();
    await press(page, 'Lưu trữ');
    await page.getByText('Đã lưu trữ đợt khảo sát.').waitFor();
    await expectSound(page);
    await follow(page, 'Lưu trữ và kiểm tra mã băm');
    expect(await mainText(page)).toContain('Kết quả không thay đổi từ khi lưu trữ');
    await expectSound(page);
    expect(await acts()).toEqual(ACTS);
    await follow(page, 'Nhật ký');
    await expectSound(page);
    await follow(page, 'Kiểm tra chuỗi nhật ký');
    expect(await mainText(page)).toContain('Chuỗi nguyên vẹn');
    await expectSound(page);
  });

  test('no browser has complained', () => expect(site.complaints).toEqual([]));

  /** What the audit log holds, without who came and went. */
  async function acts(): Promise<string[]> {
    const events: string[] = [];
    for await (const { event } of site.deps.store.audit.stream()) events.push(event);
    return events.filter((event) => !event.startsWith('account.signed-'));
  }
});

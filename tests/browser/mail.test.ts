/** Mails in a real browser: what arrives leads to the form, and the pages about mails are accessible. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { queueMails } from '../../server/actions/mail/queue-mails';
import { sendMails } from '../../server/actions/mail/send-mails';
import { digest } from '../../server/ids';
import { paths } from '../../server/web/paths';
import { violations } from '../support/accessibility';
import { openApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { seedCampaign } from '../support/campaign';
import { invitePeople, personId } from '../support/named-people';
import { SmtpInbox } from '../support/smtp-inbox';
import { signIn } from '../support/staff';
import { embeddedStore } from '../support/stores';

jest.setTimeout(120_000);

const TOKEN = 'mailtoken00000000000000001';
const PHONE = { viewport: { width: 320, height: 640 } };
const testStore = embeddedStore();

let inbox: SmtpInbox;
let site: TestApp;
let server: Server;
let origin = '';
let browser: Browser;
let cookie: [string, string] = ['', ''];
let campaign = '';

beforeAll(async () => {
  inbox = await SmtpInbox.open();
  site = await openApp(testStore, { mail: inbox.config() });
  server = createServer(site.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  const [name = '', value = ''] = (await signIn(site, ['manager'])).cookie.split('=');
  cookie = [name, value];
  ({ id: campaign } = await seedCampaign(site.deps, {}, 0));
  await invitePeople(site.deps, campaign, 2);
  inbox.refuse = (step, to) =>
    step === 'recipient' && to.startsWith('p2') ? '550 5.1.1 unknown' : undefined;
  for (const n of [1, 2]) {
    const invitation = personId(campaign, n);
    const token = n === 1 ? TOKEN : `${TOKEN}x`;
    await site.deps.store.invitations.addTokens([
      { invitation, tokenHash: digest('invitation', token) },
    ]);
    const content = { to: `p${n}@xa.example`, name: `Người ${n}`, locale: 'vi', token };
    await queueMails(site.deps, [
      { id: `m${n}`, kind: 'invitation', campaign, invitation, content },
    ]);
  }
  await sendMails(site.deps, new AbortController().signal);
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  site.deps.mailer?.close();
  await site.close();
  await inbox.close();
  await testStore.destroy();
});

async function visit(
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  await context.addCookies([{ name: cookie[0], value: cookie[1], url: `${origin}/quan-ly` }]);
  await act(await context.newPage());
  await context.close();
}

/** The address on this server of a link in the mail that arrived. */
function linkedPath(pattern: RegExp): string {
  return pattern.exec(inbox.received[0]?.text ?? '')?.[0] ?? 'no link';
}

async function expectFine(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

test('the link of a mail opens its form, the other one stops mails with one press', async () => {
  await visit(PHONE, async (page) => {
    await page.goto(origin + linkedPath(/\/m\/\w+/));
    expect(await page.locator('form').count()).toBeGreaterThan(0);
    await page.goto(origin + linkedPath(/\/huy-nhan-thu\/\S+/));
    await expectFine(page);
    await page.getByRole('button', { name: 'Ngừng nhận thư' }).click();
    expect(await page.locator('h1').textContent()).toBe('Đã ngừng gửi thư');
    await expectFine(page);
  });
  const { unsubscribed } = (await site.deps.store.invitations.find(personId(campaign, 1)))!;
  expect(unsubscribed).toBe(true);
});

test('the HTML of a mail is accessible and fits a phone', async () => {
  await visit(PHONE, async (page) => {
    await page.setContent(String(inbox.received[0]?.html));
    await expectFine(page);
  });
});

describe.each([
  ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ['on a phone in the dark', { ...PHONE, colorScheme: 'dark' }],
] as const)('%s', (_title, options) => {
  test('the queue shows the bounce', async () => {
    await visit(options, async (page) => {
      await page.goto(origin + paths.office.mails.to(campaign));
      expect(await page.locator('table').textContent()).toContain('Địa chỉ không tồn tại');
      await expectFine(page);
    });
  });

  test('a wrong day is shown at its field, and the form comes back', async () => {
    await visit(options, async (page) => {
      await page.goto(origin + paths.office.reminders.to(campaign));
      await page.getByLabel('Ngày', { exact: true }).fill('31/11/2024');
      await page.getByRole('button', { name: 'Đặt lịch' }).click();
      expect(await page.locator('[role="alert"]').textContent()).toContain('ngày/tháng/năm');
      await expectFine(page);
    });
  });
});

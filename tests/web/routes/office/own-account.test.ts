import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { findAccount } from '../../../../server/actions/accounts/list-accounts';
import { openSession } from '../../../../server/actions/accounts/open-session';
import { csrfOf } from '../../../../server/actions/accounts/read-session';
import type { Account } from '../../../../server/domain/access/account';
import {
  addAccount,
  auditLines,
  openAccounts,
  OTHER_PASSWORD,
  PASSWORD,
  type AccountsApp,
} from '../../../support/accounts';
import { readHtml } from '../../../support/html';
import { embeddedStore } from '../../../support/stores';

const OWN = '/quan-ly/tai-khoan-cua-toi';

let store = embeddedStore();
let app: AccountsApp;
let account: Account;
let here: Browser;
let there: Browser;

/** A browser that is signed in. */
class Browser {
  constructor(private readonly token: string) {}

  get(path: string) {
    return request(app.app).get(path).set('Cookie', `phien=${this.token}`);
  }

  post(path: string, fields: Record<string, string> = {}) {
    return request(app.app)
      .post(path)
      .set('Cookie', `phien=${this.token}`)
      .type('form')
      .send({ _csrf: csrfOf(this.token), ...fields });
  }
}

beforeEach(async () => {
  store = embeddedStore();
  app = await openAccounts(store);
  account = await addAccount(app.deps, { name: 'Trần <b>Mai</b>', roles: ['auditor'] });
  here = await enter('Firefox – Windows');
  there = await enter('');
});
afterEach(async () => {
  await app.close();
  await store.destroy();
});

async function enter(browser: string): Promise<Browser> {
  const record = await app.deps.store.accounts.find(account.id);
  return new Browser(await openSession(app.deps, record!, { address: '', browser }));
}

test('the page says who one is and where one is signed in, this session marked', async () => {
  const page = await here.get(OWN).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  for (const words of [
    'Trần &lt;b&gt;Mai&lt;/b&gt;',
    'Kiểm toán',
    'Firefox – Windows',
    'Trình duyệt không rõ',
    'bắt đầu 24/11/2026 08:00:00',
  ]) {
    expect(page.text).toContain(words);
  }
  expect(page.text.match(/phiên này/g)).toHaveLength(1);
  expect(page.text.match(new RegExp(`action="${OWN}/phien/[0-9a-z]{26}"`, 'g'))).toHaveLength(1);
});

test('another session is ended by its button, all others by one', async () => {
  const page = await here.get(OWN);
  const path = new RegExp(`action="(${OWN}/phien/[0-9a-z]{26})"`).exec(page.text)?.[1] ?? '';
  const ended = await here.post(path).expect(303);
  expect((await here.get(ended.headers.location ?? '')).text).toContain('Đã chấm dứt phiên');
  await there.get(OWN).expect(303);
  const third = await enter('');
  await here.post(`${OWN}/phien`).expect(303);
  await third.get(OWN).expect(303);
  await here.get(OWN).expect(200);
  await here.post(`${OWN}/phien/khong-co`).expect(404);
});

test('a new password, with the old one', async () => {
  const path = `${OWN}/mat-khau`;
  const typed = { 'mat-khau': OTHER_PASSWORD, 'mat-khau-lai': OTHER_PASSWORD };
  expect(readHtml((await here.get(path).expect(200)).text).faults).toEqual([]);
  const wrong = await here.post(path, { ...typed, 'mat-khau-cu': 'sai' }).expect(422);
  expect(readHtml(wrong.text).faults).toEqual([]);
  expect(wrong.text).toContain('Mật khẩu hiện tại không đúng.');
  expect(wrong.text).not.toContain(OTHER_PASSWORD);
  const short = await here.post(path, { ...typed, 'mat-khau': 'ngắn' }).expect(422);
  expect(short.text).toContain('Mật khẩu cần ít nhất 12 ký tự.');
  const set = await here.post(path, { ...typed, 'mat-khau-cu': PASSWORD }).expect(303);
  expect((await here.get(set.headers.location ?? '')).text).toContain('Đã đổi mật khẩu');
  await there.get(OWN).expect(303);
  expect(await auditLines(app.deps)).toContain(`account.password-set ${account.id}`);
});

test('guessing the password from an open session is slowed and told in seconds', async () => {
  const path = `${OWN}/hai-lop/tat`;
  for (let n = 0; n < 5; n += 1) await here.post(path, { 'mat-khau-cu': 'sai' });
  const waiting = await here.post(path, { 'mat-khau-cu': PASSWORD }).expect(422);
  expect(waiting.text).toContain('Hãy thử lại sau 1 giây.');
});

test('the second factor: shown as picture and text, on after a code, codes shown once, off again', async () => {
  const path = `${OWN}/hai-lop`;
  const page = await here.get(path).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  expect(page.text).toMatch(/<svg class="qr-drawn"[^>]*><path d="M\d/);
  const secretOf = (html: string): string =>
    (/<p class="one-time">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '');
  const offer = /name="bi-mat" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const secret = secretOf(page.text);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const typed = { 'bi-mat': offer, 'mat-khau-cu': PASSWORD };
  const wrong = await here.post(path, { ...typed, ma: '000' }).expect(422);
  expect(readHtml(wrong.text).faults).toEqual([]);
  expect(secretOf(wrong.text)).toBe(secret);
  const code = totp.generate({ timestamp: app.clock.now() });
  const on = await here.post(path, { ...typed, ma: code }).expect(200);
  expect(readHtml(on.text).faults).toEqual([]);
  expect(on.text.match(/<li>([0-9a-z]{4}-){3}[0-9a-z]{4}<\/li>/g)).toHaveLength(10);
  expect(on.headers['cache-control']).toBe('no-store');
  expect((await here.get(OWN)).text).toContain('còn 10 mã dự phòng');
  const again = await here.post(path, { ...typed, ma: code }).expect(422);
  expect(again.text).toContain('đã bật rồi');
  expect(readHtml((await here.get(`${path}/tat`).expect(200)).text).faults).toEqual([]);
  await here.post(`${path}/tat`, { 'mat-khau-cu': 'sai' }).expect(422);
  await here.post(`${path}/tat`, { 'mat-khau-cu': PASSWORD }).expect(303);
  expect((await findAccount(app.deps, account.id))?.hasFactor).toBe(false);
  expect(await auditLines(app.deps)).toEqual(
    expect.arrayContaining([
      `account.factor-added ${account.id}`,
      `account.factor-removed ${account.id}`,
    ]),
  );
});

test('a form without its token changes nothing', async () => {
  await here.post(`${OWN}/phien`, { _csrf: 'x' }).expect(403);
  await there.get(OWN).expect(200);
});

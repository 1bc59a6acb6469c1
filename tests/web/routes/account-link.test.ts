import request from 'supertest';
import { makeLink } from '../../../server/actions/accounts/account-link';
import { offerFirstAdministrator } from '../../../server/actions/accounts/offer-first-administrator';
import { addAccount, openAccounts, OTHER_PASSWORD, type AccountsApp } from '../../support/accounts';
import { readHtml } from '../../support/html';
import { embeddedStore } from '../../support/stores';

const NEW = { 'mat-khau': OTHER_PASSWORD, 'mat-khau-lai': OTHER_PASSWORD };

let store = embeddedStore();
let app: AccountsApp;

beforeEach(async () => {
  store = embeddedStore();
  app = await openAccounts(store);
});
afterEach(async () => {
  await app.close();
  await store.destroy();
});

function open(token: string) {
  return request(app.app).get(`/quan-ly/lien-ket/${token}`);
}

function send(token: string, fields: Record<string, string>) {
  return request(app.app).post(`/quan-ly/lien-ket/${token}`).type('form').send(fields);
}

async function linkOf(changes = {}): Promise<{ token: string; username: string }> {
  const { id, username } = await addAccount(app.deps, { password: false, ...changes });
  const link = { purpose: 'new-account', account: id, removesFactor: false } as const;
  return { token: await makeLink(app.deps, link), username };
}

function signIn(username: string) {
  return request(app.app)
    .post('/quan-ly/dang-nhap')
    .type('form')
    .send({ 'ten-dang-nhap': username, 'mat-khau': OTHER_PASSWORD });
}

test('before there is an administrator nobody signs in, and nothing works with a default', async () => {
  await offerFirstAdministrator(app.deps);
  for (const [username, password] of [
    ['admin', 'admin'],
    ['admin', ''],
    ['', ''],
  ] as const) {
    await request(app.app)
      .post('/quan-ly/dang-nhap')
      .type('form')
      .send({ 'ten-dang-nhap': username, 'mat-khau': password })
      .expect(422);
  }
  await request(app.app).get('/quan-ly').expect(303);
});

test('the first administrator: name, user name, password, then signing in', async () => {
  const token = (await offerFirstAdministrator(app.deps)) ?? '';
  const page = await open(token).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  expect(page.headers['cache-control']).toBe('no-store');
  const wrong = await send(token, { 'ho-ten': '<b>Lan</b>', 'ten-dang-nhap': 'x', ...NEW });
  expect(wrong.status).toBe(422);
  expect(readHtml(wrong.text).faults).toEqual([]);
  expect(wrong.text).toContain('value="&lt;b&gt;Lan&lt;/b&gt;"');
  expect(wrong.text).toContain('href="#o-ten-dang-nhap"');
  expect(wrong.text).not.toContain(OTHER_PASSWORD);
  const set = await send(token, { 'ho-ten': 'Phạm Lan', 'ten-dang-nhap': 'lan.pham', ...NEW });
  expect([set.status, set.headers.location]).toEqual([303, '/quan-ly/dang-nhap?bao=da-dat']);
  const next = await request(app.app).get(set.headers.location ?? '');
  expect(next.text).toContain('Đã lưu mật khẩu. Hãy đăng nhập.');
  expect((await signIn('lan.pham')).headers.location).toBe('/quan-ly');
  await open(token).expect(410);
});

test('a new account: looking at the link does not use it up, sending does', async () => {
  const { token, username } = await linkOf();
  await open(token).expect(200);
  const page = await open(token).expect(200);
  expect(page.text).toContain(username);
  await send(token, NEW).expect(303);
  await open(token).expect(410);
  const again = await send(token, NEW).expect(410);
  expect(again.text).toContain('Liên kết không còn dùng được');
  expect((await signIn(username)).status).toBe(303);
});

test.each([
  [{ 'mat-khau': 'ngắn', 'mat-khau-lai': 'ngắn' }, 'Mật khẩu cần ít nhất 12 ký tự.'],
  [{ 'mat-khau': 'matkhau123456', 'mat-khau-lai': 'matkhau123456' }, 'Mật khẩu này dễ đoán'],
  [
    { 'mat-khau': OTHER_PASSWORD, 'mat-khau-lai': 'khác' },
    'Hai lần nhập mật khẩu không giống nhau',
  ],
  [{}, 'Mật khẩu cần ít nhất 12 ký tự.'],
])('%j is told at the field, and the link stays good', async (fields, words) => {
  const { token } = await linkOf();
  const refused = await send(token, fields);
  expect(refused.status).toBe(422);
  expect(readHtml(refused.text).faults).toEqual([]);
  expect(refused.text).toContain(words);
  await open(token).expect(200);
});

test.each(['khong-co', '%20', 'a'.repeat(500)])('no link: %s', async (token) => {
  await open(token).expect(410);
  await send(token, NEW).expect(410);
});

import request, { type Response } from 'supertest';
import { Secret, TOTP } from 'otpauth';
import { addFactor, offerFactor } from '../../../server/actions/accounts/second-factor';
import { openSession } from '../../../server/actions/accounts/open-session';
import { readSession } from '../../../server/actions/accounts/read-session';
import { actBy } from '../../../server/actions/audit/act';
import { actorOf, type Account } from '../../../server/domain/access/account';
import {
  addAccount,
  HOUR,
  openAccounts,
  PASSWORD,
  valueOf,
  type AccountsApp,
} from '../../support/accounts';
import { readHtml } from '../../support/html';
import { embeddedStore } from '../../support/stores';

const SIGN_IN = '/quan-ly/dang-nhap';
const STEP = `${SIGN_IN}/buoc-hai`;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0';

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

function send(username: string, password: string, more: Record<string, string> = {}) {
  return request(app.app)
    .post(SIGN_IN)
    .set('User-Agent', FIREFOX)
    .type('form')
    .send({ 'ten-dang-nhap': username, 'mat-khau': password, ...more });
}

function cookies(response: Response): string[] {
  return [response.headers['set-cookie'] ?? []].flat().map(String);
}

/** `name=value` of a cookie that was set. */
function cookie(response: Response, name: string): string {
  const set = cookies(response).find((one) => one.startsWith(`${name}=`)) ?? '';
  return set.split(';')[0] ?? '';
}

/** Turns the second factor on; gives the maker of codes. */
async function withFactor(account: Account): Promise<() => string> {
  const record = await app.deps.store.accounts.find(account.id);
  const token = await openSession(app.deps, record!, { address: '', browser: '' });
  const session = (await readSession(app.deps, token))?.session ?? '';
  const offer = offerFactor(app.deps, { account: account.id, username: 'x', issuer: 'x' });
  const totp = new TOTP({ secret: Secret.fromBase32(offer.secret) });
  const code = (): string => totp.generate({ timestamp: app.clock.now() });
  valueOf(
    await addFactor(app.deps, actBy(app.deps, actorOf(account), 'account.factor-added'), {
      owner: { account: account.id, session },
      offer: offer.sealed,
      code: code(),
      password: PASSWORD,
    }),
  );
  app.clock.forward(HOUR / 2);
  return code;
}

test('the page asks for both, without help of scripts, and is kept nowhere', async () => {
  const page = await request(app.app).get(SIGN_IN).expect(200);
  const { elements, faults } = readHtml(page.text);
  expect(faults).toEqual([]);
  const kinds = elements
    .filter(({ tag }) => tag === 'input')
    .map(({ attributes }) => [attributes.get('type'), attributes.get('autocomplete')]);
  expect(kinds).toContainEqual(['text', 'username']);
  expect(kinds).toContainEqual(['password', 'current-password']);
  expect(elements.some(({ tag }) => tag === 'script')).toBe(false);
  expect(page.headers['cache-control']).toBe('no-store');
});

test('ASVS 3.3.1, 3.3.4: the right password leads back, with a cookie for the office only', async () => {
  const { username, id } = await addAccount(app.deps);
  const entered = await send(username, PASSWORD, { tiep: '/quan-ly/tai-khoan-cua-toi' });
  expect([entered.status, entered.headers.location]).toEqual([303, '/quan-ly/tai-khoan-cua-toi']);
  expect(cookies(entered)).toHaveLength(1);
  const [set = ''] = cookies(entered);
  expect(set.split('; ').slice(1).sort()).toEqual([
    'HttpOnly',
    'Max-Age=43200',
    'Path=/quan-ly',
    'SameSite=Lax',
  ]);
  const own = await request(app.app)
    .get('/quan-ly/tai-khoan-cua-toi')
    .set('Cookie', cookie(entered, 'phien'))
    .expect(200);
  expect(own.text).toContain(username);
  expect((await app.deps.store.sessions.list(id))[0]?.browser).toBe('Firefox – Windows');
});

test('behind TLS the cookie is Secure', async () => {
  const other = embeddedStore();
  const secure = await openAccounts(other, { baseUrl: 'https://khao-sat.example' });
  const { username } = await addAccount(secure.deps);
  const entered = await request(secure.app)
    .post(SIGN_IN)
    .type('form')
    .send({ 'ten-dang-nhap': username, 'mat-khau': PASSWORD });
  expect(cookies(entered)[0]).toContain('; Secure');
  await secure.close();
  await other.destroy();
});

test('a page that was asked for without a session is come back to, one elsewhere is not', async () => {
  const { username } = await addAccount(app.deps);
  const asked = await request(app.app).get('/quan-ly/tai-khoan-cua-toi?a=1').expect(303);
  const form = await request(app.app)
    .get(asked.headers.location ?? '')
    .expect(200);
  expect(form.text).toContain('value="/quan-ly/tai-khoan-cua-toi?a=1"');
  const away = await send(username, PASSWORD, { tiep: 'https://khac.vn/quan-ly' });
  expect(away.headers.location).toBe('/quan-ly');
});

test('who is signed in is led on', async () => {
  const { username } = await addAccount(app.deps);
  const entered = await send(username, PASSWORD);
  await request(app.app)
    .get(`${SIGN_IN}?tiep=/quan-ly/quay`)
    .set('Cookie', cookie(entered, 'phien'))
    .expect(303)
    .expect('Location', '/quan-ly/quay');
});

test('ASVS 6.3.8: what was wrong is not told; the name typed is kept, the password is not', async () => {
  const { username } = await addAccount(app.deps);
  const answers = [
    await send(username, 'sai mật khẩu rồi', { tiep: '/quan-ly/quay' }),
    await send('khong.co', 'sai mật khẩu rồi', { tiep: '/quan-ly/quay' }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(answer.text).toContain('value="/quan-ly/quay"');
    expect(answer.text).not.toContain('sai mật khẩu rồi');
    expect(cookies(answer)).toEqual([]);
  }
  const texts = answers.map(({ text }) =>
    text.replaceAll(username, 'X').replaceAll('khong.co', 'X'),
  );
  expect(texts[0]).toBe(texts[1]);
});

test('who has guessed too often is told the seconds to wait', async () => {
  const { username } = await addAccount(app.deps);
  for (let n = 0; n < 6; n += 1) {
    app.clock.forward(n < 5 ? 0 : 1000);
    await send(username, 'sai');
  }
  const waiting = await send(username, PASSWORD);
  expect(waiting.status).toBe(429);
  expect(waiting.text).toContain('Hãy thử lại sau 2 giây.');
});

test('a flood from one address is stopped before any password is looked at', async () => {
  const answers: number[] = [];
  for (let n = 0; n < 61; n += 1) {
    const answer = await request(app.app).post(STEP).type('form').send({});
    answers.push(answer.status);
  }
  expect(answers.slice(0, 60).every((status) => status === 422)).toBe(true);
  const stopped = await send('khong.co', 'x');
  expect([answers.at(-1), stopped.status]).toEqual([429, 429]);
  expect(stopped.headers['retry-after']).toBe('60');
  expect(stopped.text).toContain('Hãy thử lại sau 60 giây.');
});

test('ASVS 7.2.4: signing in gives a new token and ends the session that the browser had', async () => {
  const { username } = await addAccount(app.deps);
  const first = cookie(await send(username, PASSWORD), 'phien');
  const second = cookie(await send(username, PASSWORD).set('Cookie', first), 'phien');
  expect(second).not.toBe(first);
  await request(app.app).get('/quan-ly/tai-khoan-cua-toi').set('Cookie', first).expect(303);
  await request(app.app).get('/quan-ly/tai-khoan-cua-toi').set('Cookie', second).expect(200);
});

test('a form that another site sends is refused', async () => {
  const { username } = await addAccount(app.deps);
  await send(username, PASSWORD).set('Origin', 'https://khac.vn').expect(403);
});

test.each([
  'a=%FF%FE',
  'ten-dang-nhap[]=a&mat-khau[x]=b',
  'ten-dang-nhap=a&ten-dang-nhap=b&mat-khau=',
  `mat-khau=${'x'.repeat(19_000)}`,
])('whatever is sent is answered as wrong: %s', async (body) => {
  const answer = await request(app.app).post(SIGN_IN).type('form').send(body);
  expect(answer.status).toBe(422);
});

test('with a second factor the password leads to the code, and the code into the office', async () => {
  const account = await addAccount(app.deps);
  const code = await withFactor(account);
  const first = await send(account.username, PASSWORD, { tiep: '/quan-ly/quay' });
  expect(first.headers.location).toBe(`${STEP}?tiep=%2Fquan-ly%2Fquay`);
  expect(cookie(first, 'phien')).toBe('');
  const pass = cookie(first, 'buoc-hai');
  const page = await request(app.app)
    .get(first.headers.location ?? '')
    .set('Cookie', pass);
  expect(page.status).toBe(200);
  expect(readHtml(page.text).faults).toEqual([]);
  const step = (typed: string) =>
    request(app.app)
      .post(STEP)
      .set('Cookie', pass)
      .type('form')
      .send({ ma: typed, tiep: '/quan-ly/quay' });
  const wrong = await step('123');
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Mã không đúng');
  const entered = await step(code()).expect(303).expect('Location', '/quan-ly/quay');
  expect(cookies(entered).find((set) => set.startsWith('buoc-hai='))).toContain('Max-Age=0');
  await request(app.app)
    .get('/quan-ly/tai-khoan-cua-toi')
    .set('Cookie', cookie(entered, 'phien'))
    .expect(200);
});

test('the second step without the first begins anew', async () => {
  await request(app.app).get(STEP).expect(303).expect('Location', `${SIGN_IN}?tiep=%2Fquan-ly`);
  const sent = await request(app.app).post(STEP).type('form').send({ ma: '123456' });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('Đã quá thời gian nhập mã.');
});

test('ASVS 7.4.1: signing out ends the session, and says so', async () => {
  const { username, id } = await addAccount(app.deps);
  const phien = cookie(await send(username, PASSWORD), 'phien');
  const own = await request(app.app).get('/quan-ly/tai-khoan-cua-toi').set('Cookie', phien);
  const csrf = /name="_csrf" value="([0-9a-f]+)"/.exec(own.text)?.[1] ?? '';
  const out = await request(app.app)
    .post('/quan-ly/dang-xuat')
    .set('Cookie', phien)
    .type('form')
    .send({ _csrf: csrf });
  expect(out.headers.location).toBe(`${SIGN_IN}?bao=da-ra`);
  expect(cookies(out)[0]).toContain('Max-Age=0');
  expect(await app.deps.store.sessions.list(id)).toEqual([]);
  const page = await request(app.app).get(out.headers.location ?? '');
  expect(page.text).toContain('Đã đăng xuất.');
});

test('in English, too', async () => {
  const page = await request(app.app).get(`${SIGN_IN}?lang=en`);
  expect(page.text).toContain('<html lang="en">');
  expect(page.text).toContain('User name');
});

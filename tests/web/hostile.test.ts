import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import request from 'supertest';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign, tokenOf } from '../support/campaign';
import { embeddedStore } from '../support/stores';

const store = embeddedStore();
let app: TestApp;
let server: Server;

beforeAll(async () => {
  app = await openApp(store);
  await seedCampaign(app.deps);
  server = createServer(app.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await app.close();
  await store.destroy();
});

const desk = `/k/${CITIZENS_DESK}`;

async function responses(): Promise<number> {
  const ids: string[] = [];
  for await (const { id } of app.deps.store.responses.stream('dot-2024')) ids.push(id);
  return ids.length;
}

/** Sends a request line as it is, which supertest would clean up. */
function rawStatus(method: string, path: string): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = rawRequest(
      { method, path, port, host: '127.0.0.1', agent: new Agent() },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

test.each([
  ['an address that is no text', '/k/%e0%a4%a', 400],
  ['a link of nonsense', '/m/%00%ff', 400],
  ['a path that climbs', '/tinh/../../etc/passwd', 404],
  ['an unknown address', '/wp-login.php', 404],
])('%s is the visitor’s fault', async (_name, path, status) => {
  expect(await rawStatus('GET', path)).toBe(status);
});

test('bodies that are no form are refused by kind and size', async () => {
  const post = () => request(app.app).post(desk);
  await post()
    .type('form')
    .send(`DV24=${'x'.repeat(70_000)}`)
    .expect(413);
  await post()
    .type('form')
    .send(Array.from({ length: 1200 }, (_, n) => `q${n}=1`).join('&'))
    .expect(413);
  await post()
    .set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-7')
    .send('a=1')
    .expect(415);
  await post().type('json').send({ DV24: '5', 'dong-y': '1' }).expect(422);
  await post().set('Content-Encoding', 'br').type('form').send('not brotli').expect(400);
});

test('a form from another site is refused, from this one and from old browsers it is taken', async () => {
  const post = (headers: Record<string, string>) =>
    request(app.app).post(desk).set(headers).type('form').send('DV24=5');
  await post({ Origin: 'https://evil.example' }).expect(403);
  await post({ Origin: 'null' }).expect(403);
  await post({ 'Sec-Fetch-Site': 'cross-site' }).expect(403);
  await post({ 'Sec-Fetch-Site': 'same-site' }).expect(403);
  await post({ Origin: 'http://khao-sat.example', 'Sec-Fetch-Site': 'same-origin' }).expect(422);
  await post({}).expect(422);
});

test('names of every object are no questions', async () => {
  const fields = '__proto__[x]=1&constructor=1&toString=1&hasOwnProperty=1&dong-y=1&__proto__=1';
  await request(app.app).post(desk).type('form').send(fields).expect(422);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('a group that the desk does not ask falls back to its own, and another group’s questions are not stored', async () => {
  const visitor = request.agent(app.app);
  await visitor.get(desk);
  const before = await responses();
  await visitor
    .post(desk)
    .type('form')
    .send({ nhom: 'G1', 'dong-y': '1', '1.1-G1-a': 'A' })
    .expect(422);
  expect(await responses()).toBe(before);
});

test('whatever is sent wherever is never answered with a fault of ours', async () => {
  const paths = fc.constantFrom(
    desk,
    '/k/x',
    `/m/${tokenOf('G1')}`,
    '/m/x',
    '/',
    `${desk}/cam-on`,
    '/quan-ly',
  );
  const field = fc.constantFrom(
    'DV24',
    'S1',
    'dong-y',
    'secret',
    'thay-the',
    'nhom',
    'G6-YK',
    'lang',
    '$where',
  );
  const fields = fc.array(fc.tuple(fc.oneof(field, fc.string()), fc.string()), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('get', 'post', 'put', 'delete', 'head'),
      paths,
      fields,
      async (method, path, sent) => {
        const parts = new URLSearchParams(sent).toString();
        const agent = request(server);
        const answer = await (method === 'post'
          ? agent.post(path).type('form').send(parts)
          : agent[method as 'get'](`${path}?${parts}`));
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 150 },
  );
});

test('problems come as JSON to who asks for JSON', async () => {
  const answer = await request(app.app)
    .get('/k/khongco')
    .set('Accept', 'application/json')
    .expect(404);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'unknown-desk', status: 404 });
});

test('every page forbids what it does not need, and tells nobody where a visitor comes from', async () => {
  const page = await request(app.app).get(desk);
  const policy = page.headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const style = /<style>(.*?)<\/style>/s.exec(page.text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`);
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  expect(page.headers['x-powered-by']).toBeUndefined();
});

test('the secret is kept from other sites and other addresses; scripts of its own address may send it', async () => {
  const page = await request(app.app).get(desk);
  expect(String(page.headers['set-cookie'])).toMatch(
    new RegExp(`^phieu=[^;]+; Max-Age=\\d+; Path=${desk}; SameSite=Lax$`),
  );
  expect(page.text).not.toContain('name="secret"');
});

test('too many sendings of one filling are asked to wait, others at the desk are not', async () => {
  const hasty = request.agent(app.app);
  await hasty.get(desk);
  const statuses: number[] = [];
  for (let n = 0; n < 25; n += 1) {
    statuses.push((await hasty.post(desk).type('form').send({ DV24: '9' })).status);
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  const refused = await hasty.post(desk).type('form').send({ DV24: '5' }).expect(429);
  expect(refused.headers['retry-after']).toBeDefined();
  const other = request.agent(app.app);
  await other.get(desk);
  await other.post(desk).type('form').send({ DV24: '5', 'dong-y': '1' }).expect(303);
});

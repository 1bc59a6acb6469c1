import request from 'supertest';
import { actOfSystem } from '../../../server/actions/audit/act';
import { replaceCode } from '../../../server/actions/desks/retire-desk';
import { kioskKey } from '../../../server/actions/kiosk/kiosk-key';
import type { Response } from '../../../server/domain/campaign/response';
import { issueVisitSecret } from '../../../server/visit-secret';
import { openApp, type TestApp } from '../../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';

const CITIZEN = { nhom: 'G6', 'dong-y': '1', S1: '1', DV24: '5' };
const SECRET = /name="secret" value="([^"]+)"/;

describe.each(stores())('a kiosk on the %s', (store) => {
  let site: TestApp;
  const kioskOf = (desk: string) => `/k/${desk}/may/${kioskKey(site.deps.keys, desk)}`;
  const get = (address: string) => request(site.app).get(address);
  const post = (desk: string, fields: object) =>
    request(site.app)
      .post(`${kioskOf(desk)}/phieu`)
      .type('form')
      .send(fields);
  const freshSecret = async (desk: string): Promise<string> => {
    const form = await get(`${kioskOf(desk)}/phieu?nhom=G6`).expect(200);
    return SECRET.exec(form.text)?.[1] ?? '';
  };
  let before = new Set<string>();
  const all = async (): Promise<Response[]> => {
    const found: Response[] = [];
    for await (const response of site.deps.store.responses.stream('dot-2024')) found.push(response);
    return found;
  };
  /** What this test has led to. */
  const stored = async () => (await all()).filter(({ id }) => !before.has(id));

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps, {}, 0);
  });
  beforeEach(async () => {
    site.setToday('2024-11-15');
    before = new Set((await all()).map(({ id }) => id));
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  test('greets with the desk and one way for each group, and leads nowhere else', async () => {
    const page = await get(kioskOf(DESK)).expect(200);
    expect(page.text).toContain('Một cửa xã Tự Lập');
    const links = [...page.text.matchAll(/<a [^>]*href="([^"]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => link?.includes('/phieu?'))).toHaveLength(2);
    const inside = (link = '') => link.startsWith('?lang=') || link.startsWith(kioskOf(DESK));
    expect(links.filter((link) => !inside(link))).toEqual([]);
    expect(page.headers['cache-control']).toBe('private, no-store');
  });

  test('greets each person in Vietnamese, whatever the last one chose', async () => {
    const browser = request.agent(site.app);
    const english = await browser.get(`${kioskOf(DESK)}?lang=en`).expect(200);
    expect(english.text).toContain('<html lang="en"');
    const form = await browser.get(`${kioskOf(DESK)}/phieu?nhom=G6`).expect(200);
    expect(form.text).toContain('<html lang="en"');
    expect((await browser.get(kioskOf(DESK))).text).toContain('<html lang="vi"');
    expect((await browser.get(`${kioskOf(DESK)}/cam-on`)).text).toContain('<html lang="vi"');
  });

  test('takes an answer without scripts and cookies, as one of its own channel', async () => {
    const sent = await post(DESK, { ...CITIZEN, secret: await freshSecret(DESK) }).expect(303);
    expect(sent.headers.location).toBe(`${kioskOf(DESK)}/cam-on`);
    expect(sent.headers['set-cookie']).toBeUndefined();
    const thanks = await get(sent.headers.location ?? '').expect(200);
    expect(thanks.text).toContain('Cảm ơn Ông/Bà');
    expect(thanks.text).not.toContain('bien-nhan');
    expect(await stored()).toMatchObject([{ desk: DESK, partition: { channel: 'kiosk' } }]);
  });

  test('stores one answer of one filling however often it comes, and replaces none', async () => {
    const secret = await freshSecret(DESK);
    for (const DV24 of ['5', '5', '1']) {
      await post(DESK, { ...CITIZEN, DV24, secret }).expect(303);
    }
    expect((await stored()).map(({ answers }) => answers.DV24)).toEqual(['5']);
  });

  test('gives everything typed back with the fault, inside the kiosk', async () => {
    const secret = await freshSecret(DESK);
    const fields = { ...CITIZEN, 'dong-y': '', secret };
    const page = await post(DESK, fields).expect(422);
    expect(page.text).toContain('class="kiosk"');
    expect(page.text).toContain(`name="secret" value="${secret}"`);
    expect(page.text).toMatch(/name="DV24" value="5"[^>]*checked/);
    expect(await stored()).toEqual([]);
  });

  test('asks to send again what came without a secret of its own', async () => {
    const { keys, clock } = site.deps;
    const foreign = issueVisitSecret(keys.visit, `k/${DESK}`, clock.today()).text;
    for (const secret of [undefined, 'x', foreign]) {
      const page = await post(DESK, { ...CITIZEN, secret }).expect(422);
      expect(page.text).toContain('Xin gửi thêm một lần nữa');
    }
    expect(await stored()).toEqual([]);
  });

  test('fetches a hundred different secrets, each good for one answer', async () => {
    const reply = await request(site.app)
      .post(`${kioskOf(DESK)}/ma`)
      .expect(200);
    const { secrets } = reply.body as { secrets: string[] };
    expect(new Set(secrets).size).toBe(100);
    expect(reply.headers['cache-control']).toBe('private, no-store');
    for (const secret of secrets.slice(0, 2)) {
      const sent = post(DESK, { ...CITIZEN, secret, 'gui-sau': '1' });
      const reply = await sent.set('Accept', 'application/json').expect(200);
      expect(reply.body).toMatchObject({ state: 'counted' });
    }
    expect(await stored()).toHaveLength(2);
  });

  test.each(['', '/phieu?nhom=G6', '/ung-dung.webmanifest'])(
    'a wrong key opens nothing: %s',
    async (end) => {
      const wrong = `/k/${DESK}/may/${kioskKey(site.deps.keys, CITIZENS_DESK)}`;
      await get(wrong + end).expect(404);
    },
  );

  test('a wrong key neither fetches secrets nor answers', async () => {
    const wrong = `/k/${DESK}/may/${'0'.repeat(26)}`;
    await request(site.app).post(`${wrong}/ma`).expect(404);
    const secret = await freshSecret(DESK);
    await request(site.app)
      .post(`${wrong}/phieu`)
      .type('form')
      .send({ ...CITIZEN, secret })
      .expect(404);
    expect(await stored()).toEqual([]);
  });

  test('late answers count on the last day, for two days', async () => {
    site.setToday('2024-12-31');
    const [first, second] = [await freshSecret(CITIZENS_DESK), await freshSecret(CITIZENS_DESK)];
    site.setToday('2025-01-02');
    await post(CITIZENS_DESK, { ...CITIZEN, secret: first }).expect(303);
    site.setToday('2025-01-03');
    await post(CITIZENS_DESK, { ...CITIZEN, secret: second }).expect(410);
    expect(await stored()).toMatchObject([{ partition: { day: '2024-12-31', channel: 'kiosk' } }]);
  });

  test('says inside the kiosk when the campaign is over, and leads nowhere else', async () => {
    site.setToday('2025-02-01');
    const page = await get(kioskOf(DESK)).expect(410);
    expect(page.text).toContain('class="kiosk"');
    expect(page.text).not.toContain('href="/"');
  });

  test('can be kept beside the tablet’s programs, without an address bar', async () => {
    const manifest = await get(`${kioskOf(DESK)}/ung-dung.webmanifest`).expect(200);
    expect(manifest.headers['content-type']).toContain('application/manifest+json');
    expect(JSON.parse(manifest.text)).toMatchObject({
      display: 'fullscreen',
      start_url: kioskOf(DESK),
    });
  });

  test('a screened-out person is thanked inside the kiosk', async () => {
    const secret = await freshSecret(CITIZENS_DESK);
    const page = await post(CITIZENS_DESK, { nhom: 'G6', 'dong-y': '1', S1: '2', secret }).expect(
      200,
    );
    expect(page.text).toContain('Không có câu trả lời nào của Ông/Bà được lưu lại');
    expect(page.text).toContain('class="kiosk"');
  });

  test('ends with the code of its desk', async () => {
    const secret = await freshSecret(DESK);
    const act = actOfSystem(site.deps, 'desk.replaced');
    const replaced = await replaceCode(site.deps, act, { code: DESK });
    const page = await get(kioskOf(DESK)).expect(410);
    expect(page.text).toContain('Máy này cần địa chỉ mới');
    expect(page.text).not.toContain(replaced.ok ? replaced.value.code : '');
    await request(site.app)
      .post(`${kioskOf(DESK)}/ma`)
      .expect(404);
    await post(DESK, { ...CITIZEN, secret }).expect(303);
    site.setToday('2024-11-16');
    await post(DESK, { ...CITIZEN, DV24: '1', secret }).expect(410);
  });

  test('takes 120 answers a minute, and then asks for patience', async () => {
    const statuses = new Set<number>();
    for (let sending = 0; sending < 121; sending += 1) {
      statuses.add((await post(CITIZENS_DESK, {})).status);
    }
    expect([...statuses].sort()).toEqual([422, 429]);
  });
});

/** How long filling in takes: measured at the doors, told on the form. */
import request from 'supertest';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../support/campaign';
import { stores } from '../support/stores';

const MEASURED = /Thường mất khoảng [^.]*\./;

describe.each(stores())('measured time, on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const citizen = async (...seconds: string[]): Promise<void> => {
    const agent = request.agent(site.app);
    await agent.get(`/k/${CITIZENS_DESK}`).expect(200);
    for (const taken of seconds) {
      const fields = { 'dong-y': '1', DV24: '5', 'thoi-gian': taken };
      await agent.post(`/k/${CITIZENS_DESK}`).type('form').send(fields).expect(303);
    }
  };
  const said = async (address: string, pattern = MEASURED): Promise<string | undefined> =>
    pattern.exec((await request(site.app).get(address).expect(200)).text)?.[0];

  test('twenty new answers with a time are told of, on the forms of their group', async () => {
    // a repeated sending, a time that is none and a form without a script say nothing of how long it takes
    await citizen('112', '5', '5');
    for (const seconds of ['', 'x', '-5', '1.5', '1e3']) await citizen(seconds);
    for (let n = 0; n < 18; n += 1) await citizen('112');
    site.setToday('2024-11-16');
    expect(await said(`/k/${CITIZENS_DESK}`)).toBeUndefined();
    await citizen('112');
    site.setToday('2024-11-17');
    const words = 'Thường mất khoảng 2 phút (đo trên ít nhất 20 phiếu).';
    expect(await said(`/k/${CITIZENS_DESK}`)).toBe(words);
    expect(await said(`/k/${DESK}?nhom=G6`)).toBe(words);
    expect(await said(`/k/${DESK}?nhom=G5`)).toBeUndefined();
    expect(await said(`/k/${CITIZENS_DESK}?lang=en`, /Usually takes [^.]*\./)).toBe(
      'Usually takes about 2 min (measured on at least 20 forms).',
    );
  });

  test('the page follows the measurement, and no response bears a time', async () => {
    for (let n = 0; n < 22; n += 1) await citizen('160');
    site.setToday('2024-11-18');
    expect(await said(`/k/${CITIZENS_DESK}`)).toBe(
      'Thường mất khoảng 2,5 phút (đo trên ít nhất 42 phiếu).',
    );
    const stored: unknown[] = [];
    for await (const { id, ...rest } of site.deps.store.responses.stream('dot-2024')) {
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      stored.push(rest);
    }
    expect(stored.length).toBeGreaterThan(40);
    expect(JSON.stringify(stored)).not.toMatch(/thoi-gian|duration|160/);
  });
});

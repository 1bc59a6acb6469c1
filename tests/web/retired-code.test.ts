import request from 'supertest';
import { actOfSystem } from '../../server/actions/audit/act';
import { replaceCode, retireDesk } from '../../server/actions/desks/retire-desk';
import { openApp, type TestApp } from '../support/app';
import { DESK, seedCampaign } from '../support/campaign';
import { readHtml } from '../support/html';
import { stores } from '../support/stores';

const CITIZEN = { 'dong-y': '1', nhom: 'G6', S1: '1', DV24: '5', '1.3-G6-a': 'A' };

describe.each(stores())('a code that is out of use, on the %s', (store) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
  });
  afterEach(async () => {
    await app.close();
    await store.destroy();
  });

  const visitor = () => request.agent(app.app);
  const replace = async (): Promise<string> => {
    const { deps } = app;
    const replaced = await replaceCode(deps, actOfSystem(deps, 'desk.replaced'), { code: DESK });
    if (!replaced.ok) throw new Error(replaced.error);
    return replaced.value.code;
  };
  const retire = async () => {
    const desk = await app.deps.store.desks.find(DESK);
    return retireDesk(app.deps, actOfSystem(app.deps, 'desk.retired'), desk!);
  };
  const responses = async () => {
    const found = [];
    for await (const response of app.deps.store.responses.stream('dot-2024')) found.push(response);
    return found;
  };

  test('explains itself to who scans it and leads to the form under the new code', async () => {
    const code = await replace();
    const shown = await visitor().get(`/k/${DESK}?nhom=g6`).expect(410);
    const { faults } = readHtml(shown.text);
    expect(faults).toEqual([]);
    expect(shown.text).toContain('Mã QR này đã được thay');
    expect(shown.text).toContain('Một cửa xã Tự Lập dùng mã QR mới từ ngày 15/11/2024.');
    expect(shown.text).toContain(`href="/k/${code}"`);
    expect(shown.headers['cache-control']).toBe('private, no-store');
    expect(shown.headers['set-cookie']).toBeUndefined();
    await visitor().get(`/k/${code}?nhom=g6`).expect(200);
    const english = await visitor().get(`/k/${DESK}?lang=en`).expect(410);
    expect(english.text).toContain('This QR code was replaced');
  });

  test('says so where the unit has nothing else to offer', async () => {
    await retire();
    const shown = await visitor().get(`/k/${DESK}`).expect(410);
    expect(readHtml(shown.text).faults).toEqual([]);
    expect(shown.text).toContain('Mã QR này không còn dùng');
    expect(shown.text).toContain('không có đợt khảo sát nào');
  });

  test('takes the form that somebody had open, and thanks', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${DESK}?nhom=g6`).expect(200);
    await replace();
    const sent = await citizen.post(`/k/${DESK}`).type('form').send(CITIZEN);
    expect([sent.status, sent.headers.location]).toEqual([303, `/k/${DESK}/cam-on`]);
    await citizen.get(`/k/${DESK}/cam-on`).expect(200);
    expect(await responses()).toMatchObject([{ desk: DESK, partition: { unit: '08986' } }]);
  });

  test('takes it on that day only', async () => {
    const citizen = visitor();
    await citizen.get(`/k/${DESK}?nhom=g6`).expect(200);
    await replace();
    app.setToday('2024-11-16');
    await citizen.post(`/k/${DESK}`).type('form').send(CITIZEN).expect(410);
    expect(await responses()).toEqual([]);
  });

  test('gives no secret to who comes afterwards, so that nobody can go on answering there', async () => {
    await replace();
    const sent = await visitor().post(`/k/${DESK}`).type('form').send(CITIZEN).expect(410);
    expect(sent.text).not.toContain('name="secret"');
    expect(sent.headers['set-cookie']).toBeUndefined();
    expect(await responses()).toEqual([]);
  });
});

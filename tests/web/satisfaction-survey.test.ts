import request from 'supertest';
import type { Answers } from '../../server/domain/answers/answers';
import { openApp, type TestApp } from '../support/app';
import { both, makeCampaign } from '../support/campaign';
import { shippedPack } from '../support/shipped-pack';
import { signIn } from '../support/staff';
import { stores } from '../support/stores';

const DESK = 'phucvu01';

describe.each(stores())('the satisfaction survey is a pack like any other, on the %s', (store) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openApp(store);
    const { pack, hash } = await shippedPack('sipas-2026');
    const groups = pack.groups.map(({ id }) => id);
    await app.deps.store.packs.put(hash, pack);
    await app.deps.store.campaigns.add(
      makeCampaign(hash, { id: 'sipas', rootUnit: '08974', groups }),
    );
    const doors = groups.map((group) => ({ campaign: 'sipas', group }));
    await app.deps.store.desks.addAll([
      { code: DESK, name: both('Điểm phục vụ'), unit: '08974', doors },
    ]);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  async function sent(fields: string): Promise<{ status: number; stored: Answers[] }> {
    const visitor = request.agent(app.app);
    await visitor.get(`/k/${DESK}?nhom=NGUOIDAN`).expect(200);
    const { status } = await visitor.post(`/k/${DESK}?nhom=NGUOIDAN`).type('form').send(fields);
    const stored: Answers[] = [];
    for await (const { answers } of app.deps.store.responses.stream('sipas')) stored.push(answers);
    return { status, stored };
  }

  test('several channels may be ticked, a grid has an answer a row, and other ways are written out', async () => {
    const fields =
      'dong-y=1&C1-1=4&C1-9=3&C2=1&C2=7&C2-KHAC=H%E1%BB%8Dp+th%C3%B4n&DV24=5&CS1=4&C10-1=4';
    const { status, stored } = await sent(fields);
    expect(status).toBe(303);
    expect(stored).toContainEqual({
      'C1-1': '4',
      'C1-9': '3',
      C2: ['1', '7'],
      'C2-KHAC': 'Họp thôn',
      DV24: '5',
      CS1: '4',
      'C10-1': '4',
    });
  });

  test('a way that is not offered is refused, the rest is kept', async () => {
    const before = (await sent('dong-y=1&C2=1')).stored.length;
    const { status, stored } = await sent('dong-y=1&C2=1&C2=99');
    expect([status, stored.length]).toEqual([422, before]);
  });

  test('the office shows its indexes, and no points where the pack gives none', async () => {
    const manager = await signIn(app, ['manager']);
    const page = await manager.get('/quan-ly/dot/sipas/hai-long').expect(200);
    expect(page.text).toContain('điểm nội bộ (dự báo)');
    const score = await manager.get('/quan-ly/dot/sipas').expect(200);
    expect(score.text).not.toMatch(/\/ 30,00/);
  });
});

import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { signIn, type Staff } from '../../../support/staff';
import { stores, type TestStore } from '../../../support/stores';

const PILE = paths.office.keyingPile.to('dot-2024', 'G6', '08986', 'paper');
const ANSWERS = { S1: '1', DV24: '4' };

describe.each(stores())('%s', (store: TestStore) => {
  let site: TestApp;
  let operator: Staff;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
    operator = await signIn(site, ['operator'], '08986');
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  /** The secret that the page gives to one filling. */
  async function freshSecret(): Promise<string> {
    const { text } = await operator.get(PILE).expect(200);
    return /name="secret" value="([^"]+)"/.exec(text)?.[1] ?? '';
  }

  async function key(number: string, more: Record<string, string> = {}, secret?: string) {
    return operator.post(PILE, {
      'so-phieu': number,
      secret: secret ?? (await freshSecret()),
      ...ANSWERS,
      ...more,
    });
  }

  async function stored() {
    const all = [];
    for await (const response of site.deps.store.responses.stream('dot-2024')) all.push(response);
    return all;
  }

  test('an operator sees the piles of the own unit and goes to one', async () => {
    const { text } = await operator.get(paths.office.keying.to()).expect(200);
    expect(text).toContain('Xã Tự Lập');
    expect(text).not.toContain('Xã Mê Linh');
    expect(text).not.toContain('G1 –');
    await operator
      .get(`${paths.office.keying.to()}?dot=dot-2024&nhom=G6&donVi=08986&kenh=paper`)
      .expect(303)
      .expect('Location', PILE);
  });

  test.each([
    ['another unit', ['dot-2024', 'G6', '09010', 'paper']],
    ['a group that assesses the whole', ['dot-2024', 'G1', '08986', 'paper']],
    ['a channel that is not keyed', ['dot-2024', 'G6', '08986', 'qr']],
    ['another campaign', ['khac', 'G6', '08986', 'paper']],
  ] as const)('%s is no pile of an operator', async (_what, parts) => {
    const address = paths.office.keyingPile.to(parts[0], parts[1], parts[2], parts[3]);
    await operator.get(address).expect(404);
    await operator.post(address, { 'so-phieu': '1', ...ANSWERS }).expect(404);
  });

  test('a sheet is stored under its channel and day, once, however often it is sent', async () => {
    const secret = await freshSecret();
    const first = await key('g6-0012', {}, secret);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe(`${PILE}?sau=G6-0012&bao=keying.stored`);
    expect((await key('G6-0012', {}, secret)).status).toBe(303);
    const [response, ...others] = await stored();
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      partition: { unit: '08986', group: 'G6', channel: 'paper', day: '2024-11-15' },
      answers: ANSWERS,
    });
    expect(await site.deps.store.audit.last()).toMatchObject({
      event: 'answers.keyed',
      object: { kind: 'sheet', id: 'dot-2024|G6-0012' },
    });
  });

  test('the next number is proposed', async () => {
    const { text } = await operator.get(`${PILE}?sau=G6-0012`).expect(200);
    expect(text).toContain('value="G6-0013"');
  });

  test('a number is used once; everything keyed is kept', async () => {
    const answer = await key('G6-0012', { DV24: '2' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Số phiếu này đã được nhập');
    expect(answer.text).toMatch(/name="DV24" value="2"[^>]*checked/);
    expect(await stored()).toHaveLength(1);
  });

  test.each(['', 'không phải số'])('%j is no number, and nothing is lost', async (number) => {
    const answer = await key(number);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nhập số phiếu');
    expect(answer.text).toMatch(/name="DV24" value="4"[^>]*checked/);
  });

  test('wrong answers are said at their question, and the number is still free', async () => {
    const answer = await key('G6-0020', { DV24: 'X' });
    expect(answer.status).toBe(422);
    expect((await key('G6-0020')).status).toBe(303);
  });

  test('the same filling with other answers asks before it replaces', async () => {
    const secret = await freshSecret();
    await key('G6-0030', {}, secret);
    const asked = await key('G6-0030', { DV24: '1' }, secret);
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('name="thay-the" value="1"');
    const yes = await key('G6-0030', { DV24: '1', 'thay-the': '1' }, secret);
    expect(yes.status).toBe(303);
    const replaced = (await stored()).filter(({ revision }) => revision === 2);
    expect(replaced.map(({ answers }) => answers.DV24)).toEqual(['1']);
  });

  test('another number from a page that Back brought back is another sheet', async () => {
    const before = (await stored()).length;
    const secret = await freshSecret();
    await key('G6-0040', {}, secret);
    expect((await key('G6-0041', { DV24: '3' }, secret)).status).toBe(303);
    expect(await stored()).toHaveLength(before + 2);
  });

  test('a filling without a secret of ours is shown again and stores nothing', async () => {
    const before = (await stored()).length;
    const answer = await key('G6-0050', {}, 'made up');
    expect(answer.status).toBe(422);
    expect(await stored()).toHaveLength(before);
  });

  test('invited groups are keyed by managers only and carry no day', async () => {
    const manager = await signIn(site, ['manager']);
    const address = paths.office.keyingPile.to('dot-2024', 'G3', '250', 'paper');
    await operator.get(address).expect(404);
    const { text } = await manager.get(address).expect(200);
    const secret = /name="secret" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const question = /name="(\d[^"]*G3[^"]*)"/.exec(text)?.[1] ?? '';
    const sent = { 'so-phieu': 'G3-1', secret, [question]: 'A' };
    await manager.post(address, sent).expect(303);
    const [response] = (await stored()).filter(({ partition }) => partition.group === 'G3');
    expect(response?.partition.day).toBeUndefined();
    expect(response?.partition.channel).toBe('paper');
  });

  test('after closing nothing is keyed', async () => {
    site.setToday('2025-01-01');
    const later = await signIn(site, ['operator'], '08986');
    const { text } = await later.get(paths.office.keying.to());
    expect(text).toContain('Không có đợt khảo sát nào');
    await later.get(PILE).expect(404);
    site.setToday('2024-11-15');
  });
});

import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';
import { drawnDraw, transactions } from '../../../support/transactions';

const { rechecks, recheck } = paths.office;

describe.each(stores())('re-checks over HTTP on the %s', (store) => {
  let site: TestApp;
  let manager: Staff;
  let id = '';

  beforeAll(async () => {
    site = await openApp(store);
    manager = await signIn(site, ['manager']);
    ({ id } = await seedCampaign(site.deps, {}, 0));
  });

  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const page = async (path: string): Promise<string> => {
    const { text } = await manager.get(path).expect(200);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).not.toMatch(/\b(draw|office|people):[a-z]|\{\{/);
    return text;
  };

  test('while nobody has answered there is nobody to ask again', async () => {
    expect(await page(rechecks.to(id))).toContain('value="5"');
    const { text } = await manager.post(rechecks.to(id), { tyLe: '5' }).expect(422);
    expect(text).toContain('Chưa có ai để phúc tra');
  });

  test.each(['', '0', '101', 'năm'])('"%s" is no share, and is kept as typed', async (typed) => {
    const { text } = await manager.post(rechecks.to(id), { tyLe: typed }).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain('Nhập một số trên 0 và không quá 100');
    expect(text).toContain(`value="${typed}"`);
  });

  test('drawn, asked, and reported as a rate', async () => {
    const opened = (await site.deps.campaigns.open(id))!;
    const draw = await drawnDraw(site.deps, opened, transactions(20), 20);
    for (const { invitation } of await site.deps.store.draws.members(draw.id)) {
      await site.deps.store.invitations.claim(invitation, 'mark');
    }
    const drawn = await manager.post(rechecks.to(id), { tyLe: '12,5' }).expect(303);
    const one = await page(drawn.headers.location ?? '');
    const [sample] = await site.deps.store.rechecks.list(id);
    expect(sample?.invitations).toHaveLength(3);
    expect(one).toContain(sample?.seed);
    expect(one).toMatch(/Người \d{4}/);
    const address = recheck.to(id, sample?.id);
    const [first = '', second = '', third = ''] = sample?.invitations ?? [];

    const nothing = await manager.post(address, { chon: first }).expect(422);
    expect(nothing.text).toContain('Hãy chọn kết quả.');
    expect(nothing.text.match(/ checked/g)).toHaveLength(1);
    const stranger = { chon: 'ai-do', ketQua: 'unreachable' };
    expect((await manager.post(address, stranger)).text).toContain('Hãy chọn ít nhất một người.');
    await manager.post(address, { chon: [first, second], ketQua: 'right-person' }).expect(303);
    await manager.post(address, { chon: third, ketQua: 'not-the-person' }).expect(303);

    const text = await page(rechecks.to(id));
    expect(text).toContain('12,5 %');
    // 2 of 3 who were reached; Wilson with N = 20.
    expect(text).toContain('66,7\u00a0%');
    expect(await page(address)).toContain('Không đúng người (15/11/2024)');
  });

  test('a re-check of another campaign, or none, is not found', async () => {
    await manager.get(recheck.to(id, 'khong-co')).expect(404);
    await manager.get(rechecks.to('khong-co')).expect(404);
    await manager.post(recheck.to(id, 'khong-co'), {}).expect(404);
  });
});

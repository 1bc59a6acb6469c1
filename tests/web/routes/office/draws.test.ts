import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';
import type { OpenedCampaign } from '../../../../server/domain/campaign/campaign';
import { DRAW_HASHES } from '../../../../server/actions/draw/draw-hashes';
import { readPublishedDraw, verifyDraw } from '../../../../server/domain/draw/published-draw';
import { readSheet } from '../../../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../../../server/sheets/sheet';
import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';
import {
  drawnDraw,
  listedDraw,
  sealedDraw,
  transactionFile,
  transactions,
} from '../../../support/transactions';

const { office } = paths;

describe.each(stores())('draws over HTTP on the %s', (store) => {
  let site: TestApp;
  let manager: Staff;
  let opened: OpenedCampaign;
  let id = '';
  let campaigns = 0;

  beforeAll(async () => {
    site = await openApp(store);
    manager = await signIn(site, ['manager']);
  });

  beforeEach(async () => {
    campaigns += 1;
    id = `dot-${campaigns}`;
    await seedCampaign(site.deps, { id }, 0);
    opened = (await site.deps.campaigns.open(id))!;
  });

  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const page = async (path: string, status = 200): Promise<string> => {
    const { text } = await manager.get(path).expect(status);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).not.toMatch(/\b(draw|imports|office|people):[a-z]|\{\{/);
    return text;
  };
  const upload = (rows: ReturnType<typeof transactions>) =>
    manager.upload(office.draws.to(id), 'tep', transactionFile(rows));

  test('from the list to the draw: receive, seal, publish, draw', async () => {
    expect(await page(office.draws.to(id))).toContain('Danh sách giao dịch');
    const received = await upload(transactions(9)).expect(303);
    const address = locationOf(received);
    expect(address).toContain(`${office.draws.to(id)}/`);
    const listed = await page(address);
    expect(listed).toContain('Đã nhận danh sách.');
    expect(listed).toContain('Xã Tự Lập');
    const draw = (await site.deps.store.draws.list(id))[0]!.id;

    await manager.post(office.drawSealed.to(id, draw), { 'co-mau-G6|08986': '4' }).expect(303);
    const sealed = await page(office.draw.to(id, draw));
    const { seal } = (await site.deps.store.draws.find(draw))!;
    expect(sealed).toContain(seal?.hash);
    expect(sealed).toContain(seal?.commitment);
    await manager.get(office.drawMembers.to(id, draw)).expect(404);

    await manager.post(office.drawDrawn.to(id, draw)).expect(303);
    const drawn = await page(office.draw.to(id, draw));
    const { seed = '' } = (await site.deps.store.draws.find(draw))!;
    expect(drawn).toContain(seed);
    expect(drawn).toContain(`hexkey:${seed}`);
    const file = await manager.get(office.drawPublished.to(id, draw)).expect(200);
    expect(file.get('content-disposition')).toContain(`rut-mau-${draw}.json`);
    const published = readPublishedDraw(file.body)!;
    expect(Object.values(verifyDraw(published, DRAW_HASHES))).toEqual([true, true, true, true]);
    expect(file.text).not.toMatch(/Người|0912|H01/);
  });

  test('a file with wrong rows: each with line, column and reason, and nothing is kept', async () => {
    const rows = [...transactions(1), ...transactions(1, { phone: '<b>12', group: 'G1' }, 5)];
    const { text } = await upload(rows).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain('Nhóm này có danh sách kín');
    expect(text).toContain('Không phải số điện thoại Việt Nam.');
    expect(text).toContain('&lt;b&gt;12');
    expect(await site.deps.store.draws.list(id)).toEqual([]);
  });

  test.each([
    ['no file', Buffer.from(''), 'Hãy chọn một tệp.'],
    [
      'a picture',
      readFileSync(`${__dirname}/../../../../.github/form.png`),
      'không dùng bảng mã UTF-8',
    ],
    ['no such columns', Buffer.from('a;b\n1;2\n'), 'Thiếu cột “Mã hồ sơ”.'],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'lớn hơn 20 MB'],
  ])('%s is told at the field', async (_name, content, words) => {
    const file = { name: 'a.csv', content };
    const { text } = await manager.upload(office.draws.to(id), 'tep', file).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain(words);
    expect(await site.deps.store.draws.list(id)).toEqual([]);
  });

  test('wrong sizes are told at their fields and kept as typed', async () => {
    const draw = await listedDraw(site.deps, opened, [
      ...transactions(3),
      ...transactions(2, { unit: '09010' }, 50),
    ]);
    const sizes = { 'co-mau-G6|08986': '4', 'co-mau-G6|09010': 'hai' };
    const { text } = await manager.post(office.drawSealed.to(id, draw.id), sizes).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain('Nhiều hơn số người trong danh sách.');
    expect(text).toContain('Cỡ mẫu G6, Xã Mê Linh: Nhập số nguyên, từ 0.');
    expect(text).toContain('value="hai"');
    const nobody = await manager.post(office.drawSealed.to(id, draw.id), {}).expect(422);
    expect(nobody.text).toContain('Phải rút ít nhất một người.');
  });

  test('sealing what was sealed meanwhile shows the new state', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(3), 1);
    const { text } = await manager
      .post(office.drawSealed.to(id, draw.id), { 'co-mau-G6|08986': '2' })
      .expect(422);
    expect(text).toContain('Trang hiện tình trạng mới');
    expect(text).toContain(draw.seal?.hash);
  });

  test('a list is given up, and the next one can come', async () => {
    const draw = await sealedDraw(site.deps, opened, transactions(3), 1);
    expect(await page(office.draws.to(id))).toContain('Còn một danh sách chưa rút.');
    const refused = await upload(transactions(2)).expect(422);
    expect(refused.text).toContain('Còn một danh sách chưa rút.');
    await manager.post(office.drawDiscarded.to(id, draw.id)).expect(303);
    expect(await page(office.draw.to(id, draw.id))).toContain('Danh sách này đã bỏ');
    await upload(transactions(2)).expect(303);
  });

  test('reasons are recorded of those who are ticked, and the filter stays', async () => {
    const draw = await drawnDraw(site.deps, opened, transactions(8), 3);
    const address = office.drawMembers.to(id, draw.id);
    const [first, second] = await site.deps.store.draws.members(draw.id);
    const chosen = [first?.invitation ?? '', second?.invitation ?? ''];
    const nothing = await manager.post(address, {}).expect(422);
    expect(nothing.text).toContain('Hãy chọn ít nhất một người.');
    expect(nothing.text).toContain('Hãy chọn lý do.');
    const kept = await manager.post(address, { chon: chosen, lyDo: '' }).expect(422);
    expect(readHtml(kept.text).faults).toEqual([]);
    expect(kept.text.match(/ checked/g)).toHaveLength(2);
    const sent = { chon: chosen, lyDo: 'not-found', tinhTrang: 'open' };
    const done = await manager.post(address, sent).expect(303);
    expect(locationOf(done)).toContain('tinhTrang=open');
    const text = await page(`${address}?tinhTrang=non-response`);
    expect(text).toContain('Không tìm được (15/11/2024); thay bằng số 4');
    expect(text).toContain('Không tìm được (15/11/2024); thay bằng số 5');
    const again = await manager.post(address, sent).expect(422);
    expect(again.text).toContain('đều đã trả lời hoặc đã có lý do');
  });

  test('the log names who was drawn, why not, and who came instead', async () => {
    const draw = await drawnDraw(site.deps, opened, transactions(5), 2);
    const [first] = await site.deps.store.draws.members(draw.id);
    const sent = { chon: first?.invitation ?? '', lyDo: 'refused' };
    await manager.post(office.drawMembers.to(id, draw.id), sent).expect(303);
    const file = await manager.get(office.drawLog.to(id, draw.id)).responseType('blob').expect(200);
    const content = file.body as Buffer;
    const sheet = await readSheet({ name: 'a.xlsx', content }, SHEET_LIMITS);
    if (!sheet.ok) throw new Error(sheet.error.code);
    const { header, rows } = sheet.value;
    const at = (row: number, column: string): string | undefined =>
      rows[row]?.cells[header.indexOf(column)];
    expect(rows).toHaveLength(3);
    expect([at(0, 'Tình trạng'), at(0, 'Ngày ghi'), at(0, 'Được thay bằng số')]).toEqual([
      'Từ chối',
      '15/11/2024',
      '3',
    ]);
    expect([at(2, 'Thay cho số'), at(2, 'Tình trạng')]).toEqual(['1', 'Chưa trả lời']);
    expect(at(0, 'Họ và tên')).toMatch(/^Người \d{4}$/);
  });

  test('the template has the columns, the open groups and the units', async () => {
    const file = await manager.get(office.drawTemplate.to(id)).responseType('blob').expect(200);
    const empty = await readSheet({ name: 'a.xlsx', content: file.body as Buffer }, SHEET_LIMITS);
    expect(empty).toEqual({ ok: false, error: { code: 'no-rows' } });
  });

  test('English speaks English', async () => {
    const draw = await drawnDraw(site.deps, opened, transactions(3), 2);
    for (const path of [office.draws, office.draw, office.drawMembers, office.rechecks]) {
      const text = await page(`${path.to(id, draw.id)}?lang=en`);
      expect(text).toContain('lang="en"');
    }
  });
});

function locationOf(response: Response): string {
  return response.get('location') ?? '';
}

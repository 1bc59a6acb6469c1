import { PEOPLE_COLUMNS } from '../../../../server/actions/people/people-sheet';
import { readSheet } from '../../../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../../../server/sheets/sheet';
import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { peopleFile } from '../../../support/people';
import { signIn, type Staff } from '../../../support/staff';
import { stores, type TestStore } from '../../../support/stores';

const CAMPAIGN = 'dot-2024';
const { office } = paths;
const FORM = office.peopleImport.to(CAMPAIGN);

describe.each(stores())('importing people on the %s', (store: TestStore) => {
  let site: TestApp;
  let manager: Staff;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps, {}, 0);
    manager = await signIn(site, ['manager']);
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const send = async (
    content: Buffer,
    { status = 200, name = 'danh-sach.xlsx', fields = {} } = {},
  ) => {
    const { text } = await manager.upload(FORM, 'tep', { name, content }, fields).expect(status);
    expect(readHtml(text).faults).toEqual([]);
    return text;
  };
  const confirmHref = (html: string) => /action="([^"]*\/xac-nhan)"/.exec(html)?.[1] ?? '';
  const count = () => site.deps.store.invitations.count({ campaign: CAMPAIGN });
  const applied = async (progress: string) => {
    for (;;) {
      const { text } = await manager.get(progress).expect(200);
      if (!text.includes('data-running')) return text;
    }
  };

  test('the template has the columns that are read, and the codes that may stand in them', async () => {
    const { body } = (await manager
      .get(office.peopleTemplate.to(CAMPAIGN))
      .responseType('blob')
      .expect(200)) as { body: Buffer };
    expect(await readSheet({ name: 'mau.xlsx', content: body }, SHEET_LIMITS)).toEqual({
      ok: false,
      error: { code: 'no-rows' },
    });
    const header = Object.values(PEOPLE_COLUMNS).map(({ names }) => names[0]);
    const filled = await peopleFile([['G1', '01', 'An', '', '', '']], header);
    expect(await send(filled)).toContain('Tệp không có lỗi');
  });

  test('faults stand by line and column with what was typed, and nothing is written', async () => {
    const html = await send(
      await peopleFile([
        ['G1', '01', 'Nguyễn Văn An', 'an@x.vn', '0912000001', ''],
        ['G7', '01', 'Trần Bình', 'binh@', '', ''],
        ['G6', '99999', '', '', '=1+1', ''],
        ['G1', '01', 'An', 'AN@x.vn', '', ''],
      ]),
      { status: 422 },
    );
    const cells = html.replace(/\s+/g, ' ');
    expect(cells).toContain(
      '<th scope="row" >3</th> <td >Nhóm</td> <td >G7</td> <td >Bộ câu hỏi của đợt không có nhóm này</td>',
    );
    expect(cells).toContain('<td >Email</td> <td >binh@</td> <td >Địa chỉ thư điện tử không đúng');
    expect(cells).toContain('<td >99999</td> <td >Không có đơn vị này trong danh mục');
    expect(cells).toContain('<td >Cần ghi: Họ và tên</td>');
    expect(cells).toContain('<td >AN@x.vn</td> <td >Trùng với dòng 2 (trùng: Thư điện tử)</td>');
    expect(confirmHref(html)).toBe('');
    expect(await count()).toBe(0);
  });

  test('a good file is written after the word, with its progress', async () => {
    const html = await send(
      await peopleFile([
        ['G1', '01', 'Nguyễn Văn An', 'an@x.vn', '0912000001', ''],
        ['G3', 'PNV', 'Trần Bình', 'binh@x.vn', '', 'Trưởng phòng'],
      ]),
    );
    expect(await count()).toBe(0);
    const confirmed = await manager.post(confirmHref(html)).expect(303);
    const progress = confirmed.headers.location ?? '';
    const done = await applied(progress);
    expect(done).toContain('Đã ghi xong 2 dòng.');
    expect(done).toContain(`href="${office.people.to(CAMPAIGN)}"`);
    expect(await count()).toBe(2);
    const again = await manager.post(confirmHref(html)).expect(422);
    expect(again.text).toContain('Danh sách này đã được xác nhận trước đó.');
    expect(again.text).toContain(`href="${progress}"`);
    expect(await count()).toBe(2);
  });

  test('people who are listed are passed over when asked', async () => {
    const grown = await peopleFile([
      ['G1', '01', 'Nguyễn Văn An', 'an@x.vn', '', ''],
      ['G2', '01', 'Vũ Chi', 'chi@x.vn', '', ''],
    ]);
    const refused = await send(grown, { status: 422 });
    expect(refused).toContain('Người này đã có trong danh sách của đợt (trùng: Thư điện tử)');
    const html = await send(grown, { fields: { boQua: 'co' } });
    expect(html.replace(/\s+/g, ' ')).toContain('<dt>Người đã có, được bỏ qua</dt><dd>1</dd>');
    expect(html).toContain('value="co" checked');
    const confirmed = await manager.post(confirmHref(html)).expect(303);
    await applied(confirmed.headers.location ?? '');
    expect(await count()).toBe(3);
  });

  test.each([
    ['no file', undefined, 'Hãy chọn một tệp.'],
    ['no sheet', Buffer.from('%PDF-1.7'), 'Tệp chỉ có dòng tiêu đề|không phải bảng tính|không có'],
    ['missing columns', Buffer.from('Nhóm;Họ tên\nG1;An\n'), 'Thiếu cột “Đơn vị”'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004broken'), 'Không đọc được tệp'],
    ['another code page', Buffer.from([0x48, 0xf2, 0xa0, 0x0a]), 'UTF-8'],
  ])('%s is said at the field', async (_, content, words) => {
    const file = { name: 'danh-sach.csv', content: content ?? Buffer.alloc(0) };
    const { text } = await manager.upload(FORM, 'tep', file).expect(422);
    expect(text).toMatch(new RegExp(words));
  });

  test('a file of ten megabytes is too large', async () => {
    const file = { name: 'to.csv', content: Buffer.alloc(SHEET_LIMITS.bytes + 1, 'a') };
    const { text } = await manager.upload(FORM, 'tep', file).expect(422);
    expect(text).toContain('Tệp lớn hơn 10 MB');
  });

  test('another account cannot confirm, and after closing nobody can', async () => {
    const html = await send(await peopleFile([['G2', '01', 'Mai Dung', '', '', '']]));
    const other = await signIn(site, ['manager']);
    const refused = await other.post(confirmHref(html)).expect(422);
    expect(refused.text).toContain('không còn được giữ');
    const auditor = await signIn(site, ['auditor']);
    await auditor.post(confirmHref(html)).expect(403);
    site.setToday('2025-01-01');
    const late = await signIn(site, ['manager']);
    expect((await late.get(FORM).expect(200)).text).not.toContain('type="file"');
    await late.post(confirmHref(html)).expect(422);
    expect(await count()).toBe(3);
  });
});

import request from 'supertest';
import { readSheet } from '../../../../server/sheets/read-sheet';
import { SHEET_LIMITS } from '../../../../server/sheets/sheet';
import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { invite } from '../../../support/people';
import { signIn, type Fields, type Staff } from '../../../support/staff';
import { stores, type TestStore } from '../../../support/stores';

const CAMPAIGN = 'dot-2024';
const { office } = paths;
const WORDS = 'Kính gửi {TEN}: {LIEN_KET} đến {HAN_NOP}';

describe.each(stores())('links on the %s', (store: TestStore) => {
  let site: TestApp;
  let manager: Staff;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps, {}, 0);
    manager = await signIn(site, ['manager']);
    await invite(site.deps, 'an', {
      name: 'Nguyễn Văn An',
      email: 'an@x.vn',
      phone: '0912000001',
      title: 'Đại biểu',
    });
    await invite(site.deps, 'binh', { name: 'Công ty TNHH Hoa Mai', phone: '0912000002' });
    await invite(site.deps, 'chi', { name: 'Vũ Chi' }, { claim: 'mark' });
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const fields = (changes: Fields = {}): Fields => ({
    cach: 'message',
    nhom: '',
    donVi: '',
    ai: 'chuaTraLoi',
    mau: WORDS,
    ...changes,
  });
  const preview = async (changes: Fields, status = 200): Promise<string> => {
    const sent = manager.post(office.linksPreview.to(CAMPAIGN), fields(changes));
    const { text } = await sent.expect(status);
    expect(readHtml(text).faults).toEqual([]);
    return text;
  };
  const tokensOf = (id: string) => site.deps.store.invitations.tokensOf(id);

  test('the form begins with a usual message that can be sent as it is', async () => {
    const { text } = await manager.get(office.links.to(CAMPAIGN)).expect(200);
    expect(readHtml(text).faults).toEqual([]);
    const usual = /<textarea[^>]*>\s*([^<]*)<\/textarea>/.exec(text)?.[1] ?? '';
    expect(usual).toContain('{LIEN_KET}');
    expect(usual).toContain('Khảo sát thử 2024');
    await preview({ mau: usual });
  });

  test('the preview tells how many, who is left out, and what a message costs', async () => {
    const mail = await preview({ cach: 'mail' });
    expect(mail).toContain('1 người nhận thư điện tử.');
    expect(mail).toContain('1 người không có thư điện tử');
    expect(mail).toContain('Máy chủ thư chưa được cài đặt');
    const message = await preview({});
    expect(message).toContain('2 người có tin nhắn trong tệp Excel.');
    expect(message).toMatch(
      /Kính gửi Nguyễn Văn An: http:\/\/khao-sat.example\/m\/\w{26} đến 31\/12\/2024/,
    );
    expect(message).toContain('bằng 2 tin SMS; tất cả là 4 tin SMS.');
    const plain = await preview({ khongDau: 'co' });
    expect(plain).toContain('Kinh gui Nguyen Van An');
    expect(plain).toContain('bằng 1 tin SMS; tất cả là 2 tin SMS.');
    expect(await tokensOf('an')).toEqual([]);
  });

  test.each<[Fields, string]>([
    [{ mau: '' }, 'Viết lời nhắn'],
    [{ mau: 'Mời {TEN}' }, 'Lời nhắn phải có {LIEN_KET}'],
    [{ mau: '{LIEN_KET} {Ten}' }, 'Không có chỗ điền nào tên Ten'],
    [{ cach: 'bo-cau' }, 'Chọn cách gửi'],
  ])('%j is refused with what was typed', async (changes, words) => {
    const html = await preview(changes, 422);
    expect(html).toContain(words);
    if (typeof changes.mau === 'string') expect(html).toContain(`${changes.mau}</textarea>`);
  });

  test('nobody by this choice is said in the preview, and refused when sent', async () => {
    const html = await preview({ donVi: 'PNV' });
    expect(html).toContain('0 người có tin nhắn');
    expect(html).not.toContain(`action="${office.linksExported.to(CAMPAIGN)}"`);
    const sent = await manager
      .post(office.linksExported.to(CAMPAIGN), fields({ donVi: 'PNV' }))
      .expect(422);
    expect(sent.text).toContain('Không có ai để phát liên kết theo lựa chọn này');
  });

  test('the file for a gateway has numbers as text, messages and links that open the form', async () => {
    const { body, headers } = (await manager
      .post(office.linksExported.to(CAMPAIGN), fields())
      .responseType('blob')
      .expect(200)) as { body: Buffer; headers: Record<string, string> };
    expect(headers['content-disposition']).toContain('tin-nhan-dot-2024-2024-11-15.xlsx');
    expect(headers['cache-control']).toBe('no-store');
    const sheet = await readSheet({ name: 'a.xlsx', content: body }, SHEET_LIMITS);
    const [an = [], binh = [], ...more] = sheet.ok
      ? sheet.value.rows.map(({ cells }) => cells)
      : [];
    expect(more).toEqual([]);
    expect(an.slice(0, 2)).toEqual(['Nguyễn Văn An', '0912000001']);
    expect(binh[0]).toBe('Công ty TNHH Hoa Mai');
    const link = an[4] ?? '';
    expect(an[3]).toBe(`Kính gửi Nguyễn Văn An: ${link} đến 31/12/2024`);
    const form = await request(site.app).get(new URL(link).pathname).expect(200);
    expect(form.text).toContain('<form');
    expect(await tokensOf('an')).toHaveLength(1);
    expect(await site.deps.store.audit.last()).toMatchObject({ event: 'links.exported' });
  });

  test('letters are a PDF, a page a person, and links given before go on', async () => {
    const { body, headers } = (await manager
      .post(office.linksPrinted.to(CAMPAIGN), fields({ cach: 'letter' }))
      .responseType('blob')
      .expect(200)) as { body: Buffer; headers: Record<string, string> };
    expect(headers['content-type']).toContain('application/pdf');
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(body.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(await tokensOf('an')).toHaveLength(2);
    expect(await tokensOf('chi')).toEqual([]);
  });

  test('mails are queued once, however often the form is sent', async () => {
    const html = await preview({ cach: 'mail' });
    const round = /name="lan" value="(\w+)"/.exec(html)?.[1] ?? '';
    const sending = fields({ cach: 'mail', lan: round });
    const sent = await manager.post(office.linksMailed.to(CAMPAIGN), sending).expect(303);
    await manager.post(office.linksMailed.to(CAMPAIGN), sending).expect(303);
    expect(await site.deps.store.mails.ofInvitations(['an'])).toHaveLength(1);
    const list = await manager.get(sent.headers.location ?? '').expect(200);
    expect(list.text).toContain('Thư mời đã vào hàng chờ');
    expect(list.text).toContain('<td >Đang chờ gửi</td>');
  });

  test('whatever the form says, an address issues in its own way', async () => {
    const sent = await manager
      .post(office.linksMailed.to(CAMPAIGN), fields({ cach: 'letter', nhom: 'G1', lan: 'x' }))
      .expect(303);
    expect(sent.headers.location).toContain('bao=people.mailed');
    expect(await tokensOf('binh')).toHaveLength(2);
  });

  test('one person is given a link from the own page', async () => {
    const { text } = await manager.get(`${office.links.to(CAMPAIGN)}?nguoi=binh`).expect(200);
    expect(text).toContain('Phát cho: Công ty TNHH Hoa Mai');
    expect(await preview({ cach: 'letter', nguoi: 'binh' })).toContain('1 người có thư giấy');
    await manager.get(`${office.links.to(CAMPAIGN)}?nguoi=khong-co`).expect(404);
  });

  test('before opening and after closing there is no form, and sending is refused', async () => {
    const before = await tokensOf('an');
    site.setToday('2025-01-01');
    const late = await signIn(site, ['manager']);
    const { text } = await late.get(office.links.to(CAMPAIGN)).expect(200);
    expect(text).toContain('Đợt khảo sát đã đóng.');
    expect(text).not.toContain('<textarea');
    await late.post(office.linksExported.to(CAMPAIGN), fields()).expect(422);
    expect(await tokensOf('an')).toEqual(before);
  });
});

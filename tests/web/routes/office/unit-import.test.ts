import { applyImport } from '../../../../server/actions/imports/apply-import';
import { HOLD_MS } from '../../../../server/domain/imports/pending-import';
import { openApp, type TestApp } from '../../../support/app';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';
import { aUnit } from '../../../support/units';

const IMPORT = '/quan-ly/don-vi/nhap';
const HEADER = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã đơn vị cấp trên;Có từ ngày;Ghi chú';

describe.each(stores())('importing units over HTTP on the %s', (store) => {
  let app: TestApp;
  let manager: Staff;

  beforeAll(async () => {
    app = await openApp(store);
    manager = await signIn(app, ['manager']);
    await app.deps.store.units.putAll([aUnit('01', { kind: 'thanh-pho' })]);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  const send = (content: string | Buffer, name = 'don-vi.csv') =>
    manager.upload(IMPORT, 'tep', { name, content: Buffer.from(content) });
  const codes = async () => (await app.deps.store.units.all()).map(({ code }) => code);
  const confirmHref = (html: string) =>
    /action="(\/quan-ly\/don-vi\/nhap\/[0-9a-z]{26})"/.exec(html)?.[1] ?? '';

  test('faults are told by line and column, and nothing is written', async () => {
    const { text } = await send(
      `${HEADER}\nP1;Phường <1>;Phường;01;01/01/2024;\nP2;;Phường;09;31/02/2024;\n`,
    ).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain('Tệp có lỗi. Chưa có gì được ghi.');
    expect(text).toMatch(/<td class="num">3<\/td>|>3<\/th>/);
    expect(text).toContain('31/02/2024');
    expect(text).toContain('Tên đơn vị');
    expect(text).toContain('bỏ qua: Ghi chú');
    expect(confirmHref(text)).toBe('');
    expect(await codes()).toEqual(['01']);
  });

  test('a good file is shown, confirmed, written, and followed to its end', async () => {
    const shown = await send(`${HEADER}\nP1;Phường <1>;Phường;01;01/01/2024;\n`).expect(200);
    expect(readHtml(shown.text).faults).toEqual([]);
    expect(shown.text).toContain('Phường &lt;1&gt;');
    expect(await codes()).toEqual(['01']);
    const confirmed = await manager.post(confirmHref(shown.text)).expect(303);
    const progress = confirmed.headers.location ?? '';
    const id = progress.split('/').at(-1) ?? '';
    await applyImport(app.deps, id);
    const page = await manager.get(progress).expect(200);
    expect(readHtml(page.text).faults).toEqual([]);
    expect(page.text).toContain('Đã ghi xong 1 dòng.');
    expect(page.text).toContain('href="/quan-ly/don-vi"');
    expect(await codes()).toEqual(['01', 'P1']);
    const again = await manager.post(confirmHref(shown.text)).expect(422);
    expect(again.text).toContain(`href="${progress}"`);
  });

  test('a file that changes nothing has nothing to confirm', async () => {
    const { text } = await send(`${HEADER}\n01;Xã 01;Thành phố;;01/01/2021;\n`).expect(200);
    expect(text).toContain('không có gì để ghi');
    expect(confirmHref(text)).toBe('');
  });

  test.each([
    ['no file', Buffer.alloc(0), 'Hãy chọn một tệp.'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel cũ'],
    ['a file that is too large', Buffer.alloc(11 * 1024 * 1024, 'a'), 'lớn hơn 10 MB'],
    ['a file that lacks columns', Buffer.from('Mã;Tên\n1;2'), 'Thiếu cột “Loại đơn vị”'],
    ['a broken CSV file', Buffer.from(`${HEADER}\nP1;"Phường`), 'Dòng 2: dấu ngoặc kép'],
  ])('%s is told at the field', async (_name, content, words) => {
    const { text } = await send(content, 'x.csv').expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain(words);
    expect(text).toContain('aria-invalid="true"');
  });

  test('nobody else confirms a file or follows it, and after an hour nobody does', async () => {
    const { text } = await send(`${HEADER}\nP9;Phường 9;Phường;01;01/01/2024;\n`).expect(200);
    const href = confirmHref(text);
    const other = await signIn(app, ['manager']);
    const refused = await other.post(href).expect(422);
    expect(refused.text).toContain('Đã quá một giờ');
    const id = href.split('/').at(-1) ?? '';
    await other.get(`/quan-ly/nhap-tep/${id}`).expect(404);
    const back = await manager.get(`/quan-ly/nhap-tep/${id}`).expect(303);
    expect(back.headers.location).toBe('/quan-ly/don-vi');
    const late = await app.deps.store.imports.decide(id, app.deps.clock.now() + HOLD_MS);
    expect(late).toBe(false);
    expect(await codes()).not.toContain('P9');
  });

  test('the registry is downloaded as a workbook and as a CSV file', async () => {
    const csv = await manager.get('/quan-ly/don-vi/danh-muc.csv').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain('danh-muc-don-vi.csv');
    expect(csv.text).toContain('01;Xã 01;;Thành phố;;01/01/2021;;');
    const xlsx = await manager.get('/quan-ly/don-vi/danh-muc.xlsx').expect(200);
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
  });
});

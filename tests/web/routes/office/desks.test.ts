import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import type { Desk } from '../../../../server/domain/campaign/desk';
import { openApp, type TestApp } from '../../../support/app';
import { CITIZENS_DESK, DESK, seedCampaign } from '../../../support/campaign';
import { auditLines } from '../../../support/draft';
import { readHtml } from '../../../support/html';
import { readPdf } from '../../../support/pdf';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';

const LIST = '/quan-ly/quay';
const FORM = {
  donVi: '08986',
  ten: 'Quầy Đất đai',
  tenTiengAnh: 'Land desk',
  'gio-mon': '7:30-11:30',
  linhVuc: 'Đất đai\nMôi trường',
  phieu: ['dot-2024|G6', 'dot-2024|G6'],
};

describe.each(stores())('desks in the office, on the %s', (store) => {
  let app: TestApp;
  let manager: Staff;
  beforeEach(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
    manager = await signIn(app, ['manager']);
  });
  afterEach(async () => {
    await app.close();
    await store.destroy();
  });

  const find = async (code: string): Promise<Desk | undefined> => app.deps.store.desks.find(code);
  const added = async (): Promise<Desk | undefined> =>
    (await app.deps.store.desks.list()).find(({ code }) => ![DESK, CITIZENS_DESK].includes(code));
  const pdf = (staff: Staff, path: string) =>
    staff
      .get(path)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });

  test('the manager adds a desk, and its code opens the form', async () => {
    const blank = await manager.get(`${LIST}/them`).expect(200);
    expect(readHtml(blank.text).faults).toEqual([]);
    expect(blank.text).toMatch(/value="dot-2024\|G6"\s+checked/);
    const sent = await manager.post(`${LIST}/them`, FORM).expect(303);
    const desk = await added();
    expect(sent.headers.location).toBe(`${LIST}?bao=desks.added#quay-${desk?.code}`);
    expect(desk).toMatchObject({
      name: { vi: 'Quầy Đất đai', en: 'Land desk' },
      unit: '08986',
      fields: ['Đất đai', 'Môi trường'],
      doors: [{ campaign: 'dot-2024', group: 'G6' }],
    });
    const list = await manager.get(LIST).expect(200);
    expect(readHtml(list.text).faults).toEqual([]);
    expect(list.text).toContain(`http://khao-sat.example/k/${desk?.code}`);
    expect(list.text).toContain('Thứ Hai: 07:30–11:30');
    expect(list.text).toContain('Lĩnh vực: Đất đai, Môi trường');
  });

  test('what is wrong stands at its field, what was typed stays, and nothing is added', async () => {
    const sent = await manager
      .post(`${LIST}/them`, { ...FORM, ten: '', 'gio-fri': 'chiều', donVi: 'x', phieu: 'bua' })
      .expect(422);
    expect(readHtml(sent.text).faults).toEqual([]);
    for (const words of [
      'Chọn một đơn vị trong danh mục.',
      'Nhập tên quầy.',
      'Thứ Sáu: không đọc được giờ.',
      'Có phiếu của đợt không còn mở',
    ]) {
      expect(sent.text).toContain(words);
    }
    expect(sent.text).toContain('href="#o-gio-fri"');
    expect(sent.text).toContain('value="chiều"');
    expect(sent.text).toContain('value="Land desk"');
    expect(await added()).toBeUndefined();
  });

  test('a form with nothing in it is told what it lacks', async () => {
    const sent = await manager.post(`${LIST}/them`).expect(422);
    expect(sent.text).toContain('Nhập tên quầy.');
    const noUnit = await manager.post(`${LIST}/them`, { ...FORM, donVi: '' }).expect(422);
    expect(noUnit.text).toContain('Chọn một đơn vị trong danh mục.');
    expect(noUnit.text).not.toContain('Có phiếu của đợt không còn mở');
  });

  test('a desk is changed; its form shows what is known of it', async () => {
    await manager.post(`${LIST}/${DESK}/sua`, { ...FORM, donVi: '250' }).expect(303);
    expect(await find(DESK)).toMatchObject({
      name: { vi: 'Quầy Đất đai' },
      unit: '08986',
      doors: [{ campaign: 'dot-2024', group: 'G6' }],
    });
    const form = await manager.get(`${LIST}/${DESK}/sua`).expect(200);
    expect(readHtml(form.text).faults).toEqual([]);
    expect(form.text).toContain('value="07:30–11:30"');
    expect(form.text).toMatch(/value="dot-2024\|G6"\s+checked/);
    expect(form.text).not.toMatch(/value="dot-2024\|G5"\s+checked/);
    const wrong = await manager.post(`${LIST}/${DESK}/sua`, { ...FORM, ten: ' ' }).expect(422);
    expect(wrong.text).toContain('Nhập tên quầy.');
  });

  test('a code is replaced after a question, and the list shows where the old one went', async () => {
    const question = await manager.get(`${LIST}/${DESK}/thay-ma`).expect(200);
    expect(readHtml(question.text).faults).toEqual([]);
    expect(question.text).toContain('Phiếu đang điền dở vẫn gửi được');
    const sent = await manager.post(`${LIST}/${DESK}/thay-ma`).expect(303);
    const { replacedBy } = (await find(DESK))!;
    expect(sent.headers.location).toContain(`#quay-${replacedBy}`);
    const list = await manager.get(LIST).expect(200);
    expect(readHtml(list.text).faults).toEqual([]);
    expect(list.text).toContain('Mã đã ngừng dùng');
    expect(list.text).toContain(`href="#quay-${replacedBy}"`);
    expect(list.text).toContain('15/11/2024');
    expect(await auditLines(app.deps)).toContain(`desk.replaced ${DESK} replacedBy,retiredOn`);
  });

  test('a retired desk can be neither changed nor printed, and says why', async () => {
    await manager.post(`${LIST}/${DESK}/ngung-dung`).expect(303);
    for (const end of ['sua', 'thay-ma', 'ngung-dung']) {
      const shown = await manager.get(`${LIST}/${DESK}/${end}`).expect(409);
      expect(shown.text).toContain('đã ngừng dùng từ ngày 15/11/2024');
      await manager.post(`${LIST}/${DESK}/${end}`, FORM).expect(409);
    }
    await manager.get(`${LIST}/${DESK}/qr.svg`).expect(404);
    await manager.get(`${LIST}/${DESK}/ap-phich-a4.pdf`).expect(404);
    await manager.get(`${LIST}/don-vi/08986/ap-phich-a4.pdf`).expect(404);
    expect((await auditLines(app.deps)).filter((line) => line.startsWith('desk.'))).toHaveLength(1);
  });

  test('the code as a picture carries the address of the desk', async () => {
    const png = await pdf(manager, `${LIST}/${DESK}/qr.png`).expect(200);
    const canvas = createCanvas(320, 320);
    const context = canvas.getContext('2d');
    context.drawImage(await loadImage(png.body as Buffer), 0, 0, 320, 320);
    const { data } = context.getImageData(0, 0, 320, 320);
    expect(jsqr(data, 320, 320)?.data).toBe(`http://khao-sat.example/k/${DESK}`);
    const svg = await manager.get(`${LIST}/${DESK}/qr.svg`).expect('Content-Type', /svg/);
    expect(svg.headers['content-disposition']).toBe('inline');
  });

  test.each([
    ['a4', 210],
    ['a5', 148],
  ])(
    'a poster on %s opens the desk and says who asks, where and in which survey',
    async (size, mm) => {
      const poster = await pdf(manager, `${LIST}/${DESK}/ap-phich-${size}.pdf`).expect(200);
      expect(poster.headers['content-type']).toContain('application/pdf');
      expect(poster.headers['content-disposition']).toContain(`ap-phich-${DESK}-${size}.pdf`);
      const [page] = (await readPdf(poster.body as Buffer)).pages;
      expect(page?.qr?.address).toBe(`http://khao-sat.example/k/${DESK}`);
      expect(page?.qr?.sideMm).toBeGreaterThanOrEqual(60);
      expect(Math.round(page?.widthMm ?? 0)).toBe(mm);
      expect(page?.text).toContain('Một cửa xã Tự Lập');
      expect(page?.text).toContain('Khảo sát thử 2024');
      expect(page?.text).toMatch(/^UBND\n/);
    },
  );

  test('there is no poster on other paper', async () => {
    await manager.get(`${LIST}/${DESK}/ap-phich-a3.pdf`).expect(404);
  });

  test('one file has the posters of all desks of a unit, and of no other', async () => {
    await manager.post(`${LIST}/them`, FORM).expect(303);
    const file = await pdf(manager, `${LIST}/don-vi/08986/ap-phich-a5.pdf`).expect(200);
    const { pages } = await readPdf(file.body as Buffer);
    const codes = [DESK, (await added())!.code];
    expect(pages.map(({ qr }) => qr?.address).sort()).toEqual(
      codes.map((code) => `http://khao-sat.example/k/${code}`).sort(),
    );
    await manager.get(`${LIST}/don-vi/khong-co/ap-phich-a4.pdf`).expect(404);
  });

  test('who leads a unit sees the own desks and their papers only, and changes nothing', async () => {
    const viewer = await signIn(app, ['viewer'], '08986');
    const list = await viewer.get(LIST).expect(200);
    expect(list.text).toContain(`/k/${DESK}`);
    expect(list.text).not.toContain(`/k/${CITIZENS_DESK}`);
    expect(list.text).not.toContain('/sua"');
    expect(list.text).not.toContain(`${LIST}/them`);
    await viewer.get(`${LIST}/${DESK}/qr.svg`).expect(200);
    await viewer.get(`${LIST}/${CITIZENS_DESK}/qr.svg`).expect(404);
    await viewer.get(`${LIST}/${CITIZENS_DESK}/qr.png`).expect(404);
    await viewer.get(`${LIST}/${CITIZENS_DESK}/ap-phich-a4.pdf`).expect(404);
    await viewer.get(`${LIST}/don-vi/09010/ap-phich-a4.pdf`).expect(404);
    await viewer.get(`${LIST}/${DESK}/sua`).expect(403);
    await viewer.post(`${LIST}/${DESK}/thay-ma`).expect(403);
    expect((await find(DESK))?.retiredOn).toBeUndefined();
  });

  test('a code that no desk has is not found', async () => {
    for (const end of ['sua', 'thay-ma', 'ngung-dung', 'qr.svg', 'qr.png', 'ap-phich-a4.pdf']) {
      await manager.get(`${LIST}/khongco1/${end}`).expect(404);
    }
    await manager.post(`${LIST}/khongco1/sua`, FORM).expect(404);
    await manager.post(`${LIST}/khongco1/thay-ma`).expect(404);
    await manager.post(`${LIST}/khongco1/ngung-dung`).expect(404);
  });
});

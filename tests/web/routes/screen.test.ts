import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import request from 'supertest';
import { actOfSystem } from '../../../server/actions/audit/act';
import { replaceCode, retireDesk } from '../../../server/actions/desks/retire-desk';
import { openApp, type TestApp } from '../../support/app';
import { DESK, seedCampaign } from '../../support/campaign';
import { readHtml } from '../../support/html';
import { stores } from '../../support/stores';

const SIDE = 320;

async function addressIn(svg: string): Promise<string | undefined> {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  const sized = svg.replace('<svg ', `<svg width="${SIDE}" height="${SIDE}" `);
  context.drawImage(await loadImage(Buffer.from(sized)), 0, 0, SIDE, SIDE);
  return jsqr(context.getImageData(0, 0, SIDE, SIDE).data, SIDE, SIDE)?.data;
}

describe.each(stores())('the screen at a desk, on the %s', (store) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
  });
  afterEach(async () => {
    await app.close();
    await store.destroy();
  });

  const screen = () => request(app.app).get(`/k/${DESK}/man-hinh`);
  const codeOf = (html: string) => /src="\/k\/(\w+)\/qr\.svg"/.exec(html)?.[1];
  const shownAddress = async (code: string) => {
    const image = await request(app.app).get(`/k/${code}/qr.svg`).expect('Content-Type', /svg/);
    return addressIn((image.body as Buffer).toString());
  };

  test('needs no sign-in, says the steps in both languages, and its code opens the form', async () => {
    const shown = await screen().expect(200);
    expect(readHtml(shown.text).faults).toEqual([]);
    for (const words of [
      'Một cửa xã Tự Lập',
      'Quét mã QR',
      'Scan the QR code',
      'Gửi phiếu',
      'Phiếu không hỏi họ tên',
      `khao-sat.example/k/${DESK}`,
    ]) {
      expect(shown.text).toContain(words);
    }
    expect(codeOf(shown.text)).toBe(DESK);
    expect(await shownAddress(DESK)).toBe(`http://khao-sat.example/k/${DESK}`);
    expect(shown.headers['cache-control']).toBe('no-store');
    expect(shown.headers['set-cookie']).toBeUndefined();
  });

  test('renews itself, with and without scripts', async () => {
    const { text } = await screen();
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="60"></noscript>');
    expect(text).toMatch(/<script src="[^"]*screen[^"]*\.js" defer>/);
  });

  test('follows a code that is replaced, though the monitor keeps its address', async () => {
    const { deps } = app;
    const replaced = await replaceCode(deps, actOfSystem(deps, 'desk.replaced'), { code: DESK });
    const code = replaced.ok ? replaced.value.code : '';
    expect(codeOf((await screen().expect(200)).text)).toBe(code);
    expect(await shownAddress(code)).toBe(`http://khao-sat.example/k/${code}`);
  });

  test('shows no code where nobody would be asked, and says so', async () => {
    app.setToday('2025-03-01');
    const over = await screen().expect(200);
    expect(readHtml(over.text).faults).toEqual([]);
    expect(over.text).toContain('Hiện chưa nhận ý kiến');
    expect(codeOf(over.text)).toBeUndefined();
    await request(app.app).get(`/k/${DESK}/qr.svg`).expect(404);
    app.setToday('2024-11-15');
    const desk = await app.deps.store.desks.find(DESK);
    await retireDesk(app.deps, actOfSystem(app.deps, 'desk.retired'), desk!);
    expect(codeOf((await screen().expect(200)).text)).toBeUndefined();
  });

  test('a code that no desk has is not found; capitals are led to the one spelling', async () => {
    await request(app.app).get('/k/khongco1/man-hinh').expect(404);
    await request(app.app).get('/k/khongco1/qr.svg').expect(404);
    const typed = await request(app.app).get(`/K/${DESK.toUpperCase()}/MAN-HINH/`).expect(302);
    expect(typed.headers.location).toBe(`/k/${DESK}/man-hinh`);
  });
});

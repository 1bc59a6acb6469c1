import { LOCALES } from '../../../../server/i18n';
import { openApp, type TestApp } from '../../../support/app';
import { readHtml } from '../../../support/html';
import { shippedUnits } from '../../../support/shipped-units';
import { signIn, type Staff } from '../../../support/staff';
import { stores } from '../../../support/stores';

const LIST = '/quan-ly/don-vi';
const OLD_ME_LINH = `${LIST}/ma/${encodeURIComponent('09010@2021-01-01')}`;
const NEW_ME_LINH = `${LIST}/ma/${encodeURIComponent('09022@2025-07-01')}`;
const DISTRICT = `${LIST}/ma/${encodeURIComponent('250@2021-01-01')}`;
const PNV = `${LIST}/ma/PNV%402021-01-01`;

describe.each(stores())('the registry of units over HTTP on the %s', (store) => {
  let app: TestApp;
  let manager: Staff;

  beforeAll(async () => {
    app = await openApp(store);
    app.setToday('2026-11-24');
    manager = await signIn(app, ['manager']);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });
  beforeEach(async () => {
    const { units } = app.deps.store;
    await units.removeAll((await units.all()).map((unit) => `${unit.code}@${unit.validFrom}`));
    await units.putAll(await shippedUnits());
  });

  async function unit(key: string) {
    return (await app.deps.store.units.all()).find((one) => `${one.code}@${one.validFrom}` === key);
  }

  test('the tree is that of the day that is asked for', async () => {
    const then = await manager.get(`${LIST}?ngay=15/11/2024`).expect(200);
    expect(readHtml(then.text).faults).toEqual([]);
    expect(then.text).toContain('Huyện Mê Linh');
    expect(then.text).toContain('33 đơn vị trong ngày 15/11/2024');
    const now = await manager.get(LIST).expect(200);
    expect(now.text).not.toContain('Huyện Mê Linh');
    expect(now.text).toContain('5 đơn vị trong ngày 24/11/2026');
  });

  test('a search shows what it finds and the way to it', async () => {
    const { text } = await manager.get(`${LIST}?ngay=15/11/2024&tim=trang viet`).expect(200);
    expect(text).toContain('Xã Tráng Việt');
    expect(text).toContain('Huyện Mê Linh');
    expect(text).not.toContain('Xã Chu Phan');
    expect((await manager.get(`${LIST}?tim=zzz`)).text).toContain('Không có đơn vị nào');
  });

  test('a day that is none is told at its field, and what was typed stays', async () => {
    const { text } = await manager.get(`${LIST}?ngay=31/06/2025`).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    expect(text).toContain('value="31/06/2025"');
    expect(text).toContain('Không phải ngày có thật');
  });

  test('who may only read sees no way to change anything, and has none', async () => {
    const auditor = await signIn(app, ['auditor']);
    expect((await auditor.get(LIST).expect(200)).text).not.toContain(`${LIST}/them`);
    expect((await auditor.get(DISTRICT).expect(200)).text).not.toContain('/ket-thuc');
    await auditor.get(`${LIST}/them`).expect(403);
    await auditor.post(`${DISTRICT}/ket-thuc`, { 'ngay-cuoi': '30/06/2025' }).expect(403);
    const viewer = await signIn(app, ['viewer'], '250');
    await viewer.get(LIST).expect(403);
  });

  test.each(LOCALES)('every page in %s is sound', async (locale) => {
    for (const path of [
      LIST,
      OLD_ME_LINH,
      NEW_ME_LINH,
      DISTRICT,
      `${LIST}/them?cap-tren=01`,
      `${OLD_ME_LINH}/sua`,
      `${OLD_ME_LINH}/doi-ten`,
      `${DISTRICT}/ket-thuc`,
      `${LIST}/sap-xep`,
      `${LIST}/sap-xep?tu-ngay=01/07/2025&thuoc=250`,
      `${LIST}/nhap`,
    ]) {
      const join = path.includes('?') ? '&' : '?';
      const { text } = await manager.get(`${path}${join}lang=${locale}`).expect(200);
      expect([path, readHtml(text).faults]).toEqual([path, []]);
      expect(text).not.toMatch(/\b(units|imports):[a-z]|\{\{/);
    }
  });

  test('a unit that is not there is not found', async () => {
    await manager.get(`${LIST}/ma/9@2021-01-01`).expect(404);
    await manager.get(`${LIST}/ma/9@2021-01-01/sua`).expect(404);
    await manager.post(`${LIST}/ma/9@2021-01-01/sua`, {}).expect(404);
    await manager.post(`${LIST}/ma/9@2021-01-01/xoa`).expect(404);
  });

  test('history of before 1 July 2025: predecessors, successors, and a code that changed hands', async () => {
    const { text } = await manager.get(NEW_ME_LINH).expect(200);
    expect(text).toContain('Các đơn vị tiền thân');
    for (const name of ['Xã Tráng Việt (09022)', 'Xã Đại Thịnh (08974)', 'Xã Mê Linh (09010)']) {
      expect(text).toContain(name);
    }
    expect(text).toContain('không cộng dồn');
    const reused = await manager.get(`${LIST}/ma/08995%402025-07-01`);
    expect(reused.text).toContain('Các đơn vị khác cùng mã');
    const whole = await manager.get(`${LIST}/ma/09001%402021-01-01`);
    expect(whole.text).toContain('Xã Liên Mạc (08998)');
  });

  test('a unit is added, found, changed and, being used by nothing, removed', async () => {
    const fields = {
      ma: 'PMOI',
      ten: 'Phòng Mới <b>',
      loai: 'phong',
      'cap-tren': '01',
      'tu-ngay': '1/1/2026',
    };
    const added = await manager.post(`${LIST}/them`, fields).expect(303);
    const at = `${LIST}/ma/PMOI%402026-01-01`;
    expect(added.headers.location).toBe(`${at}?bao=units.added`);
    const page = await manager.get(added.headers.location!).expect(200);
    expect(page.text).toContain('Phòng Mới &lt;b&gt;');
    expect(page.text).toContain('Đã thêm đơn vị.');
    expect(page.text).toContain(`${at}/xoa`);
    await manager.post(`${at}/sua`, { ...fields, ten: 'Phòng Khác' }).expect(303);
    expect(await unit('PMOI@2026-01-01')).toMatchObject({ name: { vi: 'Phòng Khác' } });
    await manager.post(`${at}/xoa`).expect(303);
    expect(await unit('PMOI@2026-01-01')).toBeUndefined();
  });

  test('faults of a form stand at their fields, and what was typed is kept', async () => {
    const sent = {
      ma: 'mã',
      ten: 'Xã Thử',
      loai: '',
      'loai-khac': 'Kỳ Lạ',
      'tu-ngay': '32/1/2026',
    };
    const { text } = await manager.post(`${LIST}/them`, sent).expect(422);
    expect(readHtml(text).faults).toEqual([]);
    for (const href of ['#o-ma', '#o-loai', '#o-tu-ngay']) expect(text).toContain(`href="${href}"`);
    for (const value of ['mã', 'Xã Thử', '32/1/2026', 'Kỳ Lạ']) {
      expect(text).toContain(`value="${value}"`);
    }
  });

  test('a used unit is not removed', async () => {
    const { text } = await manager.post(`${LIST}/ma/01%402021-01-01/xoa`).expect(422);
    expect(text).toContain('Đơn vị đang được dùng nên không xóa được');
    expect(await unit('01@2021-01-01')).toBeDefined();
  });

  test('a unit is renamed from a day on', async () => {
    const at = `${LIST}/ma/08980%402025-07-01`;
    const fields = {
      ten: 'Phường Yên Lãng',
      loai: 'phuong',
      'cap-tren': '01',
      'tu-ngay': '01/01/2027',
    };
    const renamed = await manager.post(`${at}/doi-ten`, fields).expect(303);
    expect(renamed.headers.location).toContain(encodeURIComponent('08980@2027-01-01'));
    const { text } = await manager.get(at).expect(200);
    expect(text).toContain('Phường Yên Lãng (08980)');
    expect(text).toContain('01/07/2025 – 31/12/2026');
  });

  test('ending a unit with units below it asks for them too', async () => {
    const { units } = app.deps.store;
    const named = (await units.all()).filter(({ code }) => ['250', 'PNV'].includes(code));
    await units.putAll(
      named.map(({ code, name, kind, parent = '', validFrom }) => ({
        code,
        name,
        kind,
        parent,
        validFrom,
      })),
    );
    const alone = { 'ngay-cuoi': '30/06/2025' };
    const refused = await manager.post(`${DISTRICT}/ket-thuc`, alone).expect(422);
    expect(refused.text).toContain('Phòng Nội vụ (PNV)');
    expect(refused.text).toContain('value="30/06/2025"');
    await manager.post(`${DISTRICT}/ket-thuc`, { ...alone, 'ca-truc-thuoc': 'co' }).expect(303);
    expect(await unit('PNV@2021-01-01')).toMatchObject({ validTo: '2025-06-30' });
    expect((await manager.get(PNV).expect(200)).text).toContain('Đã chấm dứt');
  });

  test('units are merged; a wrong choice is kept with its fault', async () => {
    const fields = {
      'tu-ngay': '01/01/2027',
      thuoc: '01',
      'cham-dut': ['08974@2025-07-01', '08995@2025-07-01'],
      'don-vi-nhan': '',
      ma: 'GOP',
      ten: 'Phường Gộp',
      loai: 'phuong',
      'cap-tren': '01',
    };
    const wrong = await manager.post(`${LIST}/sap-xep`, { ...fields, ten: '' }).expect(422);
    expect(readHtml(wrong.text).faults).toEqual([]);
    expect(wrong.text.match(/value="08974@2025-07-01" checked/g)).toHaveLength(1);
    const merged = await manager.post(`${LIST}/sap-xep`, fields).expect(303);
    expect(merged.headers.location).toContain(encodeURIComponent('GOP@2027-01-01'));
    expect(await unit('08995@2025-07-01')).toMatchObject({
      validTo: '2026-12-31',
      succeededBy: ['GOP@2027-01-01'],
    });
    await manager.get(`${LIST}/sap-xep?tu-ngay=hom%20nay`).expect(422);
  });

  test('while somebody else changes the registry, nothing is lost and the page says so', async () => {
    const { leases } = app.deps.store;
    const now = app.deps.clock.now();
    await leases.take('units', 'somebody', now, now + 60_000);
    const sent = { ma: 'CHO', ten: 'Xã Chờ', loai: 'xa', 'tu-ngay': '01/01/2026' };
    const { text } = await manager.post(`${LIST}/them`, sent).expect(422);
    expect(text).toContain('Người khác đang sửa danh mục');
    expect(text).toContain('value="Xã Chờ"');
    await leases.extend('units', 'somebody', now);
  });
});

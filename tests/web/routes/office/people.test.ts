import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { seedCampaign } from '../../../support/campaign';
import { readHtml } from '../../../support/html';
import { invite } from '../../../support/people';
import { signIn, type Staff } from '../../../support/staff';
import { stores, type TestStore } from '../../../support/stores';

const CAMPAIGN = 'dot-2024';
const { office } = paths;

describe.each(stores())('invited people on the %s', (store: TestStore) => {
  let site: TestApp;
  let manager: Staff;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps, {}, 0);
    manager = await signIn(site, ['manager']);
    for (let n = 1; n <= 52; n += 1) {
      const id = `p${String(n).padStart(2, '0')}`;
      await invite(site.deps, id, { name: `Người thứ ${n}`, email: `n${n}@x.vn` });
    }
    await invite(
      site.deps,
      'q1',
      { name: 'Nguyễn Ánh <b>', phone: '0912000001', title: 'Chủ tịch UBND xã' },
      { group: 'G4', unit: '08986', claim: 'mark' },
    );
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  const list = office.people.to(CAMPAIGN);
  const get = async (path: string, status = 200): Promise<string> => {
    const { text } = await manager.get(path).expect(status);
    expect(readHtml(text).faults).toEqual([]);
    return text;
  };
  const rows = (html: string) => html.match(/<th scope="row" ?>/g)?.length ?? 0;

  test('the list is paged, and tells who has answered but not when or what', async () => {
    const first = await get(list);
    expect(rows(first)).toBe(50);
    expect(first).toContain('Trang 1/2, 53 người');
    expect(first).toMatch(/rel="next"/);
    expect(first).not.toMatch(/rel="prev"/);
    const second = await get(`${list}?trang=2`);
    expect(rows(second)).toBe(3);
    expect(second).toContain('Nguyễn Ánh &lt;b&gt;');
    expect(second).toContain('Chủ tịch UBND xã');
    expect(second).toContain('Xã Tự Lập');
    expect(second).toContain('<td >Đã trả lời</td>');
  });

  test.each([
    ['nhom=G4', 1],
    ['donVi=08986', 1],
    ['traLoi=co', 1],
    ['traLoi=chua&trang=2', 2],
    ['nhom=G4&traLoi=chua', 0],
    ['lienKet=co', 0],
    ['thu=none&nhom=G4', 1],
    ['thu=bounced', 0],
    ['thu=x&traLoi=y&trang=-3&nhom=', 50],
    ['trang=99', 0],
    ['trang=99999', 0],
    ['trang=1e99', 50],
    ['trang=999999999999999999999', 50],
  ])('filtered by %s', async (query, expected) => {
    expect(rows(await get(`${list}?${query}`))).toBe(expected);
  });

  test('pages keep the filter', async () => {
    const html = await get(`${list}?nhom=G1&traLoi=chua`);
    expect(html).toContain('?nhom=G1&amp;traLoi=chua&amp;trang=2"');
    expect(html).toContain('<option value="G1" selected>');
  });

  test('a name is searched for in a form, so that it stands in no address', async () => {
    const found = await manager.post(office.peopleSearch.to(CAMPAIGN), { ten: 'nguyen anh' });
    expect(found.status).toBe(200);
    expect(readHtml(found.text).faults).toEqual([]);
    expect(rows(found.text)).toBe(1);
    expect(found.text).toContain('Tìm thấy 1 người');
    const kept = await manager.post(office.peopleSearch.to(CAMPAIGN), { ten: 'anh', nhom: 'G1' });
    expect(rows(kept.text)).toBe(0);
    expect(kept.text).toContain('<input type="hidden" name="nhom" value="G1">');
    expect(kept.text).toContain('Không có ai khớp');
  });

  test('only managers see people', async () => {
    for (const role of ['admin', 'auditor', 'viewer', 'operator'] as const) {
      const other = await signIn(site, [role], '08986');
      for (const path of [list, office.person.to(CAMPAIGN, 'p01'), office.links.to(CAMPAIGN)]) {
        await other.get(path).expect(403);
      }
    }
  });

  test('another campaign, or an invitation of another one, is not found', async () => {
    await invite(site.deps, 'elsewhere', { name: 'Ai Đó' }, { campaign: 'dot-khac' });
    await get(office.people.to('khong-co'), 404);
    await get(office.person.to(CAMPAIGN, 'elsewhere'), 404);
    await get(office.person.to(CAMPAIGN, 'khong-co'), 404);
    await manager.post(office.personRemoved.to(CAMPAIGN, 'elsewhere')).expect(404);
  });

  test('a person is added by hand; faults keep what was typed, each at its field', async () => {
    const form = office.personAdded.to(CAMPAIGN);
    const empty = await get(form);
    expect(empty).toContain('<option value="G4" >G4 – Chủ tịch UBND cấp xã</option>');
    expect(empty).not.toContain('<option value="G6"');
    const typed = {
      nhom: 'G3',
      donVi: '',
      hoTen: '  Trần  Bình ',
      email: 'binh@',
      dienThoai: '12',
      chucVu: 'Trưởng phòng',
    };
    const wrong = await manager.post(form, typed).expect(422);
    expect(readHtml(wrong.text).faults).toEqual([]);
    expect(wrong.text).toContain('href="#o-donVi"');
    expect(wrong.text).toContain('value="binh@"');
    expect(wrong.text).toContain('Địa chỉ thư điện tử không đúng');
    expect(wrong.text).toContain('Số điện thoại không đúng');
    expect(wrong.text).toContain('value="Trưởng phòng"');
    const right = { ...typed, donVi: 'PNV', email: 'binh@x.vn', dienThoai: '0912 000 002' };
    const sent = await manager.post(form, right).expect(303);
    expect(await get(sent.headers.location ?? '')).toContain('Đã thêm người vào danh sách.');
    const again = await manager.post(form, right).expect(422);
    expect(again.text).toContain('Người này đã có trong danh sách của đợt (trùng: Thư điện tử)');
  });

  test('a person is corrected and taken off the list', async () => {
    await invite(site.deps, 'z1', { name: 'Vũ Chi', email: 'chi@x.vn' });
    const form = office.person.to(CAMPAIGN, 'z1');
    expect(await get(form)).toContain('value="chi@x.vn"');
    const fields = { nhom: 'G2', donVi: '01', hoTen: 'Vũ Thị Chi', email: '', dienThoai: '' };
    await manager.post(form, fields).expect(303);
    const changed = await get(form);
    expect(changed).toContain('value="Vũ Thị Chi"');
    expect(changed).toContain('<option value="G2" selected>');
    await manager.post(office.personRemoved.to(CAMPAIGN, 'z1')).expect(303);
    await get(form, 404);
  });

  test('of somebody who was given a link, group and unit stand as facts', async () => {
    await invite(site.deps, 'z2', { name: 'Đỗ Dũng' }, { unit: '01' });
    await site.deps.store.invitations.addTokens([{ invitation: 'z2', tokenHash: 'z2' }]);
    const html = await get(office.person.to(CAMPAIGN, 'z2'));
    expect(html).not.toContain('name="nhom"');
    expect(html).toContain('Thành phố Hà Nội');
    expect(html).not.toContain('Bỏ khỏi danh sách');
    expect(html).toContain(`${office.links.to(CAMPAIGN)}?nguoi=z2`);
    const refused = await manager.post(office.personRemoved.to(CAMPAIGN, 'z2')).expect(422);
    expect(refused.text).toContain('Người này đã được phát liên kết');
  });

  test('a person whom retention has erased is said to be erased', async () => {
    await invite(site.deps, 'e1', { name: 'Bí Mật' }, { campaign: CAMPAIGN });
    await site.deps.store.invitations.erasePeople(CAMPAIGN);
    site.deps.keys.ofCampaign.destroy(CAMPAIGN);
    expect(await get(list)).toContain('Đã xóa theo quy định lưu trữ');
    const html = await get(office.person.to(CAMPAIGN, 'e1'));
    expect(html).toContain('Đã xóa theo quy định lưu trữ');
    expect(html).not.toContain('name="hoTen"');
    await manager
      .post(office.person.to(CAMPAIGN, 'e1'), { nhom: 'G1', donVi: '01', hoTen: 'Bí Mật' })
      .expect(422);
  });
});

import { findAccount } from '../../../../server/actions/accounts/list-accounts';
import {
  addAccount,
  auditLines,
  openAccounts,
  seedUnits,
  type AccountsApp,
} from '../../../support/accounts';
import { readHtml } from '../../../support/html';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore } from '../../../support/stores';

const LIST = '/quan-ly/tai-khoan';
const NEW = `${LIST}/moi`;
const TYPED = { 'ho-ten': 'Lê Văn Bình', 'ten-dang-nhap': 'binh.le', 'vai-tro': ['manager'] };

let store = embeddedStore();
let app: AccountsApp;
let admin: Staff;

beforeEach(async () => {
  store = embeddedStore();
  app = await openAccounts(store);
  await seedUnits(app.deps);
  admin = await signIn(app, ['admin']);
});
afterEach(async () => {
  await app.close();
  await store.destroy();
});

function linkIn(html: string): string {
  return /http:\/\/khao-sat\.example(\/quan-ly\/lien-ket\/[0-9a-z]{26})/.exec(html)?.[1] ?? '';
}

test('the list names everybody, roles and units in words', async () => {
  await addAccount(app.deps, { name: '<i>Lan</i>', roles: ['viewer', 'auditor'], unit: '08986' });
  await addAccount(app.deps, { name: 'Hoa', disabled: true });
  await addAccount(app.deps, { name: 'Mai', password: false });
  const page = await admin.get(LIST).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  for (const words of [
    '&lt;i&gt;Lan&lt;/i&gt;',
    'Lãnh đạo đơn vị, Kiểm toán',
    'Xã Tự Lập',
    'đã khóa',
    'chưa đặt mật khẩu',
  ]) {
    expect(page.text).toContain(words);
  }
});

test.each([['manager'], ['viewer'], ['operator'], ['auditor']] as const)(
  'ASVS 8.2.1: the role %s manages nobody',
  async (role) => {
    const staff = await signIn(app, [role], '08986');
    await staff.get(LIST).expect(403);
    await staff.post(NEW, TYPED).expect(403);
    await staff.post(`${LIST}/${admin.account}/khoa`).expect(403);
    expect(await app.deps.store.accounts.findByUsername('binh.le')).toBeUndefined();
  },
);

test('a new account: its link is shown once, opens the page of the password, and is logged without it', async () => {
  const form = await admin.get(NEW).expect(200);
  expect(readHtml(form.text).faults).toEqual([]);
  const shown = await admin.post(NEW, TYPED).expect(200);
  expect(readHtml(shown.text).faults).toEqual([]);
  const link = linkIn(shown.text);
  const page = await admin.get(link).expect(200);
  expect(page.text).toContain('Lê Văn Bình');
  const { account } = (await app.deps.store.accounts.findByUsername('binh.le'))!;
  expect(account).toMatchObject({ name: 'Lê Văn Bình', roles: ['manager'], activated: false });
  expect(await auditLines(app.deps)).toContain(`account.created ${account.id}`);
  const entries = [];
  for await (const entry of app.deps.store.audit.stream()) entries.push(entry);
  expect(JSON.stringify(entries)).not.toMatch(/Bình|binh\.le|lien-ket/);
});

test('faults stand at their fields and everything typed is kept', async () => {
  const typed = {
    'ho-ten': '',
    'ten-dang-nhap': 'Bình Lê',
    'vai-tro': ['viewer', 'auditor'],
    email: 'binh@',
  };
  const refused = await admin.post(NEW, typed).expect(422);
  const { elements, faults } = readHtml(refused.text);
  expect(faults).toEqual([]);
  const wrong = elements
    .filter(({ attributes }) => attributes.get('aria-invalid') === 'true')
    .map(({ attributes }) => attributes.get('name'));
  expect(wrong).toEqual(['ho-ten', 'ten-dang-nhap', 'don-vi', 'email']);
  const summary = [...refused.text.matchAll(/<li><a href="#o-([\w-]+)">/g)].map(([, name]) => name);
  expect(summary).toEqual(wrong);
  const ticked = elements
    .filter(({ attributes }) => attributes.has('checked'))
    .map(({ attributes }) => attributes.get('value'));
  expect(ticked).toEqual(['viewer', 'auditor']);
  expect(refused.text).toContain('value="Bình Lê"');
  expect(refused.text).toContain('value="binh@"');
  expect(await auditLines(app.deps)).not.toContain(expect.stringContaining('account.created'));
});

test('units of the registry can be chosen, those that are gone come last with their last day', async () => {
  const page = await admin.get(NEW).expect(200);
  const labels = [...page.text.matchAll(/<option value="[^"]*"[^>]*>([^<]*)/g)].map(
    ([, text]) => text,
  );
  const gone = labels.findIndex((label) => label?.includes('đến 30/06/2025'));
  expect(labels[0]).toBe('Không thuộc đơn vị nào');
  expect(gone).toBeGreaterThan(1);
  expect(labels.slice(gone).every((label) => label?.includes('đến'))).toBe(true);
});

test('name, roles and unit are changed, and the page says so', async () => {
  const { id } = await addAccount(app.deps);
  const path = `${LIST}/${id}`;
  const fields = { 'ho-ten': 'Tên Mới', 'vai-tro': ['operator'], 'don-vi': '08986' };
  const changed = await admin.post(path, fields).expect(303);
  const page = await admin.get(changed.headers.location ?? '').expect(200);
  expect(page.text).toContain('Đã lưu tài khoản.');
  expect(page.text).toMatch(/<option value="08986" selected>/);
  expect((await findAccount(app.deps, id))?.account).toMatchObject({
    name: 'Tên Mới',
    roles: ['operator'],
    unit: '08986',
  });
  const refused = await admin.post(path, { ...fields, 'don-vi': '' }).expect(422);
  expect(refused.text).toContain('cần một đơn vị');
});

test('closing ends sessions at once; opening again is one button', async () => {
  const staff = await signIn(app, ['auditor']);
  const path = `${LIST}/${staff.account}`;
  await staff.get('/quan-ly/tai-khoan-cua-toi').expect(200);
  await admin.post(`${path}/khoa`).expect(303);
  await staff.get('/quan-ly/tai-khoan-cua-toi').expect(303);
  const page = await admin.get(path).expect(200);
  expect(readHtml(page.text).faults).toEqual([]);
  expect(page.text).toContain(`${path}/mo-khoa`);
  await admin.post(`${path}/lien-ket`).expect(422);
  await admin.post(`${path}/mo-khoa`).expect(303);
  expect((await findAccount(app.deps, staff.account))?.account.disabled).toBe(false);
  expect(await auditLines(app.deps)).toEqual(
    expect.arrayContaining([
      `account.disabled ${staff.account}`,
      `account.enabled ${staff.account}`,
    ]),
  );
});

test('the last administrator cannot be closed or lose the role, and is told why', async () => {
  const path = `${LIST}/${admin.account}`;
  const closed = await admin.post(`${path}/khoa`).expect(422);
  const demoted = await admin.post(path, { 'ho-ten': 'Tôi', 'vai-tro': ['manager'] }).expect(422);
  for (const { text } of [closed, demoted]) expect(text).toContain('quản trị hệ thống duy nhất');
  await admin.get(LIST).expect(200);
});

test('a reset link is shown once; the factor is offered for removal where there is one', async () => {
  const { id } = await addAccount(app.deps);
  const path = `${LIST}/${id}`;
  expect((await admin.get(path)).text).not.toContain('bo-hai-lop');
  await app.deps.store.accounts.setFactor(id, { secret: 's', lastStep: 0, recoveryCodes: [] });
  expect((await admin.get(path)).text).toContain('bo-hai-lop');
  const shown = await admin
    .post(`${path}/lien-ket`, { 'bo-hai-lop': '1', email: 'lan@hanoi.gov.vn' })
    .expect(200);
  expect(shown.text).toContain('lan@hanoi.gov.vn');
  await admin.get(linkIn(shown.text)).expect(200);
  expect(await auditLines(app.deps)).toContain(`account.linked ${id}`);
  const wrong = await admin.post(`${path}/lien-ket`, { email: 'lan@' }).expect(422);
  expect(wrong.text).toContain('value="lan@"');
});

test.each(['', '/khoa', '/mo-khoa', '/lien-ket'])('an account that is not: %s', async (end) => {
  await admin.post(`${LIST}/khong-co${end}`, TYPED).expect(404);
  await admin.get(`${LIST}/khong-co`).expect(404);
});

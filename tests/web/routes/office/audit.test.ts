import { actBy } from '../../../../server/actions/audit/act';
import { paths } from '../../../../server/web/paths';
import { openApp, type TestApp } from '../../../support/app';
import { signIn, type Staff } from '../../../support/staff';
import { stores, type TestStore } from '../../../support/stores';

describe.each(stores())('%s', (store: TestStore) => {
  let site: TestApp;
  let auditor: Staff;
  const { audit, auditFile, auditCheck } = paths.office;

  beforeAll(async () => {
    site = await openApp(store);
    auditor = await signIn(site, ['auditor']);
    const actor = { account: auditor.account, name: 'x', roles: ['auditor'] } as const;
    for (let n = 1; n <= 104; n += 1) {
      const act = actBy(site.deps, actor, 'account.changed');
      await act.record({ kind: 'account', id: `doi-tuong-${n}` }, ['roles']);
    }
  });
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  test('lines say when, who, what, and lead to older ones', async () => {
    const { text } = await auditor.get(audit.to()).expect(200);
    expect(text).toContain('15/11/2024 12:00:00');
    expect(text).toContain('Nguyễn Thị Thử');
    expect(text).toContain('Sửa tài khoản');
    expect(text).toContain('doi-tuong-104');
    expect(text).not.toContain('>Tài khoản doi-tuong-1<');
    const older = /href="([^"]*duoi=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const page = await auditor.get(older).expect(200);
    expect(page.text).toContain('>Tài khoản doi-tuong-1<');
  });

  test('a search by object, act and day', async () => {
    const found = await auditor.get(
      `${audit.to()}?doiTuong=doi-tuong-7&viec=account.changed&tu=15/11/2024&den=15/11/2024`,
    );
    expect(found.text.match(/Sửa tài khoản<\/td>/g)).toHaveLength(1);
    const none = await auditor.get(`${audit.to()}?tu=16/11/2024`);
    expect(none.text).toContain('Không có dòng nào khớp');
  });

  test('a wrong day is said at its field and does not stop the page', async () => {
    const { text } = await auditor.get(`${audit.to()}?tu=31/02/2024`).expect(200);
    expect(text).toContain('Nhập ngày theo dạng');
    expect(text).toContain('value="31/02/2024"');
  });

  test('the file holds every line found, with its hashes', async () => {
    const { text } = await auditor.get(`${auditFile.to()}?viec=account.changed`).expect(200);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(105);
    const last = await site.deps.store.audit.last();
    expect(lines.at(-1)).toContain(last?.hash);
  });

  test('the check of the chain says that it is sound, and its last hash', async () => {
    const { text } = await auditor.get(auditCheck.to()).expect(200);
    expect(text).toContain('Chuỗi nguyên vẹn');
    expect(text).toContain((await site.deps.store.audit.last())?.hash);
  });

  test('the check finds what was changed behind its back', async () => {
    const last = await site.deps.store.audit.last();
    if (!last) throw new Error('empty log');
    await site.deps.store.audit.add({ ...last, sequence: last.sequence + 2, previous: last.hash });
    const { text } = await auditor.get(auditCheck.to()).expect(200);
    expect(text).toContain('Chuỗi không nguyên vẹn');
    expect(text).toContain(`Trước dòng ${last.sequence + 2} thiếu`);
  });
});

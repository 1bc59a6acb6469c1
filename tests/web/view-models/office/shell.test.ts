import { shellModel } from '../../../../server/web/view-models/office/shell';
import type { Role } from '../../../../server/domain/access/role';
import { translatorFor } from '../../../support/rendering';

function shell(roles: readonly Role[], address: string, done?: string) {
  const actor = { account: 'a', name: 'Lan', roles };
  return shellModel({ t: translatorFor('vi'), actor, csrf: 'x', address, done });
}

const labels = (roles: readonly Role[]) => shell(roles, '/quan-ly').nav.map(({ label }) => label);

test('an account sees the areas that it has a right to', () => {
  expect(labels(['operator'])).not.toContain('Nhật ký');
  expect(labels(['auditor'])).toContain('Nhật ký');
  expect(labels(['viewer'])).not.toContain('Đợt khảo sát');
});

test.each([
  ['/quan-ly', 'Đợt khảo sát'],
  ['/quan-ly/dot/dot-2024/kenh?x=1', 'Đợt khảo sát'],
  ['/quan-ly/nhat-ky/kiem-tra', 'Nhật ký'],
  ['/quan-ly/nhap-phieu/a/b/c/d', 'Nhập phiếu'],
  ['/quan-ly/tai-khoan-cua-toi', undefined],
])('%s belongs to %s', (address, label) => {
  const current = shell(['manager', 'auditor'], address).nav.filter((item) => item.current);
  expect(current.map((item) => item.label)).toEqual(label === undefined ? [] : [label]);
});

test('what was done is said in words of the catalogue, and nothing else is', () => {
  expect(shell([], '/', 'keying.stored').done).toContain('Đã lưu phiếu');
  expect(shell([], '/', 'keying.no-such').done).toBe('');
  expect(shell([], '/', '<b>hello</b>').done).toBe('');
  expect(shell([], '/').done).toBe('');
});

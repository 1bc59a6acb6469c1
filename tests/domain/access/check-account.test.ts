import {
  checkAccount,
  emailProblem,
  nameProblem,
  usernameProblem,
} from '../../../server/domain/access/check-account';
import { normalUsername, readUsername } from '../../../server/domain/access/username';

const UNITS = new Set(['250', '08986']);
const GOOD = { name: 'Nguyễn Thị An', roles: ['manager'], unit: '' };

test('name, roles and no unit', () => {
  expect(checkAccount({ ...GOOD, name: '  Nguyễn  Thị\tAn ' }, UNITS)).toEqual({
    ok: true,
    value: { name: 'Nguyễn Thị An', roles: ['manager'] },
  });
});

test.each(['viewer', 'operator'])('%s acts for a unit and is given one', (role) => {
  const typed = { ...GOOD, roles: ['auditor', role] };
  expect(checkAccount({ ...typed, unit: '08986' }, UNITS)).toEqual({
    ok: true,
    value: { name: GOOD.name, roles: [role, 'auditor'], unit: '08986' },
  });
  expect(checkAccount(typed, UNITS)).toEqual({ ok: false, error: { unit: 'unit-missing' } });
  expect(checkAccount({ ...typed, unit: '99999' }, UNITS)).toEqual({
    ok: false,
    error: { unit: 'unit-unknown' },
  });
});

test('a unit is not kept for roles that act for all', () => {
  const checked = checkAccount({ ...GOOD, roles: ['admin', 'auditor'], unit: '250' }, UNITS);
  expect(checked).toEqual({ ok: true, value: { name: GOOD.name, roles: ['admin', 'auditor'] } });
});

test('everything wrong at once is told at once; roles that do not exist count for nothing', () => {
  expect(checkAccount({ name: ' ', roles: ['root', '__proto__'], unit: '' }, UNITS)).toEqual({
    ok: false,
    error: { name: 'name-missing', roles: 'roles-missing' },
  });
});

test('a name has at most 100 characters', () => {
  expect(nameProblem('ạ'.repeat(100))).toEqual({});
  expect(nameProblem('ạ'.repeat(101))).toEqual({ name: 'name-long' });
});

test.each([
  ['nguyen.van-an_2', 'nguyen.van-an_2'],
  ['  Nguyen.An ', 'nguyen.an'],
  ['ａｎ１', 'an1'],
  ['an', undefined],
  ['a'.repeat(32), 'a'.repeat(32)],
  ['a'.repeat(33), undefined],
  ['.nguyen', undefined],
  ['nguyen.', undefined],
  ['nguyễn', undefined],
  ['nguyen an', undefined],
  ['nguyen\nan', undefined],
])('user name %j is read as %j', (typed, expected) => {
  expect(readUsername(typed)).toBe(expected);
});

test('a user name may not be taken', () => {
  expect(usernameProblem('Lan.Pham', (name) => name === 'lan.pham')).toEqual({
    username: 'username-taken',
  });
  expect(usernameProblem('lan.pham', () => false)).toEqual({});
  expect(usernameProblem('?', () => false)).toEqual({ username: 'username-wrong' });
  expect(normalUsername(' LAN ')).toBe('lan');
});

test.each(['', 'nguyenvana@hanoi.gov.vn', "o'neil+cchc@x-y.vn"])('%j may be mailed to', (email) => {
  expect(emailProblem(email)).toEqual({});
});

test.each([
  'a',
  'a@b',
  'a b@c.vn',
  'a@b.vn, c@d.vn',
  'a@b.vn\r\nBcc: c@d.vn',
  `${'a'.repeat(250)}@b.vn`,
])('%j is no address', (email) => {
  expect(emailProblem(email)).toEqual({ email: 'email-wrong' });
});

import request, { type Test } from 'supertest';
import { RIGHTS, scopeOf, type Right } from '../../../../server/domain/access/rights';
import { ROLES, UNIT_ROLES, type Role } from '../../../../server/domain/access/role';
import { officeRoutes } from '../../../../server/web/routes/office';
import type { StaffRoute } from '../../../../server/web/staff/staff-route';
import type { Web } from '../../../../server/web/web';
import { openApp, type TestApp } from '../../../support/app';
import { signIn, type Staff } from '../../../support/staff';
import { embeddedStore } from '../../../support/stores';

const store = embeddedStore();
let site: TestApp;
const staff = new Map<Role, Staff>();
let routes: readonly StaffRoute[];

beforeAll(async () => {
  site = await openApp(store);
  routes = officeRoutes({ deps: site.deps } as Web);
  for (const role of ROLES) {
    const unit = UNIT_ROLES.includes(role) ? '08986' : undefined;
    staff.set(role, await signIn(site, [role], unit));
  }
});
afterAll(async () => {
  await site.close();
  await store.destroy();
});

/** The address of a route with something that does not exist in its places. */
function addressOf({ path }: StaffRoute): string {
  return path.replace(/:\w+/g, 'khong-co');
}

function ask(who: Staff, route: StaffRoute): Test {
  return route.method === 'get'
    ? who.get(addressOf(route))
    : who.post(addressOf(route), { _csrf: 'not the token' });
}

test('every right has somebody, and every route a right of the table', () => {
  expect(Object.entries(RIGHTS).filter(([, line]) => Object.keys(line).length === 0)).toEqual([]);
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter(({ right }) => !(right in RIGHTS))).toEqual([]);
});

test('no address is declared twice', () => {
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(ROLES)('%s reaches exactly the routes of its rights', async (role) => {
  const who = staff.get(role);
  if (!who) throw new Error(role);
  const unit = UNIT_ROLES.includes(role) ? '08986' : undefined;
  for (const route of routes) {
    const { status, text } = await ask(who, route);
    const may = scopeOf({ roles: [role], ...(unit !== undefined && { unit }) }, route.right);
    const refused = status === 403 && text.includes('không có quyền');
    expect(`${route.method} ${route.path}: ${refused ? 'refused' : 'let in'}`).toBe(
      `${route.method} ${route.path}: ${may ? 'let in' : 'refused'}`,
    );
    if (may && route.method === 'post') expect(status).toBe(403);
    expect(status).toBeLessThan(500);
  }
});

test('nobody reaches any of them without signing in', async () => {
  for (const route of routes) {
    const answer =
      route.method === 'get'
        ? await request(site.app).get(addressOf(route))
        : await request(site.app).post(addressOf(route)).type('form').send('a=1');
    expect(`${route.path}: ${answer.status}`).toBe(
      `${route.path}: ${route.method === 'get' ? 303 : 401}`,
    );
  }
});

test('own rights reach nothing without a unit', () => {
  const own: Right[] = ['desks.read', 'unit-results.read'];
  for (const right of own) {
    expect(scopeOf({ roles: ['viewer'] }, right)).toBeUndefined();
    expect(scopeOf({ roles: ['viewer'], unit: '250' }, right)).toEqual({
      kind: 'unit',
      unit: '250',
    });
    expect(scopeOf({ roles: ['viewer', 'manager'], unit: '250' }, right)).toEqual({ kind: 'all' });
  }
});

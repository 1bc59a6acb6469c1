import { openApp, type TestApp } from '../../../support/app';
import { signIn } from '../../../support/staff';
import { embeddedStore } from '../../../support/stores';

const store = embeddedStore();
let app: TestApp;

beforeAll(async () => {
  app = await openApp(store);
});
afterAll(async () => {
  await app.close();
  await store.destroy();
});

test.each([
  ['operator', '/quan-ly/nhap-phieu'],
  ['admin', '/quan-ly/tai-khoan'],
  ['viewer', '/quan-ly/tai-khoan-cua-toi'],
] as const)('%s, of whom there is no campaign to see, comes to %s', async (role, place) => {
  const staff = await signIn(app, [role], '08986');
  await staff.get('/quan-ly').expect(303).expect('Location', place);
});

import { staysSignedIn } from '../../../server/actions/accounts/stays-signed-in';
import { IDLE_MS } from '../../../server/domain/access/session';
import { openApp, type TestApp } from '../../support/app';
import { signIn } from '../../support/staff';
import { stores } from '../../support/stores';

describe.each(stores())('a session that was let in, on the %s', (store) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openApp(store);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  const letIn = async (role: 'manager' | 'operator' = 'manager') => {
    const { account } = await signIn(app, [role], '08986');
    const [session] = await app.deps.store.sessions.list(account);
    return { account, session: session!.id, right: 'participation.read' as const };
  };
  const later = (ms: number) => ({
    ...app.deps,
    clock: { ...app.deps.clock, now: () => app.deps.clock.now() + ms },
  });

  test('stays while it is live, and looking at it is no use of it', async () => {
    const one = await letIn();
    expect(await staysSignedIn(later(IDLE_MS - 1), one)).toBe(true);
    expect(await staysSignedIn(later(IDLE_MS), one)).toBe(false);
  });

  test('ends when it is signed out', async () => {
    const one = await letIn();
    await app.deps.store.sessions.remove(one.account, one.session);
    expect(await staysSignedIn(app.deps, one)).toBe(false);
  });

  test('ends where the right is not there, or the account is not', async () => {
    expect(await staysSignedIn(app.deps, await letIn('operator'))).toBe(false);
    const one = await letIn();
    expect(await staysSignedIn(app.deps, { ...one, account: 'nobody' })).toBe(false);
  });
});

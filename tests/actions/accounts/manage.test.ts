import { changeAccount } from '../../../server/actions/accounts/change-account';
import { createAccount } from '../../../server/actions/accounts/create-account';
import { disableAccount, enableAccount } from '../../../server/actions/accounts/disable-account';
import { findAccount, listAccounts } from '../../../server/actions/accounts/list-accounts';
import { actBy, type Act } from '../../../server/actions/audit/act';
import { actorOf, type Account } from '../../../server/domain/access/account';
import {
  addAccount,
  openAccounts,
  seedUnits,
  valueOf,
  type AccountsApp,
} from '../../support/accounts';
import { stores } from '../../support/stores';

const LAST = { ok: false, error: { kind: 'last-administrator' } };

describe.each(stores())('other people’s accounts, on the %s', (store) => {
  let app: AccountsApp;
  let admin: Account;

  beforeAll(async () => {
    app = await openAccounts(store);
    await seedUnits(app.deps);
    admin = await addAccount(app.deps, { roles: ['admin'], name: 'Quản Trị' });
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  function act(): Act {
    return actBy(app.deps, actorOf(admin), 'account.changed');
  }

  function change(id: string, roles: readonly string[], unit = '') {
    return changeAccount(app.deps, act(), { id, name: 'Tên Mới', roles, unit });
  }

  async function rolesOf(id: string): Promise<readonly string[]> {
    return (await findAccount(app.deps, id))?.account.roles ?? [];
  }

  test('what is listed holds nothing that proves who somebody is', async () => {
    const listed = await listAccounts(app.deps);
    expect(listed).toContainEqual({ account: admin, hasFactor: false, recoveryCodes: 0 });
    expect(JSON.stringify(listed)).not.toContain('argon2');
  });

  test('a new account: faults of all fields at once, nothing written', async () => {
    const refused = await createAccount(app.deps, act(), {
      name: '',
      username: admin.username,
      roles: ['viewer'],
      unit: '',
      mail: { to: 'an', locale: 'vi', pathOf: (token) => token },
    });
    expect(refused).toEqual({
      ok: false,
      error: {
        name: 'name-missing',
        username: 'username-taken',
        unit: 'unit-missing',
        email: 'email-wrong',
      },
    });
    expect(await listAccounts(app.deps)).toHaveLength(1);
  });

  test('name, roles and unit are changed', async () => {
    const { id } = await addAccount(app.deps);
    valueOf(await change(id, ['viewer', 'auditor'], '250'));
    expect((await findAccount(app.deps, id))?.account).toMatchObject({
      name: 'Tên Mới',
      roles: ['viewer', 'auditor'],
      unit: '250',
    });
    expect(await change(id, ['viewer'], '99999')).toEqual({
      ok: false,
      error: { kind: 'fields', problems: { unit: 'unit-unknown' } },
    });
    expect(await change('khong-co', ['viewer'])).toEqual({ ok: false, error: { kind: 'unknown' } });
  });

  test('a unit that has gone stays with who has it, and is given to nobody else', async () => {
    const here = await addAccount(app.deps, { roles: ['viewer'], unit: 'xa-cu' });
    const other = await addAccount(app.deps);
    expect((await change(here.id, ['operator'], 'xa-cu')).ok).toBe(true);
    expect((await change(other.id, ['operator'], 'xa-cu')).ok).toBe(false);
  });

  test('the last administrator stays one, and stays open', async () => {
    expect(await change(admin.id, ['manager'])).toEqual(LAST);
    expect(await disableAccount(app.deps, act(), admin.id)).toEqual({
      ok: false,
      error: 'last-administrator',
    });
    expect(await rolesOf(admin.id)).toEqual(['admin']);
    valueOf(await change(admin.id, ['admin', 'manager']));
  });

  test('an administrator who cannot sign in yet, or any more, does not count', async () => {
    await addAccount(app.deps, { roles: ['admin'], password: false });
    await addAccount(app.deps, { roles: ['admin'], disabled: true });
    expect(await change(admin.id, ['manager'])).toEqual(LAST);
  });

  test('with another one, an administrator can step down, be closed and opened again', async () => {
    const second = await addAccount(app.deps, { roles: ['admin'] });
    valueOf(await disableAccount(app.deps, act(), second.id));
    expect(await change(admin.id, ['manager'])).toEqual(LAST);
    expect(await enableAccount(app.deps, act(), second.id)).toBe(true);
    valueOf(await change(second.id, ['auditor']));
    expect(await rolesOf(second.id)).toEqual(['auditor']);
    expect(await enableAccount(app.deps, act(), 'khong-co')).toBe(false);
    expect(await disableAccount(app.deps, act(), 'khong-co')).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  test('administrators who remove each other at the same time leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await addAccount(app.deps, { roles: ['admin'] });
      await Promise.all([disableAccount(app.deps, act(), admin.id), change(other.id, ['manager'])]);
      const left = await app.deps.store.accounts.countStandingAdministrators(app.clock.now());
      expect(left).toBeGreaterThanOrEqual(1);
      await enableAccount(app.deps, act(), admin.id);
      await app.deps.store.accounts.setDisabled(other.id, true);
    }
  });

  test('what was refused was not recorded', async () => {
    const refused = act();
    await changeAccount(app.deps, refused, { id: admin.id, name: 'X', roles: [], unit: '' });
    await disableAccount(app.deps, refused, admin.id);
    expect(refused.recorded).toBe(0);
  });
});

import { Secret, TOTP } from 'otpauth';
import { changePassword } from '../../../server/actions/accounts/change-password';
import type { Owner } from '../../../server/actions/accounts/confirm-owner';
import { openSession } from '../../../server/actions/accounts/open-session';
import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
} from '../../../server/actions/accounts/own-sessions';
import { readSession } from '../../../server/actions/accounts/read-session';
import {
  addFactor,
  offerFactor,
  removeFactor,
} from '../../../server/actions/accounts/second-factor';
import { signIn } from '../../../server/actions/accounts/sign-in';
import { signOut } from '../../../server/actions/accounts/sign-out';
import { actBy, type Act } from '../../../server/actions/audit/act';
import { actorOf, type Account } from '../../../server/domain/access/account';
import type { AuditEvent } from '../../../server/domain/audit/audit-event';
import {
  addAccount,
  auditLines,
  MINUTE,
  openAccounts,
  OTHER_PASSWORD,
  PASSWORD,
  valueOf,
  type AccountsApp,
} from '../../support/accounts';
import { stores } from '../../support/stores';

const NEW = { password: OTHER_PASSWORD, repeated: OTHER_PASSWORD };

describe.each(stores())('one’s own account, on the %s', (store) => {
  let app: AccountsApp;
  let account: Account;
  /** Tokens of two browsers, and the owner in front of the first. */
  let here: string;
  let there: string;
  let owner: Owner;

  beforeAll(async () => {
    app = await openAccounts(store);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });
  beforeEach(async () => {
    account = await addAccount(app.deps);
    [here, there] = [await enter('Firefox – Windows'), await enter('Chrome – Android')];
    owner = { account: account.id, session: (await readSession(app.deps, here))?.session ?? '' };
  });

  async function enter(browser: string): Promise<string> {
    const record = await app.deps.store.accounts.find(account.id);
    return openSession(app.deps, record!, { address: '10.0.0.7', browser });
  }

  function act(event: AuditEvent): Act {
    return actBy(app.deps, actorOf(account), event);
  }

  async function open(): Promise<readonly boolean[]> {
    const read = await Promise.all([here, there].map((token) => readSession(app.deps, token)));
    return read.map((signedIn) => signedIn !== undefined);
  }

  function change(current: string) {
    return changePassword(app.deps, act('account.password-set'), { owner, current, ...NEW });
  }

  test('ASVS 7.5.2: sessions are listed with what one knows them by, and ended one by one', async () => {
    const sessions = await listSessions(app.deps, account.id);
    expect(sessions.map(({ browser }) => browser).sort()).toEqual([
      'Chrome – Android',
      'Firefox – Windows',
    ]);
    const other = sessions.find(({ id }) => id !== owner.session)?.id ?? '';
    const revoke = act('session.revoked');
    expect(await revokeSession(app.deps, revoke, { ...owner, session: other })).toBe(true);
    expect(await open()).toEqual([true, false]);
    expect(await auditLines(app.deps)).toContain(`session.revoked ${other}`);
  });

  test('nobody ends a session of somebody else', async () => {
    const stranger = await addAccount(app.deps);
    const revoke = act('session.revoked');
    const foreign = { account: stranger.id, session: owner.session };
    expect(await revokeSession(app.deps, revoke, foreign)).toBe(false);
    expect(revoke.recorded).toBe(0);
    expect(await open()).toEqual([true, true]);
  });

  test('all other sessions end at once, and this one stays', async () => {
    await revokeOtherSessions(app.deps, act('session.revoked'), owner);
    expect(await open()).toEqual([true, false]);
  });

  test('sessions that are over are not listed', async () => {
    app.clock.forward(30 * MINUTE);
    expect(await listSessions(app.deps, account.id)).toEqual([]);
  });

  test('ASVS 7.4.1: signing out ends the session on the server', async () => {
    await signOut(app.deps, act('account.signed-out'), owner);
    expect(await open()).toEqual([false, true]);
    expect(await auditLines(app.deps)).toContain(`account.signed-out ${account.id}`);
  });

  test('ASVS 6.2.3: a new password wants the old one, and ends every other session', async () => {
    expect(await change('sai')).toEqual({ ok: false, error: { kind: 'wrong-password' } });
    expect(await open()).toEqual([true, true]);
    valueOf(await change(PASSWORD));
    expect(await open()).toEqual([true, false]);
    const { username } = account;
    const visitor = { address: '10.0.0.7', browser: '' };
    expect((await signIn(app.deps, { username, password: PASSWORD, visitor })).ok).toBe(false);
    expect((await signIn(app.deps, { username, password: OTHER_PASSWORD, visitor })).ok).toBe(true);
  });

  test('a bad new password is told before the old one is asked for', async () => {
    const set = act('account.password-set');
    const typed = { password: account.name, repeated: account.name };
    expect(await changePassword(app.deps, set, { owner, current: 'sai', ...typed })).toMatchObject({
      error: { kind: 'fields' },
    });
    expect(set.recorded).toBe(0);
  });

  test('guessing the old password waits as guessing at sign-in does', async () => {
    for (let n = 0; n < 5; n += 1) await change('sai');
    expect(await change(PASSWORD)).toEqual({ ok: false, error: { kind: 'wait', seconds: 1 } });
    app.clock.forward(1000);
    expect((await change(PASSWORD)).ok).toBe(true);
  });

  test('of two changes at the same time one is made', async () => {
    const changed = await Promise.all([change(PASSWORD), change(PASSWORD)]);
    expect(changed.filter(({ ok }) => ok)).toHaveLength(1);
  });

  describe('the second factor', () => {
    function offer() {
      const { id, username } = account;
      return offerFactor(app.deps, { account: id, username, issuer: 'Khảo sát CCHC' });
    }

    function codeOf(secret: string): string {
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      return totp.generate({ timestamp: app.clock.now() });
    }

    function add(input: { offer: string; code: string; password?: string }) {
      const added = act('account.factor-added');
      return addFactor(app.deps, added, { owner, password: PASSWORD, ...input });
    }

    const isOn = async () =>
      (await app.deps.store.accounts.find(account.id))?.credentials.factor !== undefined;

    test('counts only after a code of it and the password came back; ends other sessions', async () => {
      const { secret, sealed } = offer();
      const code = codeOf(secret);
      expect(await add({ offer: sealed, code: '000000' })).toEqual({
        ok: false,
        error: { kind: 'wrong-code' },
      });
      expect(await add({ offer: sealed, code, password: 'sai' })).toEqual({
        ok: false,
        error: { kind: 'wrong-password' },
      });
      expect(await isOn()).toBe(false);
      expect(valueOf(await add({ offer: sealed, code }))).toHaveLength(10);
      expect(await isOn()).toBe(true);
      expect(await open()).toEqual([true, false]);
    });

    test('is sealed in the store, and its recovery codes are hashed', async () => {
      const { secret, sealed } = offer();
      const codes = valueOf(await add({ offer: sealed, code: codeOf(secret) }));
      const kept = JSON.stringify(await app.deps.store.accounts.find(account.id));
      for (const plain of [secret, ...codes]) expect(kept).not.toContain(plain);
    });

    test('a secret that was offered comes back, one for another account does not', async () => {
      const first = offer();
      const names = { account: account.id, username: account.username, issuer: 'x' };
      expect(offerFactor(app.deps, names, first.sealed).secret).toBe(first.secret);
      const stranger = { ...names, account: 'another' };
      expect(offerFactor(app.deps, stranger, first.sealed).secret).not.toBe(first.secret);
      expect(await add({ offer: 'x', code: '000000' })).toEqual({
        ok: false,
        error: { kind: 'no-offer' },
      });
    });

    test('is not put over another one; turning it off wants the password', async () => {
      const { secret, sealed } = offer();
      const code = codeOf(secret);
      valueOf(await add({ offer: sealed, code }));
      expect(await add({ offer: sealed, code })).toEqual({
        ok: false,
        error: { kind: 'has-factor' },
      });
      const off = (password: string) =>
        removeFactor(app.deps, act('account.factor-removed'), { owner, password });
      expect(await off('sai')).toEqual({ ok: false, error: { kind: 'wrong-password' } });
      expect(await isOn()).toBe(true);
      valueOf(await off(PASSWORD));
      expect(await isOn()).toBe(false);
    });
  });
});

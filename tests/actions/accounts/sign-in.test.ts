import { Secret, TOTP } from 'otpauth';
import { disableAccount } from '../../../server/actions/accounts/disable-account';
import { finishSignIn } from '../../../server/actions/accounts/finish-sign-in';
import { openSession } from '../../../server/actions/accounts/open-session';
import { csrfOf, readSession } from '../../../server/actions/accounts/read-session';
import { addFactor, offerFactor } from '../../../server/actions/accounts/second-factor';
import { signIn } from '../../../server/actions/accounts/sign-in';
import { actBy } from '../../../server/actions/audit/act';
import { actorOf, type Account } from '../../../server/domain/access/account';
import {
  addAccount,
  auditLines,
  HOUR,
  MINUTE,
  openAccounts,
  PASSWORD,
  valueOf,
  type AccountsApp,
} from '../../support/accounts';
import { stores } from '../../support/stores';

const ADDRESS = '10.0.0.7';
const SECOND = 1000;

describe.each(stores())('signing in, on the %s', (store) => {
  let app: AccountsApp;

  beforeAll(async () => {
    app = await openAccounts(store);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  function attempt(username: string, password: string, address = ADDRESS) {
    return signIn(app.deps, { username, password, visitor: { address, browser: '' } });
  }

  async function tokenFor({ username }: Account, previousToken?: string): Promise<string> {
    const outcome = valueOf(
      await signIn(app.deps, {
        username,
        password: PASSWORD,
        visitor: {
          address: ADDRESS,
          browser: 'Firefox – Windows',
          ...(previousToken !== undefined && { previousToken }),
        },
      }),
    );
    if (outcome.kind !== 'signed-in') throw new Error('a second step was asked for');
    return outcome.token;
  }

  test('ASVS 7.2.2: a token opens a session of the account; the store keeps only its hash', async () => {
    const account = await addAccount(app.deps, { roles: ['viewer'], unit: '08986' });
    const token = await tokenFor(account);
    expect(token).toMatch(/^[0-9a-z]{26}$/);
    const signedIn = await readSession(app.deps, token);
    expect(signedIn).toEqual({
      session: expect.stringMatching(/^[0-9a-z]{26}$/) as string,
      actor: { account: account.id, name: account.name, roles: ['viewer'], unit: '08986' },
      csrf: csrfOf(token),
    });
    const kept = JSON.stringify(await app.deps.store.sessions.list(account.id));
    expect(kept).toContain('Firefox – Windows');
    expect(kept).not.toContain(token);
    expect(await readSession(app.deps, signedIn?.session)).toBeUndefined();
    expect(await auditLines(app.deps)).toContain(`account.signed-in ${account.id}`);
  });

  test('the user name is taken in whatever case, with blanks around it', async () => {
    const account = await addAccount(app.deps);
    expect((await attempt(` ${account.username.toUpperCase()} `, PASSWORD)).ok).toBe(true);
  });

  test('ASVS 7.2.4: signing in again ends the session that this browser had', async () => {
    const account = await addAccount(app.deps);
    const first = await tokenFor(account);
    const second = await tokenFor(account, first);
    expect(second).not.toBe(first);
    expect(await readSession(app.deps, first)).toBeUndefined();
    expect(await readSession(app.deps, second)).toBeDefined();
  });

  test('ASVS 6.3.8: an unknown name, a wrong password and a closed account get the same answer', async () => {
    const account = await addAccount(app.deps);
    const closed = await addAccount(app.deps, { disabled: true });
    const unset = await addAccount(app.deps, { password: false });
    const answers = await Promise.all([
      attempt('khong.co.ai', PASSWORD),
      attempt(account.username, `${PASSWORD}!`),
      attempt(closed.username, PASSWORD),
      attempt(unset.username, ''),
    ]);
    expect(answers).toEqual(answers.map(() => ({ ok: false, error: { kind: 'wrong' } })));
    const lines = await auditLines(app.deps);
    expect(lines).toContain('account.refused unknown');
    expect(lines).toContain(`account.refused ${account.id}`);
  });

  test('ASVS 6.3.1: after five failures from an address the next tries wait, longer each time', async () => {
    const account = await addAccount(app.deps);
    for (let n = 0; n < 5; n += 1) await attempt(account.username, 'sai');
    const wait = (seconds: number) => ({ ok: false, error: { kind: 'wait', seconds } });
    expect(await attempt(account.username, PASSWORD)).toEqual(wait(1));
    app.clock.forward(SECOND);
    expect(await attempt(account.username, 'sai')).toEqual({ ok: false, error: { kind: 'wrong' } });
    expect(await attempt(account.username, PASSWORD)).toEqual(wait(2));
    app.clock.forward(2 * SECOND);
    expect((await attempt(account.username, PASSWORD)).ok).toBe(true);
    expect(await attempt(account.username, 'sai')).toEqual({ ok: false, error: { kind: 'wrong' } });
  });

  test('failures at one address do not make the owner wait at another, until there are many', async () => {
    const account = await addAccount(app.deps);
    for (let n = 0; n < 20; n += 1) await attempt(account.username, 'sai', `10.0.1.${n}`);
    expect(await attempt(account.username, PASSWORD, '10.0.2.1')).toEqual({
      ok: false,
      error: { kind: 'wait', seconds: 1 },
    });
    app.clock.forward(SECOND);
    expect((await attempt(account.username, PASSWORD, '10.0.2.1')).ok).toBe(true);
  });

  test('names that do not exist wait as those that do, and waiting is not logged', async () => {
    for (let n = 0; n < 5; n += 1) await attempt('khong.co.ai.ca', 'sai');
    const before = (await auditLines(app.deps)).length;
    expect(await attempt('khong.co.ai.ca', 'sai')).toEqual({
      ok: false,
      error: { kind: 'wait', seconds: 1 },
    });
    expect(await auditLines(app.deps)).toHaveLength(before);
  });

  test('guesses sent at the same time count one by one', async () => {
    const account = await addAccount(app.deps);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => attempt(account.username, 'sai')),
    );
    const kinds = answers.map((answer) => !answer.ok && answer.error.kind);
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(7);
  });

  test('ASVS 7.3.1: half an hour without a request ends a session, requests keep it', async () => {
    const token = await tokenFor(await addAccount(app.deps));
    app.clock.forward(29 * MINUTE);
    expect(await readSession(app.deps, token)).toBeDefined();
    app.clock.forward(29 * MINUTE);
    expect(await readSession(app.deps, token)).toBeDefined();
    app.clock.forward(30 * MINUTE);
    expect(await readSession(app.deps, token)).toBeUndefined();
  });

  test('ASVS 7.3.2: twelve hours end a session that is always in use', async () => {
    const token = await tokenFor(await addAccount(app.deps));
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      app.clock.forward(20 * MINUTE);
      expect(await readSession(app.deps, token)).toBeDefined();
    }
    app.clock.forward(20 * MINUTE);
    expect(await readSession(app.deps, token)).toBeUndefined();
  });

  test('ASVS 7.4.2: closing an account ends its sessions, opening it again does not revive them', async () => {
    const admin = await addAccount(app.deps, { roles: ['admin'] });
    const account = await addAccount(app.deps);
    const token = await tokenFor(account);
    const act = actBy(app.deps, actorOf(admin), 'account.disabled');
    valueOf(await disableAccount(app.deps, act, account.id));
    expect(await readSession(app.deps, token)).toBeUndefined();
    await app.deps.store.accounts.setDisabled(account.id, false);
    expect(await readSession(app.deps, token)).toBeUndefined();
    expect((await attempt(account.username, PASSWORD)).ok).toBe(true);
  });

  test('a session that began with a password which was changed meanwhile is none', async () => {
    const account = await addAccount(app.deps);
    const before = (await app.deps.store.accounts.find(account.id))!;
    await app.deps.store.accounts.setPassword(account.id, 0, 'another');
    const token = await openSession(app.deps, before, { address: ADDRESS, browser: '' });
    expect(await readSession(app.deps, token)).toBeUndefined();
  });

  test('roles are read anew with every request', async () => {
    const account = await addAccount(app.deps);
    const token = await tokenFor(account);
    await app.deps.store.accounts.change(account.id, { name: 'Khác', roles: ['auditor'] });
    const actor = { account: account.id, name: 'Khác', roles: ['auditor'] };
    expect(await readSession(app.deps, token)).toMatchObject({ actor });
  });

  test.each([undefined, '', 'x'])('%j is no session', async (token) => {
    expect(await readSession(app.deps, token)).toBeUndefined();
  });

  describe('with a second factor', () => {
    let account: Account;
    let totp: TOTP;
    let recoveryCodes: readonly string[];

    beforeAll(async () => {
      account = await addAccount(app.deps);
      const session = (await readSession(app.deps, await tokenFor(account)))?.session ?? '';
      const names = { account: account.id, username: account.username, issuer: 'Khảo sát CCHC' };
      const { secret, sealed } = offerFactor(app.deps, names);
      totp = new TOTP({ secret: Secret.fromBase32(secret) });
      recoveryCodes = valueOf(
        await addFactor(app.deps, actBy(app.deps, actorOf(account), 'account.factor-added'), {
          owner: { account: account.id, session },
          offer: sealed,
          code: code(),
          password: PASSWORD,
        }),
      );
    });
    beforeEach(() => app.clock.forward(HOUR));

    function code(): string {
      return totp.generate({ timestamp: app.clock.now() });
    }

    async function passOf(): Promise<string> {
      const outcome = valueOf(await attempt(account.username, PASSWORD));
      if (outcome.kind !== 'second-step') throw new Error('no second step was asked for');
      return outcome.pass;
    }

    function finish(pass: string | undefined, typed: string) {
      const visitor = { address: ADDRESS, browser: '' };
      return finishSignIn(app.deps, { pass, code: typed, visitor });
    }

    test('the password alone opens nothing; the code opens a session', async () => {
      const pass = await passOf();
      expect(await readSession(app.deps, pass)).toBeUndefined();
      const typed = `${code().slice(0, 3)} ${code().slice(3)}`;
      const token = valueOf(await finish(pass, typed));
      expect((await readSession(app.deps, token))?.actor.account).toBe(account.id);
    });

    test('ASVS 6.5.1: a code works once', async () => {
      valueOf(await finish(await passOf(), code()));
      expect(await finish(await passOf(), code())).toEqual({
        ok: false,
        error: { kind: 'wrong' },
      });
    });

    test('ASVS 6.5.1: a recovery code works once, also for two at the same time', async () => {
      const pass = await passOf();
      const [typed = ''] = recoveryCodes;
      const answers = await Promise.all([finish(pass, typed), finish(pass, typed.toUpperCase())]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await finish(await passOf(), typed)).ok).toBe(false);
    });

    test('wrong codes are counted as wrong passwords are', async () => {
      const pass = await passOf();
      for (let n = 0; n < 4; n += 1) await finish(pass, '000000');
      expect(await finish(pass, code())).toEqual({
        ok: false,
        error: { kind: 'wait', seconds: 1 },
      });
      app.clock.forward(SECOND);
      expect((await finish(pass, code())).ok).toBe(true);
    });

    test('the second step has five minutes', async () => {
      const pass = await passOf();
      app.clock.forward(5 * MINUTE + 1);
      expect(await finish(pass, code())).toEqual({ ok: false, error: { kind: 'pass-expired' } });
    });

    test('a pass of an older password, of nobody, or made up, is none', async () => {
      const pass = await passOf();
      await app.deps.store.accounts.setDisabled(account.id, false);
      for (const given of [pass, undefined, '', 'AAAA', pass.slice(4)]) {
        expect(await finish(given, code())).toEqual({
          ok: false,
          error: { kind: 'pass-expired' },
        });
      }
    });
  });
});

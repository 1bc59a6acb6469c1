import { openLink } from '../../../server/actions/accounts/account-link';
import { createAccount } from '../../../server/actions/accounts/create-account';
import { issueAccountLink } from '../../../server/actions/accounts/issue-account-link';
import { makeFirstAdministrator } from '../../../server/actions/accounts/make-first-administrator';
import { offerFirstAdministrator } from '../../../server/actions/accounts/offer-first-administrator';
import { setPasswordByLink } from '../../../server/actions/accounts/set-password-by-link';
import { openSession } from '../../../server/actions/accounts/open-session';
import { readSession } from '../../../server/actions/accounts/read-session';
import { signIn } from '../../../server/actions/accounts/sign-in';
import { actBy, type Act } from '../../../server/actions/audit/act';
import type { LinkMail } from '../../../server/actions/accounts/mail-link';
import { unsealMail } from '../../../server/actions/mail/mail-seal';
import { actorOf, type Account } from '../../../server/domain/access/account';
import type { AuditEvent } from '../../../server/domain/audit/audit-event';
import {
  addAccount,
  auditLines,
  HOUR,
  openAccounts,
  OTHER_PASSWORD,
  PASSWORD,
  valueOf,
  type AccountsApp,
} from '../../support/accounts';
import { stores } from '../../support/stores';

const NO_LINK = { ok: false, error: { kind: 'no-link' } };
const NEW = { password: OTHER_PASSWORD, repeated: OTHER_PASSWORD };
const VISITOR = { address: '10.0.0.7', browser: '' };
const NO_MAIL: LinkMail = { to: '', locale: 'vi', pathOf: (token) => `/l/${token}` };

describe.each(stores())('one-time links, on the %s', (store) => {
  let app: AccountsApp;

  beforeAll(async () => {
    app = await openAccounts(store);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  function firstWith(token: string, username = 'lan.pham') {
    return makeFirstAdministrator(app.deps, { token, name: 'Phạm Lan', username, ...NEW });
  }

  /** The tests of the first administrator come first: afterwards there is one. */
  describe('the first administrator', () => {
    test('each start makes a link of its own and ends the one before', async () => {
      const first = (await offerFirstAdministrator(app.deps)) ?? '';
      const second = (await offerFirstAdministrator(app.deps)) ?? '';
      expect(await openLink(app.deps, first)).toBeUndefined();
      expect(await openLink(app.deps, second)).toEqual({ kind: 'first-administrator' });
      expect(await firstWith(first)).toEqual(NO_LINK);
    });

    test('what is wrong is told field by field, and the link stays good', async () => {
      const taken = await addAccount(app.deps, { username: 'hoa.le', roles: ['auditor'] });
      const token = (await offerFirstAdministrator(app.deps)) ?? '';
      const refused = await makeFirstAdministrator(app.deps, {
        token,
        name: ' ',
        username: taken.username,
        password: 'ngắn',
        repeated: '',
      });
      expect(refused).toEqual({
        ok: false,
        error: {
          kind: 'fields',
          problems: {
            name: 'name-missing',
            username: 'username-taken',
            password: 'password-short',
          },
        },
      });
      expect(await openLink(app.deps, token)).toBeDefined();
    });

    test('a link is over after 24 hours', async () => {
      const token = (await offerFirstAdministrator(app.deps)) ?? '';
      app.clock.forward(24 * HOUR);
      expect(await firstWith(token)).toEqual(NO_LINK);
    });

    test('nobody is there before; one of several who use the link becomes administrator', async () => {
      const token = (await offerFirstAdministrator(app.deps)) ?? '';
      const made = await Promise.all([firstWith(token, 'lan.pham'), firstWith(token, 'lan.hai')]);
      expect(made.filter(({ ok }) => ok)).toHaveLength(1);
      expect(made).toContainEqual(NO_LINK);
      const accounts = await app.deps.store.accounts.list();
      const administrators = accounts.filter(({ account }) => account.roles.includes('admin'));
      expect(administrators).toHaveLength(1);
      expect(administrators[0]?.account).toMatchObject({
        name: 'Phạm Lan',
        roles: ['admin', 'manager'],
        activated: true,
      });
      const { id = '', username = '' } = administrators[0]?.account ?? {};
      expect(await auditLines(app.deps)).toContain(`account.created ${id}`);
      const entered = await signIn(app.deps, {
        username,
        password: OTHER_PASSWORD,
        visitor: VISITOR,
      });
      expect(entered.ok).toBe(true);
    });

    test('with an administrator there is no such link any more, not even an old one', async () => {
      expect(await offerFirstAdministrator(app.deps)).toBeUndefined();
    });
  });

  describe('of an account', () => {
    let admin: Account;

    beforeAll(async () => {
      admin = await addAccount(app.deps, { roles: ['admin'] });
    });

    function act(event: AuditEvent): Act {
      return actBy(app.deps, actorOf(admin), event);
    }

    function issue(id: string, removesFactor = false, mail = NO_MAIL) {
      return issueAccountLink(app.deps, act('account.linked'), { id, removesFactor, mail });
    }

    test('a new account has no password until its owner sets one by the link', async () => {
      const token = valueOf(
        await createAccount(app.deps, act('account.created'), {
          name: 'Lê Bình',
          username: 'Le.Binh',
          roles: ['manager'],
          unit: '',
          mail: NO_MAIL,
        }),
      );
      const record = await app.deps.store.accounts.findByUsername('le.binh');
      expect(record?.account).toMatchObject({ name: 'Lê Bình', activated: false });
      const account = valueOf(await setPasswordByLink(app.deps, { token, ...NEW }));
      expect(account.username).toBe('le.binh');
      const entered = await signIn(app.deps, {
        username: 'le.binh',
        password: OTHER_PASSWORD,
        visitor: VISITOR,
      });
      expect(entered.ok).toBe(true);
      expect(await setPasswordByLink(app.deps, { token, ...NEW })).toEqual(NO_LINK);
      expect(await auditLines(app.deps)).toEqual(
        expect.arrayContaining([
          `account.created ${account.id}`,
          `account.password-set ${account.id}`,
        ]),
      );
    });

    test('a reset keeps the old password until it is used, then ends it and every session', async () => {
      const account = await addAccount(app.deps);
      const record = await app.deps.store.accounts.find(account.id);
      const session = await openSession(app.deps, record!, VISITOR);
      const { name, token } = valueOf(await issue(account.id));
      expect(name).toBe(account.name);
      expect(await readSession(app.deps, session)).toBeDefined();
      valueOf(await setPasswordByLink(app.deps, { token, ...NEW }));
      expect(await readSession(app.deps, session)).toBeUndefined();
      const { username } = account;
      const old = await signIn(app.deps, { username, password: PASSWORD, visitor: VISITOR });
      expect(old.ok).toBe(false);
    });

    test('a later link ends an earlier one; only its hash is stored', async () => {
      const account = await addAccount(app.deps);
      const first = valueOf(await issue(account.id)).token;
      const second = valueOf(await issue(account.id)).token;
      expect(await openLink(app.deps, first)).toBeUndefined();
      expect(await openLink(app.deps, second)).toMatchObject({
        kind: 'account',
        link: { purpose: 'reset' },
      });
      expect(await app.deps.store.accountLinks.find(second)).toBeUndefined();
    });

    test('one of several who send the form at the same time sets the password', async () => {
      const account = await addAccount(app.deps);
      const { token } = valueOf(await issue(account.id));
      const sent = await Promise.all(
        [1, 2].map(() => setPasswordByLink(app.deps, { token, ...NEW })),
      );
      expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test('a guessable or mistyped password leaves the link good', async () => {
      const account = await addAccount(app.deps);
      const { token } = valueOf(await issue(account.id));
      const sent = (password: string, repeated: string) =>
        setPasswordByLink(app.deps, { token, password, repeated });
      expect(await sent(account.username, account.username)).toEqual({
        ok: false,
        error: { kind: 'fields', problems: { password: 'password-common' } },
      });
      expect(await sent(PASSWORD, OTHER_PASSWORD)).toEqual({
        ok: false,
        error: { kind: 'fields', problems: { repeated: 'password-differs' } },
      });
      expect(await openLink(app.deps, token)).toBeDefined();
    });

    test('the second factor goes only with a link that says so, when it is used', async () => {
      const account = await addAccount(app.deps);
      const factor = { secret: 's', lastStep: 1, recoveryCodes: [] };
      await app.deps.store.accounts.setFactor(account.id, factor);
      const kept = async () =>
        (await app.deps.store.accounts.find(account.id))?.credentials.factor !== undefined;
      const plain = valueOf(await issue(account.id)).token;
      valueOf(await setPasswordByLink(app.deps, { token: plain, ...NEW }));
      expect(await kept()).toBe(true);
      const removing = valueOf(await issue(account.id, true)).token;
      expect(await kept()).toBe(true);
      valueOf(await setPasswordByLink(app.deps, { token: removing, ...NEW }));
      expect(await kept()).toBe(false);
    });

    test('a closed account gets no link and cannot use one', async () => {
      const account = await addAccount(app.deps);
      const { token } = valueOf(await issue(account.id));
      await app.deps.store.accounts.setDisabled(account.id, true);
      expect(await openLink(app.deps, token)).toBeUndefined();
      expect(await setPasswordByLink(app.deps, { token, ...NEW })).toEqual(NO_LINK);
      expect(await issue(account.id)).toEqual({ ok: false, error: 'account-disabled' });
      expect(await issue('khong-co')).toEqual({ ok: false, error: 'unknown' });
    });

    test('where an address was typed the link is queued as a mail, sealed', async () => {
      const account = await addAccount(app.deps);
      const to = 'an@hanoi.gov.vn';
      const { token } = valueOf(await issue(account.id, false, { ...NO_MAIL, to }));
      const now = app.clock.now();
      const mail = (await app.deps.store.mails.claim(now, now + 1))!;
      expect(JSON.stringify(mail)).not.toContain(to);
      expect(unsealMail(app.deps.keys, mail)).toEqual({
        kind: 'account-link',
        content: { to, name: account.name, locale: 'vi', path: `/l/${token}`, purpose: 'reset' },
      });
      const wrong = { ...NO_MAIL, to: 'an@' };
      expect(await issue(account.id, false, wrong)).toEqual({ ok: false, error: 'email-wrong' });
    });
  });
});

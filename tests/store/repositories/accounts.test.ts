import type { Account } from '../../../server/domain/access/account';
import { LINK_MS } from '../../../server/domain/access/account-link';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

const NOW = 1_800_000_000_000;

describe.each(stores())('accounts, on the %s', (testStore) => {
  let store: Store;
  let serial = 0;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => NOW });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  async function add(changes: Partial<Account> = {}, hash?: string): Promise<Account> {
    serial += 1;
    const account: Account = {
      id: `a${serial}`,
      username: `user${serial}`,
      name: 'An',
      roles: ['auditor'],
      disabled: false,
      activated: hash !== undefined,
      ...changes,
    };
    expect(await store.accounts.add(account, hash)).toBe('added');
    return account;
  }

  test('what is added is found by id and by user name, the same', async () => {
    const account = await add({ roles: ['viewer', 'operator'], unit: '08986' }, 'hash');
    const record = { account, credentials: { passwordHash: 'hash', generation: 0 } };
    expect(await store.accounts.find(account.id)).toEqual(record);
    expect(await store.accounts.findByUsername(account.username)).toEqual(record);
    expect(await store.accounts.list()).toContainEqual(record);
    expect(await store.accounts.find('nobody')).toBeUndefined();
    expect(await store.accounts.findByUsername('nobody')).toBeUndefined();
  });

  test('a user name is given once', async () => {
    const account = await add();
    const twin = { ...account, id: 'twin' };
    expect(await store.accounts.add(twin)).toBe('already-there');
    expect(await store.accounts.find('twin')).toBeUndefined();
  });

  test('changing takes a unit away that is not given', async () => {
    const { id } = await add({ roles: ['viewer'], unit: '08986' });
    await store.accounts.change(id, { name: 'Bình', roles: ['viewer'], unit: '250' });
    expect((await store.accounts.find(id))?.account).toMatchObject({ name: 'Bình', unit: '250' });
    await store.accounts.change(id, { name: 'Bình', roles: ['auditor'] });
    const changed = (await store.accounts.find(id))?.account;
    expect(changed?.roles).toEqual(['auditor']);
    expect(changed).not.toHaveProperty('unit');
  });

  test('a password is set for the generation that was seen, by one of several', async () => {
    const { id } = await add();
    const set = await Promise.all(
      ['h1', 'h2', 'h3'].map((hash) => store.accounts.setPassword(id, 0, hash)),
    );
    expect(set.filter(Boolean)).toHaveLength(1);
    const record = await store.accounts.find(id);
    expect(record?.credentials.generation).toBe(1);
    expect(record?.account.activated).toBe(true);
  });

  test('disabling and enabling move the generation', async () => {
    const { id } = await add();
    await store.accounts.setDisabled(id, true);
    expect(await store.accounts.find(id)).toMatchObject({
      account: { disabled: true },
      credentials: { generation: 1 },
    });
    await store.accounts.setDisabled(id, false);
    expect(await store.accounts.find(id)).toMatchObject({
      account: { disabled: false },
      credentials: { generation: 2 },
    });
  });

  test('a second factor: each step and each recovery code count once, whoever is faster', async () => {
    const { id } = await add();
    const factor = { secret: 'sealed', lastStep: 100, recoveryCodes: ['c1', 'c2'] };
    await store.accounts.setFactor(id, factor);
    expect((await store.accounts.find(id))?.credentials.factor).toEqual(factor);
    expect(await store.accounts.useStep(id, 100)).toBe(false);
    const steps = await Promise.all(
      [101, 101, 101].map((step) => store.accounts.useStep(id, step)),
    );
    expect(steps.filter(Boolean)).toHaveLength(1);
    const codes = await Promise.all(
      ['c1', 'c1', 'c3'].map((code) => store.accounts.useRecoveryCode(id, code)),
    );
    expect(codes.filter(Boolean)).toHaveLength(1);
    expect((await store.accounts.find(id))?.credentials.factor).toEqual({
      secret: 'sealed',
      lastStep: 101,
      recoveryCodes: ['c2'],
    });
    await store.accounts.setFactor(id, undefined);
    expect((await store.accounts.find(id))?.credentials).not.toHaveProperty('factor');
    expect(await store.accounts.useStep(id, 102)).toBe(false);
    expect(await store.accounts.useRecoveryCode(id, 'c2')).toBe(false);
  });

  test('administrators count who can sign in and are not leaving', async () => {
    const before = await store.accounts.countStandingAdministrators(NOW);
    const leaving = await add({ roles: ['admin', 'auditor'] }, 'hash');
    await add({ roles: ['admin'] });
    await add({ roles: ['admin'], disabled: true }, 'hash');
    expect(await store.accounts.countStandingAdministrators(NOW)).toBe(before + 1);
    await store.accounts.announceLeaving(leaving.id, NOW + 1000);
    expect(await store.accounts.countStandingAdministrators(NOW)).toBe(before);
    expect(await store.accounts.countStandingAdministrators(NOW + 1000)).toBe(before + 1);
  });

  test('sessions: found by the hash of their token, listed, ended', async () => {
    const session = (id: string, account: string, seenAt: number) => ({
      id,
      account,
      generation: 0,
      startedAt: NOW,
      seenAt,
      browser: 'Firefox – Windows',
    });
    await store.sessions.add(session('s1', 'an', NOW), 'hash1');
    await store.sessions.add(session('s2', 'an', NOW + 1), 'hash2');
    await store.sessions.add(session('s3', 'binh', NOW), 'hash3');
    expect(await store.sessions.findByTokenHash('hash1')).toEqual(session('s1', 'an', NOW));
    await store.sessions.touch('s1', NOW + 5);
    await store.sessions.touch('s1', NOW + 2);
    await store.sessions.adopt('s1', 3);
    expect(await store.sessions.list('an')).toEqual([
      { ...session('s1', 'an', NOW + 5), generation: 3 },
      session('s2', 'an', NOW + 1),
    ]);
    expect(await store.sessions.remove('binh', 's1')).toBe(false);
    await store.sessions.removeAll('an', 's1');
    expect((await store.sessions.list('an')).map(({ id }) => id)).toEqual(['s1']);
    expect(await store.sessions.remove('an', 's1')).toBe(true);
    await store.sessions.removeByTokenHash('hash3');
    expect(await store.sessions.list('binh')).toEqual([]);
    await store.sessions.add(session('s4', 'an', NOW), 'hash4');
    await store.sessions.removeStartedBefore(NOW);
    expect(await store.sessions.list('an')).toHaveLength(1);
    await store.sessions.removeStartedBefore(NOW + 1);
    expect(await store.sessions.list('an')).toEqual([]);
  });

  test('links: the newest of an account is good, and one taker has it', async () => {
    const link = {
      purpose: 'reset',
      account: 'an',
      expiresAt: NOW + LINK_MS,
      removesFactor: true,
    } as const;
    await store.accountLinks.replace({ ...link, account: 'binh' }, 'other');
    await store.accountLinks.replace(link, 'old');
    await store.accountLinks.replace(link, 'new');
    expect(await store.accountLinks.find('old')).toBeUndefined();
    expect(await store.accountLinks.find('new')).toEqual(link);
    const taken = await Promise.all([1, 2, 3].map(() => store.accountLinks.take('new')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await store.accountLinks.removeOf('binh');
    expect(await store.accountLinks.find('other')).toBeUndefined();
    const first = { purpose: 'first-administrator', expiresAt: NOW, removesFactor: false } as const;
    await store.accountLinks.replace(first, 'first');
    expect(await store.accountLinks.find('first')).toEqual(first);
  });

  test('tries: a count moves from what was seen, by one of several', async () => {
    const one = { failures: 1, lastAt: NOW };
    const first = await Promise.all(
      [1, 2, 3].map(() => store.attempts.move('key', undefined, one)),
    );
    expect(first.filter(Boolean)).toHaveLength(1);
    const two = { failures: 2, lastAt: NOW + 1 };
    const second = await Promise.all([1, 2, 3].map(() => store.attempts.move('key', one, two)));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await store.attempts.find('key')).toEqual(two);
    await store.attempts.removeBefore(NOW + 1);
    expect(await store.attempts.find('key')).toEqual(two);
    await store.attempts.removeBefore(NOW + 2);
    expect(await store.attempts.find('key')).toBeUndefined();
    await store.attempts.move('key', undefined, one);
    await store.attempts.clear(['key', 'none']);
    expect(await store.attempts.find('key')).toBeUndefined();
  });
});

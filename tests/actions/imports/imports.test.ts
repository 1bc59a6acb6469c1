import { actBy } from '../../../server/actions/audit/act';
import { applyImport, rollImportsForward } from '../../../server/actions/imports/apply-import';
import { decideImport } from '../../../server/actions/imports/decide-import';
import { holdImport } from '../../../server/actions/imports/hold-import';
import { findImport, readAbout, readRows } from '../../../server/actions/imports/read-import';
import { createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import { day } from '../../../server/domain/day';
import { BATCH_ROWS, HOLD_MS, KEEP_MS } from '../../../server/domain/imports/pending-import';
import { createLog } from '../../../server/log';
import { stores } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';

const ACTOR = { account: 'me', name: 'Tôi', roles: ['manager'] } as const;

describe.each(stores())('pending imports on the %s', (store) => {
  let deps: Deps;
  let now = Date.parse('2026-11-24T05:00:00Z');

  beforeAll(async () => {
    const clock = { today: () => day('2026-11-24'), now: () => now };
    deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });
  afterEach(async () => {
    const units = await deps.store.units.all();
    await deps.store.units.removeAll(units.map(({ code, validFrom }) => `${code}@${validFrom}`));
  });

  const steps = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      put: { code: `X${i}`, name: { vi: `Xã ${i}` }, kind: 'xa', validFrom: day('2021-01-01') },
    }));
  const hold = (count: number, account = 'me') =>
    holdImport(deps, {
      account,
      kind: 'units',
      about: { file: 'đơn vị.xlsx' },
      rows: steps(count),
      returnTo: '/quan-ly/don-vi',
    });
  const decide = (id: string, account = 'me', kind: 'units' | 'people' = 'units') =>
    decideImport(deps, actBy(deps, ACTOR, 'units.imported'), { id, account, kind });
  const written = async () => (await deps.store.units.all()).length;

  test('until somebody decides, rows can be read and nothing is written', async () => {
    const id = await hold(BATCH_ROWS + 1);
    expect(await findImport(deps, id, 'me')).toEqual({
      id,
      kind: 'units',
      account: 'me',
      rows: BATCH_ROWS + 1,
      done: 0,
      stage: 'held',
      expiresAt: now + HOLD_MS,
      returnTo: '/quan-ly/don-vi',
    });
    expect(await readAbout(deps, id)).toEqual({ file: 'đơn vị.xlsx' });
    const pending = await findImport(deps, id, 'me');
    expect(await readRows(deps, pending!)).toEqual(steps(BATCH_ROWS + 1));
    await applyImport(deps, id);
    await rollImportsForward(deps);
    expect(await written()).toBe(0);
  });

  test('nothing of a row can be read in the store alone', async () => {
    const id = await hold(2);
    const sealed = [
      await deps.store.imports.readBatch(id, 0),
      await deps.store.imports.readAbout(id),
    ].join();
    expect(sealed.length).toBeGreaterThan(100);
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('X1');
    expect(sealed).not.toContain('xlsx');
  });

  test('once decided, everything is written, logged once, and the rows are erased', async () => {
    const id = await hold(2 * BATCH_ROWS + 3);
    const before = await deps.store.audit.last();
    expect(await decide(id)).toMatchObject({ ok: true, value: { id, stage: 'decided' } });
    expect(await decide(id)).toEqual({ ok: false, error: 'decided' });
    const last = await deps.store.audit.last();
    expect(last).toMatchObject({ event: 'units.imported', object: { kind: 'import', id } });
    expect(last?.sequence).toBe((before?.sequence ?? 0) + 1);
    await applyImport(deps, id);
    expect(await written()).toBe(2 * BATCH_ROWS + 3);
    expect(await findImport(deps, id, 'me')).toMatchObject({
      stage: 'applied',
      done: 2 * BATCH_ROWS + 3,
    });
    expect(await deps.store.imports.readBatch(id, 0)).toBeUndefined();
    expect(await readAbout(deps, id)).toBeUndefined();
  });

  test('a process that dies between batches is followed by one that goes on', async () => {
    const id = await hold(2 * BATCH_ROWS + 3);
    await decide(id);
    await deps.store.units.putAll(steps(BATCH_ROWS).map(({ put }) => put));
    await deps.store.imports.advance(id, BATCH_ROWS);
    expect(await findImport(deps, id, 'me')).toMatchObject({ done: BATCH_ROWS, stage: 'decided' });
    await rollImportsForward(deps);
    expect(await written()).toBe(2 * BATCH_ROWS + 3);
    expect(await findImport(deps, id, 'me')).toMatchObject({ stage: 'applied' });
  });

  test('a stop between batches leaves the rest for later, also after the hour is over', async () => {
    const id = await hold(2 * BATCH_ROWS);
    await decide(id);
    await applyImport(deps, id, AbortSignal.abort());
    expect(await written()).toBe(0);
    now += 2 * KEEP_MS;
    expect(await findImport(deps, id, 'me')).toMatchObject({ stage: 'decided' });
    await rollImportsForward(deps);
    expect(await written()).toBe(2 * BATCH_ROWS);
  });

  test('several processes that write at the same time write each row once', async () => {
    const id = await hold(2 * BATCH_ROWS + 1);
    await decide(id);
    await Promise.all([applyImport(deps, id), applyImport(deps, id), rollImportsForward(deps)]);
    expect(await written()).toBe(2 * BATCH_ROWS + 1);
  });

  test('while somebody else writes imports of its kind, one waits', async () => {
    const { leases } = deps.store;
    const id = await hold(1);
    await decide(id);
    await leases.take('imports|units', 'somebody else', now, now + 1000);
    const stopping = new AbortController();
    const waiting = applyImport(deps, id, stopping.signal);
    stopping.abort();
    await waiting;
    expect(await written()).toBe(0);
    const patient = applyImport(deps, id);
    await leases.extend('imports|units', 'somebody else', now);
    await patient;
    expect(await written()).toBe(1);
  });

  test('an import whose rows are gone is a fault and no endless task', async () => {
    const id = await hold(1);
    await decide(id);
    const lost = { ...deps.store.imports, readBatch: () => Promise.resolve(undefined) };
    const broken = { ...deps, store: { ...deps.store, imports: lost } };
    await expect(applyImport(broken, id)).rejects.toThrow('is lost');
    await applyImport(deps, id);
    expect(await written()).toBe(1);
  });

  test('of many who decide at the same time one wins', async () => {
    const id = await hold(1);
    const results = await Promise.all(Array.from({ length: 5 }, () => decide(id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is seen and decided by the account that sent it only, and as what it is', async () => {
    const id = await hold(1);
    expect(await findImport(deps, id, 'somebody else')).toBeUndefined();
    expect(await decide(id, 'somebody else')).toEqual({ ok: false, error: 'gone' });
    expect(await decide(id, 'me', 'people')).toEqual({ ok: false, error: 'gone' });
    expect(await decide('unknown')).toEqual({ ok: false, error: 'gone' });
  });

  test('one that cannot be written keeps no other from being written', async () => {
    const damaged = await hold(1);
    await decide(damaged);
    const { keys } = await createDeps(
      { ...deps.config, dataDir: `${deps.config.dataDir}/other` },
      { log: createLog('silent') },
    );
    const good = await hold(2);
    await decide(good);
    await expect(rollImportsForward({ ...deps, keys })).rejects.toThrow(AggregateError);
    await rollImportsForward(deps);
    expect(await written()).toBe(2);
  });

  test('after an hour it is gone, with its rows', async () => {
    const id = await hold(1);
    now += HOLD_MS;
    expect(await findImport(deps, id, 'me')).toBeUndefined();
    expect(await decide(id)).toEqual({ ok: false, error: 'gone' });
    await rollImportsForward(deps);
    expect(await deps.store.imports.find(id)).toBeUndefined();
    expect(await deps.store.imports.readBatch(id, 0)).toBeUndefined();
  });

  test('one whose rows have not all arrived cannot be seen, and is cleared away', async () => {
    const pending = {
      id: 'half',
      kind: 'units',
      account: 'me',
      rows: 1,
      done: 0,
      stage: 'held',
      expiresAt: now + HOLD_MS,
      returnTo: '/',
    } as const;
    const broken = JSON.parse('["sealed", null]') as string[];
    await expect(deps.store.imports.hold(pending, 'sealed', broken)).rejects.toThrow();
    expect(await deps.store.imports.find('half')).toBeUndefined();
    now += HOLD_MS;
    await rollImportsForward(deps);
    expect(await deps.store.imports.readBatch('half', 0)).toBeUndefined();
  });
});

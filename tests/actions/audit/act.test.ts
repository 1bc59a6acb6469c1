import { actBy, actOfSystem } from '../../../server/actions/audit/act';
import { verifyLog } from '../../../server/actions/audit/verify-log';
import type { AuditEntry } from '../../../server/domain/audit/audit-entry';
import type { Store } from '../../../server/store/store';
import { openStore } from '../../../server/store/open-store';
import { stores, type TestStore } from '../../support/stores';

const ACTOR = { account: 'a1', name: 'Nguyễn Văn A', roles: ['admin'] } as const;

describe.each(stores())('%s', (testStore: TestStore) => {
  let store: Store;
  let now = 0;
  const clock = {
    now: () => now,
    today: () => {
      throw new Error('not asked');
    },
  };

  beforeEach(async () => {
    store = await openStore({ ...testStore.options, now: () => now });
  });
  afterEach(async () => {
    await store.close();
    await testStore.destroy();
  });

  async function entries(): Promise<AuditEntry[]> {
    const all: AuditEntry[] = [];
    for await (const entry of store.audit.stream()) all.push(entry);
    return all;
  }

  test('a line says who did what to which object, which fields, and when', async () => {
    now = 1_700_000_000_000;
    const act = actBy({ store, clock }, ACTOR, 'account.created');
    expect(act.recorded).toBe(0);
    await act.record({ kind: 'account', id: 'b2' }, ['roles', 'name']);
    expect(act.recorded).toBe(1);
    expect(await entries()).toEqual([
      {
        sequence: 1,
        at: now,
        actor: 'a1',
        event: 'account.created',
        object: { kind: 'account', id: 'b2' },
        fields: ['name', 'roles'],
        previous: '',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  test('lines written at the same time follow each other without a gap, each on the one before', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        actOfSystem({ store, clock }, 'account.created').record({
          kind: 'account',
          id: `b${index}`,
        }),
      ),
    );
    const all = await entries();
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
    expect(new Set(all.map(({ object }) => object.id)).size).toBe(20);
    const verification = await verifyLog({ store });
    expect(verification).toEqual({ lines: 20, head: all.at(-1)?.hash, faults: [] });
  });

  test('a search gives the newest first and goes on below', async () => {
    for (const [index, account] of ['a1', 'a2', 'a1', 'a1'].entries()) {
      now = 1000 * (index + 1);
      await actBy({ store, clock }, { ...ACTOR, account }, 'account.created').record({
        kind: 'account',
        id: `b${index}`,
      });
    }
    const ids = async (...asked: Parameters<Store['audit']['search']>): Promise<number[]> =>
      (await store.audit.search(...asked)).map(({ sequence }) => sequence);
    expect(await ids({}, 3)).toEqual([4, 3, 2]);
    expect(await ids({}, 3, 2)).toEqual([1]);
    expect(await ids({ actor: 'a1' }, 10)).toEqual([4, 3, 1]);
    expect(await ids({ from: 2000, until: 4000 }, 10)).toEqual([3, 2]);
    expect(await ids({ actor: 'a1', object: 'b0' }, 10)).toEqual([1]);
  });

  test('what is put in afterwards and does not continue the chain is found', async () => {
    await actOfSystem({ store, clock }, 'account.created').record({ kind: 'account', id: 'b' });
    const [first] = await entries();
    if (!first) throw new Error('nothing was recorded');
    await store.audit.add({ ...first, sequence: 2, previous: 'x' });
    await store.audit.add({ ...first, sequence: 4, previous: first.hash });
    const { faults } = await verifyLog({ store });
    expect(faults).toEqual([
      { sequence: 2, fault: 'broken-link' },
      { sequence: 4, fault: 'gap' },
    ]);
  });

  test('a changed line is found', async () => {
    await actOfSystem({ store, clock }, 'account.created').record({ kind: 'account', id: 'b' });
    const [first] = await entries();
    if (!first) throw new Error('nothing was recorded');
    await store.audit.add({ ...first, sequence: 2, previous: first.hash });
    expect((await verifyLog({ store })).faults).toEqual([{ sequence: 2, fault: 'changed' }]);
  });
});

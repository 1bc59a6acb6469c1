import { KnownPartitions, PartitionShelf } from '../../server/actions/partition-shelf';
import { day } from '../../server/domain/day';
import type { Partition } from '../../server/domain/campaign/response';
import type { PartitionEntry } from '../../server/store/contracts/partitions';
import { openStore } from '../../server/store/open-store';
import type { Store } from '../../server/store/store';
import { stores } from '../support/stores';

const partition = (unit: string): Partition => ({
  campaign: 'c',
  unit,
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
});

describe.each(stores())('the partitions at hand, on the %s', (testStore) => {
  let store: Store;
  /** A second process on the same data. */
  let elsewhere: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
    elsewhere = await openStore({ ...testStore.options, now: () => 1000 });
  });
  afterAll(async () => {
    await store.close();
    await elsewhere.close();
    await testStore.destroy();
  });

  const change = async (from: Store, unit: string) =>
    from.partitions.finish(await from.partitions.begin(partition(unit)));

  test('every acknowledged change is seen, wherever it was made; a store read anew says the same', async () => {
    const shelf = new PartitionShelf(store);
    for (let round = 0; round < 30; round += 1) {
      await Promise.all([
        change(store, `u${round % 7}`),
        change(elsewhere, `u${round % 5}`),
        change(elsewhere, `new${round}`),
      ]);
      const known = await shelf.read('c');
      const listed = await store.partitions.list('c');
      expect(entriesOf(known).toSorted(byKey)).toEqual([...listed].toSorted(byKey));
    }
  });

  test('reads that overtake each other never go back', async () => {
    const shelf = new PartitionShelf(store);
    const versionAfter = async () =>
      entriesOf(await shelf.read('c')).reduce((sum, { version }) => sum + version, 0);
    let least = await versionAfter();
    for (let round = 0; round < 20; round += 1) {
      const reads = Promise.all([versionAfter(), versionAfter()]);
      await change(elsewhere, 'u1');
      const [first, second] = await reads;
      const after = await versionAfter();
      expect(Math.min(first, second)).toBeGreaterThanOrEqual(least);
      expect(after).toBe(least + 1);
      least = after;
    }
  });

  test('an announced change is known until it ends', async () => {
    const shelf = new PartitionShelf(store);
    await shelf.read('c');
    const ticket = await elsewhere.partitions.begin(partition('u0'));
    const open = async () =>
      entriesOf(await shelf.read('c')).flatMap(({ openIntents }) => openIntents);
    expect(await open()).toEqual([{ intent: ticket.intent, since: 1000 }]);
    await elsewhere.partitions.finish(ticket);
    expect(await open()).toEqual([]);
  });

  test('the version moves with every change and is the same in every process', async () => {
    const [here, there] = [new PartitionShelf(store), new PartitionShelf(elsewhere)];
    const before = (await here.read('c')).version;
    expect((await there.read('c')).version).toBe(before);
    await change(elsewhere, 'u3');
    const after = (await here.read('c')).version;
    expect(after).not.toBe(before);
    expect((await there.read('c')).version).toBe(after);
    expect((await here.read('no-such-campaign')).version).toBe('0:0');
  });
});

test('who follows the changes gets each partition that changed, or all where nobody remembers', () => {
  const known = new KnownPartitions();
  const entry = (unit: string, version: number): PartitionEntry => ({
    key: unit,
    partition: partition(unit),
    version,
    openIntents: [],
  });
  known.take([entry('a', 1), entry('b', 1)]);
  const { mark } = known;
  expect([...known.changedSince(mark)]).toEqual([]);
  known.take([entry('b', 2), entry('a', 1), entry('b', 1), entry('c', 1)]);
  expect([...known.changedSince(mark)]).toEqual(['b', 'c']);
  for (let version = 3; version < 20_000; version += 1) known.take([entry('b', version)]);
  expect([...known.changedSince(mark)]).toEqual(['a', 'b', 'c']);
  expect(known.version).toBe(`3:${1 + 19_999 + 1}`);
});

function entriesOf(known: KnownPartitions): PartitionEntry[] {
  return [...known.changedSince(0)].flatMap((key) => known.get(key) ?? []);
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

import { day } from '../../../server/domain/day';
import { partitionKey, type Partition } from '../../../server/domain/campaign/response';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

const partition = (unit: string, campaign = 'c'): Partition => ({
  campaign,
  unit,
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
});

describe.each(stores())('partitions on the %s', (testStore) => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  const change = async (place: Partition) =>
    store.partitions.finish(await store.partitions.begin(place));
  const changedSince = async (campaign: string, seen: number) =>
    (await store.partitions.listChangedSince(campaign, seen)).map((entry) => entry.partition.unit);

  test('finishing tells the version that the change has made, and only to who announced it', async () => {
    const place = partition('u', 'finish');
    const [first, second] = await Promise.all([
      store.partitions.begin(place),
      store.partitions.begin(place),
    ]);
    expect(await store.partitions.finish(second)).toBe(1);
    expect(await store.partitions.finish(first)).toBe(2);
    expect(await store.partitions.finish(first)).toBeUndefined();
    expect((await store.partitions.find([partitionKey(place)]))[0]).toMatchObject({
      version: 3,
      openIntents: [],
    });
  });

  test('a change whose writer is given up moves the version; the writer learns of it', async () => {
    const place = partition('u', 'abandon');
    const ticket = await store.partitions.begin(place);
    const [entry] = await store.partitions.list('abandon');
    await store.partitions.abandon(entry!, ticket.intent);
    expect((await store.partitions.list('abandon'))[0]).toMatchObject({
      version: 1,
      openIntents: [],
    });
    expect(await store.partitions.finish(ticket)).toBeUndefined();
  });

  test('announcements are counted by campaign', async () => {
    expect(await store.partitions.changesOf('count')).toBe(0);
    await Promise.all(['a', 'b', 'c'].map((unit) => change(partition(unit, 'count'))));
    await change(partition('a', 'other'));
    expect(await store.partitions.changesOf('count')).toBe(3);
  });

  test('a reader sees what changed since, and not everything', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, n) => change(partition(`u${n}`, 'since'))));
    await Promise.all(Array.from({ length: 150 }, () => change(partition('busy', 'since'))));
    const seen = await store.partitions.changesOf('since');
    await change(partition('u7', 'since'));
    const units = await changedSince('since', seen);
    expect(units).toContain('u7');
    expect(units).not.toContain('u8');
    expect(units.length).toBeLessThan(200);
  });

  test('a change that is under way while very many others pass is seen once it is acknowledged', async () => {
    const slow = await store.partitions.begin(partition('slow', 'pass'));
    await Promise.all(Array.from({ length: 300 }, () => change(partition('busy', 'pass'))));
    const seen = await store.partitions.changesOf('pass');
    const before = await changedSince('pass', seen);
    await store.partitions.finish(slow);
    expect(before).not.toContain('slow');
    expect(await changedSince('pass', seen)).toContain('slow');
  });

  test('what is stored beside a partition does not tell when anything happened', async () => {
    const place = partition('u', 'time');
    await change(place);
    const mongoose = await testStore.open();
    const document = await mongoose.connection
      .collection<{ _id: string }>('partitions')
      .findOne({ _id: partitionKey(place) });
    expect(document).toEqual({
      _id: partitionKey(place),
      ...place,
      version: 1,
      stamp: 1,
      intents: {},
    });
  });
});

import { changePartition } from '../../server/actions/change-partition';
import { recompute } from '../../server/actions/recompute';
import { PartitionShelf } from '../../server/actions/partition-shelf';
import { TallyShelf } from '../../server/actions/tally-shelf';
import { partitionKey, type Partition } from '../../server/domain/campaign/response';
import { day } from '../../server/domain/day';
import { EMPTY_TALLY } from '../../server/domain/tally/tally';
import { openApp, type TestApp } from '../support/app';
import { seedCampaign } from '../support/campaign';
import { stores } from '../support/stores';

const CITIZENS: Partition = {
  campaign: 'dot-2024',
  unit: '09010',
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
};
const DELEGATES: Partition = {
  campaign: 'dot-2024',
  unit: '250',
  group: 'G1',
  channel: 'link',
  shard: 'a',
};

describe.each(stores())('recomputing, on the %s', (store) => {
  let app: TestApp;
  let serial = 0;

  beforeAll(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  const add = (partition: Partition, answers: Record<string, string>) => {
    serial += 1;
    const id = `a${serial}`;
    return app.deps.store.responses.add({ id, partition, revision: 1, answers });
  };
  /** As another process would, which has kept no count in memory. */
  const recount = async () => {
    const { store: documents, campaigns, clock } = app.deps;
    const partitions = new PartitionShelf(documents);
    const now = () => clock.now();
    const tallies = new TallyShelf({ store: documents, campaigns, partitions, now });
    return recompute({ ...app.deps, tallies }, 'dot-2024');
  };
  const versionOf = async (key: string) =>
    (await app.deps.store.partitions.list('dot-2024')).find((entry) => entry.key === key)!.version;

  test('an unknown campaign has nothing to recount', async () => {
    expect(await recompute(app.deps, 'khong-co')).toBeUndefined();
  });

  test('a campaign without answers agrees, an announced but unwritten partition too', async () => {
    await app.deps.store.partitions.finish(await app.deps.store.partitions.begin(CITIZENS));
    expect(await recount()).toEqual({ campaign: 'dot-2024', kept: 0, counted: 0, differences: [] });
  });

  test('kept counts agree with the responses', async () => {
    for (const level of ['3', '4', '5']) {
      await changePartition(app.deps.store, CITIZENS, () => add(CITIZENS, { DV24: level }));
    }
    await changePartition(app.deps.store, DELEGATES, () => add(DELEGATES, { '1.1-G1-a': 'A' }));
    const expected = { campaign: 'dot-2024', kept: 4, counted: 4, differences: [] };
    expect(await recount()).toEqual(expected);
    expect(await recount()).toEqual(expected);
  });

  test('a response that no count has seen is found', async () => {
    await recount();
    await add(CITIZENS, { DV24: '1' });
    const key = partitionKey(CITIZENS);
    expect(await recount()).toMatchObject({
      kept: 4,
      counted: 5,
      differences: [{ key, kept: 3, counted: 4 }],
    });
    await changePartition(app.deps.store, CITIZENS, () => Promise.resolve());
    expect((await recount())?.differences).toEqual([]);
  });

  test('a response in a partition that nobody registered is found', async () => {
    const unregistered = { ...CITIZENS, unit: '08986' };
    await add(unregistered, { DV24: '4' });
    const key = partitionKey(unregistered);
    expect((await recount())?.differences).toEqual([{ key, kept: 0, counted: 1 }]);
    await changePartition(app.deps.store, unregistered, () => Promise.resolve());
    expect((await recount())?.differences).toEqual([]);
  });

  test('the same number of responses with other answers is found', async () => {
    const key = partitionKey(DELEGATES);
    const count = { tally: { ...EMPTY_TALLY, responses: 1 }, desks: {} };
    await app.deps.store.partitions.saveRollup(key, { version: await versionOf(key), count });
    expect((await recount())?.differences).toEqual([{ key, kept: 1, counted: 1 }]);
  });
});

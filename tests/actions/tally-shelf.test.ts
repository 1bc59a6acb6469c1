import { changePartition } from '../../server/actions/change-partition';
import { PartitionShelf } from '../../server/actions/partition-shelf';
import { TallyShelf } from '../../server/actions/tally-shelf';
import type { OpenedCampaign } from '../../server/domain/campaign/campaign';
import type { Partition } from '../../server/domain/campaign/response';
import { day } from '../../server/domain/day';
import { mergeTallies } from '../../server/domain/tally/tally';
import { openApp, type TestApp } from '../support/app';
import { seedCampaign } from '../support/campaign';
import { stores } from '../support/stores';

const PARTITION: Partition = {
  campaign: 'dot-2024',
  unit: '09010',
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
};

describe.each(stores())('counts by partition, on the %s', (store) => {
  let app: TestApp;
  let opened: OpenedCampaign;
  let now = 0;
  let serial = 0;

  beforeAll(async () => {
    app = await openApp(store);
    await seedCampaign(app.deps);
    opened = (await app.deps.campaigns.open('dot-2024'))!;
  });
  afterAll(async () => {
    await app.close();
    await store.destroy();
  });

  const add = () => {
    serial += 1;
    const response = {
      id: `r${serial}`,
      partition: PARTITION,
      revision: 1,
      answers: { DV24: '5' },
    };
    return app.deps.store.responses.add(response);
  };
  const shelf = () => {
    const { store: documents, campaigns } = app.deps;
    const partitions = new PartitionShelf(documents);
    return new TallyShelf({ store: documents, campaigns, partitions, now: () => now });
  };
  const counted = async (from: TallyShelf) =>
    mergeTallies((await from.read(opened)).map(({ tally }) => tally)).responses;

  test('a count includes every acknowledged response, in every process', async () => {
    const [here, there] = [shelf(), shelf()];
    for (let n = 1; n <= 3; n += 1) {
      await changePartition(app.deps.store, PARTITION, add);
      expect([await counted(here), await counted(there), await counted(shelf())]).toEqual([
        n,
        n,
        n,
      ]);
    }
  });

  test('a count is kept: a response written past all announcements is not seen until its partition changes', async () => {
    const here = shelf();
    const before = await counted(here);
    await add();
    expect(await counted(here)).toBe(before);
    await changePartition(app.deps.store, PARTITION, add);
    expect(await counted(here)).toBe(before + 2);
  });

  test('while a change is announced nothing is kept, so that whatever it writes is counted', async () => {
    const here = shelf();
    const before = await counted(here);
    const ticket = await app.deps.store.partitions.begin(PARTITION);
    expect(await counted(here)).toBe(before);
    await add();
    expect(await counted(here)).toBe(before + 1);
    await app.deps.store.partitions.finish(ticket);
    expect(await counted(here)).toBe(before + 1);
  });

  test('a change whose writer died is ended after a minute, and its response is counted', async () => {
    const here = shelf();
    now = app.deps.clock.now();
    await app.deps.store.partitions.begin(PARTITION);
    await add();
    const after = await counted(here);
    const open = async () =>
      (await app.deps.store.partitions.list('dot-2024'))[0]?.openIntents.length;
    expect(await open()).toBe(1);
    now += 61_000;
    expect(await counted(here)).toBe(after);
    expect(await open()).toBe(0);
  });

  test('what is added up along an axis is kept until a partition changes, and never stale', async () => {
    const here = shelf();
    const whole = async () => (await here.rolledUp(opened, 'whole')).get('whole');
    const before = await whole();
    expect(await whole()).toBe(before);
    await changePartition(app.deps.store, PARTITION, add);
    expect((await whole())?.get('G6')?.responses).toBe((before?.get('G6')?.responses ?? 0) + 1);
    const ticket = await app.deps.store.partitions.begin(PARTITION);
    await add();
    expect((await whole())?.get('G6')?.responses).toBe((before?.get('G6')?.responses ?? 0) + 2);
    await app.deps.store.partitions.finish(ticket);
    const units = await here.rolledUp(opened, 'unit');
    expect(units.get('09010')).toEqual(await whole());
  });

  test('what this process adds is counted in; nothing is read again', async () => {
    const here = shelf();
    const before = await counted(here);
    await add();
    const response = { id: 'own', partition: PARTITION, revision: 1, answers: { DV24: '4' } };
    const { responses } = app.deps.store;
    expect(await here.adding(opened, response, () => responses.add(response))).toBe('added');
    expect(await counted(here)).toBe(before + 1);
    expect(await here.adding(opened, response, () => responses.add(response))).toBe(
      'already-there',
    );
    expect(await here.adding(opened, response, () => Promise.resolve('refused'))).toBe('refused');
    expect(await counted(here)).toBe(before + 1);
    await changePartition(app.deps.store, PARTITION, () => Promise.resolve());
    expect(await counted(here)).toBe(before + 2);
  });

  test('what was already in a count when its change ended is not counted in again', async () => {
    const here = shelf();
    const elsewhere = { ...PARTITION, unit: '08986' };
    const response = { id: 'once', partition: elsewhere, revision: 1, answers: { DV24: '4' } };
    const during: number[] = [];
    const before = await counted(here);
    await here.adding(opened, response, async () => {
      const added = await app.deps.store.responses.add(response);
      during.push(await counted(here));
      return added;
    });
    expect([...during, await counted(here), await counted(shelf())]).toEqual([
      before + 1,
      before + 1,
      before + 1,
    ]);
  });

  test('desks are counted beside the answers', async () => {
    const here = shelf();
    const desks = async () => (await here.counted(opened)).flatMap(({ count }) => [count.desks]);
    await counted(here);
    for (const [id, desk] of [
      ['d1', 'quay1'],
      ['d2', 'quay2'],
      ['d3', 'quay1'],
    ] as const) {
      const response = { id, desk, partition: PARTITION, revision: 1, answers: {} };
      await here.adding(opened, response, () => app.deps.store.responses.add(response));
    }
    expect(await desks()).toContainEqual({ quay1: 2, quay2: 1 });
    const fresh = await shelf().counted(opened);
    expect(fresh.map(({ count }) => count.desks)).toContainEqual({ quay1: 2, quay2: 1 });
  });

  test('a failed change ends its announcement too', async () => {
    const failing = changePartition(app.deps.store, PARTITION, () =>
      Promise.reject(new Error('full')),
    );
    await expect(failing).rejects.toThrow('full');
    expect((await app.deps.store.partitions.list('dot-2024'))[0]?.openIntents).toEqual([]);
  });
});

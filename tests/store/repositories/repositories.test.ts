import { day } from '../../../server/domain/day';
import {
  partitionKey,
  type Partition,
  type Response,
} from '../../../server/domain/campaign/response';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { makeCampaign } from '../../support/campaign';
import { stores } from '../../support/stores';

const PARTITION: Partition = {
  campaign: 'c',
  unit: '250',
  group: 'G6',
  channel: 'qr',
  day: day('2024-11-15'),
};

describe.each(stores())('repositories on the %s', (testStore) => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  const response = (id: string, overrides: Partial<Response> = {}): Response => ({
    id,
    partition: PARTITION,
    revision: 1,
    answers: { '1.1-G1-a': 'A', C2: ['1', '3'] },
    ...overrides,
  });

  test('a response comes back as it was added, dots in question ids and all', async () => {
    await store.responses.add(response('r1', { desk: 'quay' }));
    expect(await store.responses.find('r1')).toEqual(response('r1', { desk: 'quay' }));
  });

  test('the same response twice is already there', async () => {
    expect(await store.responses.add(response('r2'))).toBe('added');
    expect(await store.responses.add(response('r2', { answers: {} }))).toBe('already-there');
    expect((await store.responses.find('r2'))?.answers).toEqual(response('r2').answers);
  });

  test('a replacement needs the revision that it replaces, and raises it', async () => {
    await store.responses.add(response('r3'));
    const answers = { '1.1-G1-a': 'B' };
    expect(await store.responses.replace('r3', 1, answers)).toBe(true);
    expect(await store.responses.replace('r3', 1, {})).toBe(false);
    expect(await store.responses.find('r3')).toMatchObject({ revision: 2, answers });
  });

  test('a partition streams its own answers only', async () => {
    const other: Partition = { ...PARTITION, group: 'G5' };
    await store.responses.addAll([response('r4', { partition: other, answers: { DV24: '5' } })]);
    const seen: unknown[] = [];
    for await (const counted of store.responses.streamCounted(partitionKey(other)))
      seen.push(counted);
    expect(seen).toEqual([{ answers: { DV24: '5' } }]);
  });

  test('adding many again adds those that were missing and leaves the others as they are', async () => {
    const place: Partition = { ...PARTITION, campaign: 'again' };
    const first = response('again1', { partition: place });
    await store.responses.addAll([first]);
    const other = response('again1', { partition: place, answers: {} });
    await store.responses.addAll([other, response('again2', { partition: place })]);
    expect(await store.responses.find('again1')).toEqual(first);
    expect(await store.responses.find('again2')).toBeDefined();

    const desk = { code: 'again', name: { vi: 'Quầy' }, unit: '250', doors: [] };
    await store.desks.addAll([desk]);
    await store.desks.addAll([
      { ...desk, unit: '01' },
      { ...desk, code: 'again-2' },
    ]);
    expect(await store.desks.find('again')).toEqual(desk);
    expect(await store.desks.find('again-2')).toBeDefined();
  });

  test('a change is announced, and finishing it moves the version', async () => {
    const ticket = await store.partitions.begin({ ...PARTITION, campaign: 'q' });
    const [announced] = await store.partitions.list('q');
    expect(announced).toMatchObject({
      version: 0,
      openIntents: [{ intent: ticket.intent, since: 1000 }],
    });
    await store.partitions.finish(ticket);
    const [finished] = await store.partitions.list('q');
    expect(finished).toMatchObject({ version: 1, openIntents: [] });
    expect(finished?.partition).toEqual({ ...PARTITION, campaign: 'q' });
  });

  test('a rollup is kept with its version', async () => {
    const tally = { responses: 1, questions: {}, valid: { '1.1': 1 } };
    const rollup = { version: 3, count: { tally, desks: { 'quầy 1.a': 1 } } };
    await store.partitions.saveRollup('k', rollup);
    expect((await store.partitions.findRollups(['k', 'none'])).get('k')).toEqual(rollup);
  });

  test('counters add up by kind, group and day', async () => {
    const key = {
      campaign: 'k',
      kind: 'invited-answers',
      group: 'G1',
      day: day('2024-11-15'),
    } as const;
    await Promise.all([store.counters.increment(key), store.counters.increment(key)]);
    expect(await store.counters.list('k')).toEqual([{ ...key, count: 2 }]);
  });

  test('a counter is raised to a number once, however often it is asked', async () => {
    const key = { campaign: 'm', kind: 'screened-out', group: 'G6' } as const;
    await Promise.all([store.counters.raiseTo(key, 3), store.counters.raiseTo(key, 3)]);
    await store.counters.raiseTo(key, 2);
    expect(await store.counters.list('m')).toEqual([{ ...key, count: 3 }]);
  });

  test('a unit is kept by code and first day, since codes are used again', async () => {
    const old = {
      code: '08974',
      name: { vi: 'Xã Đại Thịnh' },
      kind: 'xa',
      validFrom: day('2021-01-01'),
      validTo: day('2025-06-30'),
    };
    const reused = {
      code: '08974',
      name: { vi: 'Xã Quang Minh' },
      kind: 'xa',
      validFrom: day('2025-07-01'),
    };
    await store.units.putAll([old, reused, reused]);
    expect(await store.units.all()).toEqual([old, reused]);
  });

  test('a campaign is added once', async () => {
    const campaign = makeCampaign('hash', { id: 'once' });
    expect(await store.campaigns.add(campaign)).toBe('added');
    expect(await store.campaigns.add({ ...campaign, rootUnit: '01' })).toBe('already-there');
    expect(await store.campaigns.find('once')).toEqual(campaign);
  });

  test('a frozen pack never changes', async () => {
    await store.packs.put('hash', { a: { 'x.y': 1 } });
    await store.packs.put('hash', { a: 'other' });
    expect(await store.packs.find('hash')).toEqual({ a: { 'x.y': 1 } });
  });
});

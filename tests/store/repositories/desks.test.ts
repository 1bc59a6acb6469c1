import type { Desk } from '../../../server/domain/campaign/desk';
import { day } from '../../../server/domain/day';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

const DESK: Desk = {
  code: 'aaaa1111',
  name: { vi: 'Quầy 1', en: 'Desk 1' },
  unit: '250',
  openingHours: { mon: [{ from: 450, until: 690 }] },
  fields: ['Đất đai', 'Hộ tịch'],
  doors: [{ campaign: 'c', group: 'G6' }],
};

describe.each(stores())('desks on the %s', (testStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
    await store.desks.addAll([DESK]);
  });
  afterEach(async () => {
    await store.close();
    await testStore.destroy();
  });

  const found = () => store.desks.find(DESK.code);

  test('a desk comes back as it was added, with and without what it may lack', async () => {
    const bare: Desk = { code: 'bbbb2222', name: { vi: 'Quầy 2' }, unit: '250', doors: [] };
    expect(await store.desks.add(bare)).toBe('added');
    expect(await found()).toEqual(DESK);
    expect(await store.desks.list()).toEqual([DESK, bare]);
  });

  test('a code is given once', async () => {
    expect(await store.desks.add({ ...DESK, unit: '01' })).toBe('already-there');
    expect((await found())?.unit).toBe('250');
  });

  test('a change sets what is given and clears what is not; the doors stay', async () => {
    expect(await store.desks.change(DESK.code, { name: { vi: 'Quầy A' } })).toBe(true);
    expect(await found()).toEqual({
      code: DESK.code,
      name: { vi: 'Quầy A' },
      unit: '250',
      doors: DESK.doors,
    });
    const { openingHours, fields, name } = DESK;
    await store.desks.change(DESK.code, { name, openingHours: openingHours!, fields: fields! });
    expect(await found()).toEqual(DESK);
  });

  test('doors of one campaign are set in their order, those of others stay', async () => {
    await store.desks.setDoors(DESK.code, 'd', ['G5', 'G6']);
    await store.desks.setDoors(DESK.code, 'd', ['G6', 'G5']);
    expect((await found())?.doors).toEqual([
      { campaign: 'c', group: 'G6' },
      { campaign: 'd', group: 'G6' },
      { campaign: 'd', group: 'G5' },
    ]);
    await store.desks.setDoors(DESK.code, 'c', []);
    await store.desks.setDoors(DESK.code, 'd', []);
    expect((await found())?.doors).toEqual([]);
    await store.desks.setDoors(DESK.code, 'c', ['G6']);
    expect(await found()).toEqual(DESK);
    await store.desks.setDoors('nobody', 'c', ['G6']);
    expect(await store.desks.list()).toEqual([DESK]);
  });

  test('doors of several campaigns that are set at once are all kept', async () => {
    const campaigns = ['d', 'e', 'f', 'g', 'h'];
    await Promise.all(campaigns.map((id) => store.desks.setDoors(DESK.code, id, ['G5', 'G6'])));
    const doors = (await found())?.doors ?? [];
    expect(new Set(doors.map(({ campaign, group }) => `${campaign} ${group}`)).size).toBe(11);
    expect(doors).toHaveLength(11);
  });

  test('a code is retired once, whoever else tries, and is not changed afterwards', async () => {
    const on = day('2026-11-24');
    const tries = ['b', 'c', 'd'].map((replacedBy) =>
      store.desks.retire(DESK.code, { on, replacedBy }),
    );
    expect((await Promise.all(tries)).filter((won) => won)).toHaveLength(1);
    const retired = await found();
    expect(retired?.retiredOn).toBe(on);
    expect(await store.desks.retire(DESK.code, { on: day('2026-11-25') })).toBe(false);
    expect(await store.desks.change(DESK.code, { name: { vi: 'x' } })).toBe(false);
    expect(await found()).toEqual(retired);
    expect(await store.desks.retire('nobody', { on })).toBe(false);
  });
});

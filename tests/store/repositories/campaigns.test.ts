import type { Quota } from '../../../server/domain/campaign/quota';
import { day } from '../../../server/domain/day';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { makeCampaign } from '../../support/campaign';
import { stores, type TestStore } from '../../support/stores';

describe.each(stores())('%s', (testStore: TestStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ ...testStore.options, now: () => 0 });
  });
  afterEach(async () => {
    await store.close();
    await testStore.destroy();
  });

  describe('campaigns', () => {
    const first = makeCampaign('hash', { stage: 'draft' });

    test('everything of a campaign comes back, and what is absent stays absent', async () => {
      await store.campaigns.add(first);
      expect(await store.campaigns.find(first.id)).toStrictEqual(first);
      const archived = {
        ...first,
        stage: 'archived',
        revision: 2,
        closedOn: day('2024-12-20'),
        archive: { on: day('2025-01-02'), hash: 'abc' },
      } as const;
      expect(await store.campaigns.replace(archived)).toBe(true);
      expect(await store.campaigns.find(first.id)).toStrictEqual(archived);
      expect(await store.campaigns.replace({ ...first, revision: 3 })).toBe(true);
      expect(await store.campaigns.find(first.id)).toStrictEqual({ ...first, revision: 3 });
    });

    test('only the next revision takes the place of the one before', async () => {
      await store.campaigns.add(first);
      for (const revision of [1, 3, 7]) {
        expect(await store.campaigns.replace({ ...first, revision, packHash: 'x' })).toBe(false);
      }
      expect(await store.campaigns.find(first.id)).toEqual(first);
      expect(await store.campaigns.replace({ ...first, id: 'khac', revision: 2 })).toBe(false);
      expect(await store.campaigns.list()).toHaveLength(1);
    });

    test('of many changes at the same instant one wins', async () => {
      await store.campaigns.add(first);
      const names = Array.from({ length: 10 }, (_, index) => `x${index}`);
      const won = await Promise.all(
        names.map((packHash) => store.campaigns.replace({ ...first, revision: 2, packHash })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      const kept = await store.campaigns.find(first.id);
      expect(kept?.packHash).toBe(names[won.indexOf(true)]);
    });
  });

  describe('quotas', () => {
    const quota = (group: string, unit: string, more: Partial<Quota> = {}): Quota => ({
      campaign: 'c',
      group,
      unit,
      population: 10,
      populationSource: 'typed',
      needed: 5,
      ...more,
    });

    test('are listed by group and unit, those of the campaign only', async () => {
      await store.quotas.put([quota('G6', 'b'), quota('G5', 'z'), quota('G6', 'a')]);
      await store.quotas.put([quota('G6', 'a', { campaign: 'd' })]);
      const listed = await store.quotas.list('c');
      expect(listed.map(({ group, unit }) => group + unit)).toEqual(['G5z', 'G6a', 'G6b']);
    });

    test('take the place of those of the same campaign, group and unit, whole', async () => {
      const on = day('2024-11-01');
      const change = { on, account: 'x', reason: 'y', population: 1, needed: 1 };
      await store.quotas.put([quota('G6', 'a', { changes: [change] })]);
      expect(await store.quotas.list('c')).toStrictEqual([quota('G6', 'a', { changes: [change] })]);
      await store.quotas.put([quota('G6', 'a', { needed: 7 })]);
      expect(await store.quotas.list('c')).toStrictEqual([quota('G6', 'a', { needed: 7 })]);
    });

    test('are removed, and removing what is not there does no harm', async () => {
      await store.quotas.put([quota('G6', 'a'), quota('G6', 'b')]);
      await store.quotas.remove([quota('G6', 'a'), quota('G1', 'a')]);
      await store.quotas.remove([]);
      expect((await store.quotas.list('c')).map(({ unit }) => unit)).toEqual(['b']);
    });
  });
});

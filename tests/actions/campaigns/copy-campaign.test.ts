import { copyAsDraft } from '../../../server/actions/campaigns/copy-campaign';
import type { Quota } from '../../../server/domain/campaign/quota';
import { day } from '../../../server/domain/day';
import type { Deps } from '../../../server/deps';
import { act, auditLines, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';

const QUOTA: Quota = {
  campaign: 'dot-2024',
  group: 'G6',
  unit: '250',
  population: 900,
  populationSource: 'transactions',
  needed: 270,
};

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  beforeEach(async () => {
    ({ deps } = await openDeps(store));
    await seedDraft(deps, { stage: 'archived' });
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  test('a draft of next year with the quotas of units that will still be there', async () => {
    const change = { on: day('2024-12-01'), account: 'x', reason: 'y', population: 1, needed: 1 };
    await deps.store.quotas.put([
      { ...QUOTA, changes: [change] },
      { ...QUOTA, unit: 'khong-con' },
    ]);
    // 250 exists until 30/6/2025, so next year's units are read on a day of the copy's own
    const source = await deps.store.campaigns.find('dot-2024');
    await deps.store.campaigns.replace({ ...source!, unitsOn: day('2024-06-01'), revision: 2 });
    const copied = await copyAsDraft(deps, act(deps, 'campaign.copied'), 'dot-2024');
    if (!copied.ok) throw new Error(copied.error);
    const { id } = copied.value;
    expect(await deps.store.campaigns.find(id)).toEqual(copied.value);
    expect(copied.value).toMatchObject({ stage: 'draft', revision: 1, opensOn: '2025-11-01' });
    expect(await deps.store.quotas.list(id)).toEqual([{ ...QUOTA, campaign: id }]);
    expect(await deps.store.invitations.count({ campaign: id })).toBe(0);
    const desks = await deps.store.desks.list();
    expect(desks.flatMap(({ doors }) => doors).filter((door) => door.campaign === id)).toEqual([]);
    expect(await auditLines(deps)).toEqual([`campaign.copied ${id} copy`]);
  });

  test('nothing is copied from a campaign that is not there', async () => {
    const copied = await copyAsDraft(deps, act(deps, 'campaign.copied'), 'khac');
    expect(copied).toEqual({ ok: false, error: 'unknown' });
    expect(await deps.store.campaigns.list()).toHaveLength(1);
  });
});

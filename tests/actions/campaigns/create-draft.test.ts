import { createDraft } from '../../../server/actions/campaigns/create-draft';
import type { Deps } from '../../../server/deps';
import { noticeOf } from '../../support/campaign';
import { act, auditLines, openDeps, seedDraft } from '../../support/draft';
import { shippedPack } from '../../support/shipped-pack';
import { stores } from '../../support/stores';

const TYPED = {
  name: { vi: 'Khảo sát 2024', en: '' },
  packId: 'cchc-huyen-2024',
  rootUnit: '250',
  unitsOn: '01/12/2024',
  opensOn: '20/11/2024',
  closesOn: '31/12/2024',
  personalDataDays: '90',
};

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  beforeEach(async () => {
    ({ deps } = await openDeps(store));
    await seedDraft(deps);
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const create = (changes: Partial<typeof TYPED> = {}) =>
    createDraft(deps, act(deps, 'campaign.created'), {
      typed: { ...TYPED, ...changes },
      noticeFor: noticeOf,
    });

  test('a draft asks every group of its pack, and keeps the pack as it is today', async () => {
    const { pack, hash } = await shippedPack();
    const created = await create();
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    const stored = await deps.store.campaigns.find(created.value.id);
    expect(stored).toEqual(created.value);
    expect(stored).toMatchObject({
      stage: 'draft',
      revision: 1,
      packHash: hash,
      groups: pack.groups.map(({ id }) => id),
      unitsOn: '2024-12-01',
    });
    expect(await deps.store.packs.find(hash)).toEqual(pack);
    expect(await auditLines(deps)).toEqual([
      `campaign.created ${created.value.id} closesOn,groups,name,opensOn,packId,personalDataDays,rootUnit,terms,unitsOn`,
    ]);
  });

  test('it begins with a notice for each law in force on its days', async () => {
    const created = await create({ closesOn: '31/01/2026' });
    const notices = created.ok ? created.value.notices : [];
    expect(notices.map(({ from, notice }) => [from, notice.summary.vi])).toEqual([
      ['2023-07-01', 'decree13'],
      ['2026-01-01', 'law91'],
    ]);
  });

  test('faults are said, and nothing is written', async () => {
    const before = await deps.store.campaigns.list();
    const created = await create({ packId: 'khac', closesOn: '1/1/2024' });
    expect(created).toEqual({
      ok: false,
      error: [
        { field: 'closesOn', code: 'before-opening' },
        { field: 'packId', code: 'unknown-pack' },
      ],
    });
    expect(await deps.store.campaigns.list()).toEqual(before);
    expect(await auditLines(deps)).toEqual([]);
  });
});

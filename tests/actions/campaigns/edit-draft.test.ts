import { editDraft } from '../../../server/actions/campaigns/edit-draft';
import { removeNotice, saveNotice } from '../../../server/actions/campaigns/edit-notices';
import type { Campaign } from '../../../server/domain/campaign/campaign';
import type { TypedDraft } from '../../../server/domain/campaign/draft';
import { day } from '../../../server/domain/day';
import type { Deps } from '../../../server/deps';
import { noticeOf } from '../../support/campaign';
import { act, auditLines, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';

const TYPED: TypedDraft = {
  name: { vi: 'Tên mới', en: 'New name' },
  packId: 'cchc-huyen-2024',
  rootUnit: '250',
  unitsOn: '01/12/2024',
  opensOn: '01/11/2024',
  closesOn: '15/12/2024',
  groups: ['G5', 'G6'],
  terms: new Map([['UBND', { vi: 'UBND huyện', en: '' }]]),
  personalDataDays: '30',
};

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  let draft: Campaign;
  beforeEach(async () => {
    ({ deps } = await openDeps(store));
    draft = await seedDraft(deps);
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const edit = (changes: Partial<TypedDraft> = {}, revision = 1) =>
    editDraft(deps, act(deps, 'campaign.changed'), {
      id: draft.id,
      revision,
      typed: { ...TYPED, ...changes },
    });

  test('the next revision holds what was typed, and the log the names of what changed', async () => {
    await edit();
    expect(await deps.store.campaigns.find(draft.id)).toEqual({
      ...draft,
      revision: 2,
      name: { vi: 'Tên mới', en: 'New name' },
      closesOn: '2024-12-15',
      groups: ['G5', 'G6'],
      terms: { UBND: { vi: 'UBND huyện' } },
      personalDataDays: 30,
    });
    expect(await auditLines(deps)).toEqual([
      'campaign.changed dot-2024 closesOn,groups,name,personalDataDays,terms',
    ]);
  });

  test('forms at hand follow the edit', async () => {
    const before = await deps.campaigns.open(draft.id);
    const old = before && (await deps.campaigns.form(before, 'G6'));
    expect(JSON.stringify(old)).toContain('ubnd');
    await edit();
    const after = await deps.campaigns.open(draft.id);
    const form = after && (await deps.campaigns.form(after, 'G6'));
    expect(JSON.stringify(form)).toContain('UBND huyện');
  });

  test('another pack asks all of its groups', async () => {
    const edited = await edit({ packId: 'sipas-2026' });
    expect(edited).toMatchObject({ ok: true, value: { groups: ['NGUOIDAN', 'TOCHUC'] } });
  });

  test('of two edits of the same revision the second is refused', async () => {
    await edit();
    expect(await edit({ name: { vi: 'Khác', en: '' } })).toEqual({
      ok: false,
      error: { kind: 'refused', reason: 'changed' },
    });
  });

  test('two edits at the same instant: one wins', async () => {
    const outcomes = await Promise.all([edit(), edit({ name: { vi: 'Khác', en: '' } })]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await deps.store.campaigns.find(draft.id))?.revision).toBe(2);
  });

  test('only a draft is edited', async () => {
    await deps.store.campaigns.replace({ ...draft, stage: 'opened', revision: 2 });
    expect(await edit({}, 2)).toEqual({
      ok: false,
      error: { kind: 'refused', reason: 'wrong-state' },
    });
  });

  test('faults are said and nothing is written', async () => {
    expect(await edit({ groups: [] })).toEqual({
      ok: false,
      error: { kind: 'invalid', problems: [{ field: 'groups', code: 'no-group' }] },
    });
    expect(await deps.store.campaigns.find(draft.id)).toEqual(draft);
    expect(await auditLines(deps)).toEqual([]);
  });

  describe('notices', () => {
    const save = (from: string, revision: number, before?: string) =>
      saveNotice(deps, act(deps, 'campaign.changed'), {
        id: draft.id,
        revision,
        from: day(from),
        ...(before !== undefined && { before: day(before) }),
        notice: noticeOf(from),
      });
    const days = async () =>
      (await deps.store.campaigns.find(draft.id))?.notices.map(({ from }) => from);

    test('stand in the order of their days', async () => {
      await save('2026-01-01', 1);
      await save('2023-07-01', 2);
      expect(await days()).toEqual(['2023-07-01', '2024-01-01', '2026-01-01']);
    });

    test('move to another day, but not onto another one', async () => {
      await save('2026-01-01', 1);
      expect(await save('2024-01-01', 2, '2026-01-01')).toEqual({ ok: false, error: 'day-taken' });
      await save('2025-06-01', 2, '2026-01-01');
      expect(await days()).toEqual(['2024-01-01', '2025-06-01']);
    });

    test('are taken out', async () => {
      const removal = { id: draft.id, revision: 1, from: day('2024-01-01') };
      await removeNotice(deps, act(deps, 'campaign.changed'), removal);
      expect(await days()).toEqual([]);
    });
  });
});

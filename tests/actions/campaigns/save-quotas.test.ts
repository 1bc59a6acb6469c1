import { makePlan } from '../../../server/actions/campaigns/plan-quotas';
import { readQuotas } from '../../../server/actions/campaigns/read-quotas';
import { saveQuotas } from '../../../server/actions/campaigns/save-quotas';
import type { Campaign } from '../../../server/domain/campaign/campaign';
import type { TypedQuota } from '../../../server/domain/campaign/quota-table';
import type { Deps } from '../../../server/deps';
import { act, auditLines, MANAGER, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';

const row = (unit: string, population: string, needed = ''): TypedQuota => ({
  unit,
  population,
  needed,
});

const SAMPLING = {
  method: 'cochran',
  confidence: '95',
  margin: '5',
  allocation: 'proportional',
  minimumPerUnit: '5',
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

  const save = (group: string, rows: readonly TypedQuota[], revision = 1, reason = '') =>
    saveQuotas(deps, act(deps, 'quotas.changed'), { id: draft.id, revision, group, rows, reason });
  const stored = async () =>
    (await deps.store.quotas.list(draft.id)).map(
      ({ group, unit, population, populationSource, needed }) =>
        [group, unit, population, populationSource, needed].join(' '),
    );

  test('rows are stored for their group; one without numbers and one of an unknown unit are not', async () => {
    await save('G6', [
      row('08986', '1.200', '90'),
      row('09010', '800'),
      row('250', ''),
      row('x', '5'),
    ]);
    expect(await stored()).toEqual(['G6 08986 1200 typed 90', 'G6 09010 800 typed 0']);
    expect(await auditLines(deps)).toEqual(['quotas.changed dot-2024 quotas.G6']);
  });

  test('a population that is the closed list’s comes from there', async () => {
    await save('G4', [row('08986', '8', '8'), row('250', '3')]);
    expect(await stored()).toEqual(['G4 08986 8 roster 8', 'G4 250 3 typed 0']);
  });

  test('a row that is emptied is taken out', async () => {
    await save('G6', [row('08986', '100'), row('09010', '50')]);
    await save('G6', [row('08986', '', ''), row('09010', '50')], 2);
    expect(await stored()).toEqual(['G6 09010 50 typed 0']);
  });

  test('faults are said at their fields, and nothing is written', async () => {
    const saved = await save('G6', [
      row('08986', '10', '11'),
      row('09010', 'x', '-1'),
      row('250', '', '3'),
    ]);
    expect(saved).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        problems: [
          { unit: '08986', field: 'needed', code: 'above-population' },
          { unit: '09010', field: 'population', code: 'no-number' },
          { unit: '09010', field: 'needed', code: 'no-number' },
          { unit: '250', field: 'population', code: 'missing' },
        ],
      },
    });
    expect(await stored()).toEqual([]);
  });

  test('a group that the campaign does not ask has no quotas', async () => {
    expect(await save('G9', [row('250', '5')])).toMatchObject({ error: { reason: 'unknown' } });
  });

  describe('after opening', () => {
    beforeEach(async () => {
      await save('G6', [row('08986', '100', '40')]);
      await deps.store.campaigns.replace({ ...draft, stage: 'opened', revision: 3 });
    });

    test('a change needs a reason, which is kept with what stood there', async () => {
      expect(await save('G6', [row('08986', '120', '50')], 3)).toEqual({
        ok: false,
        error: { kind: 'reason-missing' },
      });
      await save('G6', [row('08986', '120', '50')], 3, 'số liệu mới');
      expect(await deps.store.quotas.list(draft.id)).toMatchObject([
        {
          population: 120,
          needed: 50,
          changes: [
            {
              on: '2024-11-15',
              account: MANAGER.account,
              reason: 'số liệu mới',
              population: 100,
              needed: 40,
            },
          ],
        },
      ]);
    });

    test('saving the same numbers changes nothing and asks for none', async () => {
      expect(await save('G6', [row('08986', '100', '40')], 3)).toEqual({
        ok: true,
        value: { put: [], remove: [] },
      });
    });

    test('nothing is computed anew', async () => {
      const plan = { id: draft.id, revision: 3, typed: SAMPLING, groups: ['G6'] };
      expect(await makePlan(deps, act(deps, 'quotas.planned'), plan)).toMatchObject({
        error: { reason: 'wrong-state' },
      });
    });
  });

  test('the calculator keeps its plan and fills in what is needed', async () => {
    await save('G6', [row('08986', '700'), row('09010', '300', '9')]);
    const plan = {
      id: draft.id,
      revision: 2,
      typed: { ...SAMPLING, margin: '4,5' },
      groups: ['G6'],
    };
    const made = await makePlan(deps, act(deps, 'quotas.planned'), plan);
    // 0,25·1,96²/0,045² = 474,27…; 474,27/(1 + 473,27/1000) = 321,92… → 322; 70 % and 30 % of it
    expect(made).toMatchObject({ ok: true, value: { sampling: { margin: 4.5 } } });
    expect(await stored()).toEqual(['G6 08986 700 typed 225', 'G6 09010 300 typed 97']);
  });

  test('the people of closed lists are counted without being typed', async () => {
    await save('G4', [row('250', '30')]);
    const plan = { id: draft.id, revision: 2, typed: SAMPLING, groups: ['G1', 'G4', 'G6'] };
    expect(await makePlan(deps, act(deps, 'quotas.planned'), plan)).toMatchObject({ ok: true });
    // G1: eight of eight; G4: eight on the list and thirty typed, 38 people → 35 answers, 7,37 and 27,63 of them
    expect(await stored()).toEqual([
      'G1 250 8 roster 8',
      'G4 08986 8 roster 7',
      'G4 250 30 typed 28',
    ]);
  });

  test('a plan that is none is said field by field', async () => {
    const typed = {
      method: 'x',
      confidence: '96',
      margin: '0',
      allocation: '',
      minimumPerUnit: '-1',
    };
    const plan = { id: draft.id, revision: 1, typed, groups: [] };
    expect(await makePlan(deps, act(deps, 'quotas.planned'), plan)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        problems: [
          { field: 'method', code: 'choose' },
          { field: 'confidence', code: 'choose' },
          { field: 'margin', code: 'no-margin' },
          { field: 'allocation', code: 'choose' },
          { field: 'minimumPerUnit', code: 'no-number' },
        ],
      },
    });
  });

  test('a table has rows for desks, for people on the list, and for what was entered', async () => {
    await save('G6', [row('250', '5')]);
    const opened = await deps.campaigns.open(draft.id);
    const tables = opened ? await readQuotas(deps, opened) : [];
    const rows = new Map(
      tables.map(({ group, rows: own }) => [
        group,
        own.map(({ unit, quota, roster }) => [unit.code, quota?.population, roster]),
      ]),
    );
    expect(
      rows
        .get('G6')
        ?.map(([code]) => code)
        .sort(),
    ).toEqual(['08986', '09010', '250']);
    expect(rows.get('G4')).toEqual([['08986', undefined, 8]]);
    expect(rows.get('G1')).toEqual([['250', undefined, 8]]);
  });
});

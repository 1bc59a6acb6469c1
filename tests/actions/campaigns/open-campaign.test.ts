import { closeCampaign } from '../../../server/actions/campaigns/close-campaign';
import { openCampaign } from '../../../server/actions/campaigns/open-campaign';
import { readOpening } from '../../../server/actions/campaigns/read-opening';
import { openDoor } from '../../../server/actions/open-door';
import type { Campaign } from '../../../server/domain/campaign/campaign';
import type { Deps } from '../../../server/deps';
import { DESK, tokenOf } from '../../support/campaign';
import { act, auditLines, keysOf, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';
import type { TurningClock } from '../../support/turning-clock';

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  let clock: TurningClock;
  let draft: Campaign;
  beforeEach(async () => {
    ({ deps, clock } = await openDeps(store));
    draft = await seedDraft(deps);
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const findings = async () => {
    const opened = await deps.campaigns.open(draft.id);
    return opened ? (await readOpening(deps, opened)).findings : [];
  };
  const open = async (ticked?: readonly string[], over: Deps = deps) =>
    openCampaign(over, act(over, 'campaign.opened'), {
      id: draft.id,
      revision: 1,
      ticked: ticked ?? keysOf(await findings()),
    });
  const stage = async () => (await deps.store.campaigns.find(draft.id))?.stage;
  const doors = async (code: string) =>
    (await deps.store.desks.find(code))?.doors.map(({ group }) => group);
  const atDesk = () => openDoor(deps, { kind: 'desk', code: DESK, group: 'G6' });
  const byLink = () => openDoor(deps, { kind: 'invitation', token: tokenOf('G1') });

  test('a draft is seen by nobody, whatever its days say', async () => {
    expect(await atDesk()).toEqual({ ok: false, error: { code: 'unknown-desk' } });
    expect(await byLink()).toEqual({ ok: false, error: { code: 'unknown-link' } });
  });

  test('an opened campaign is answered at desks and by links', async () => {
    expect(await open()).toMatchObject({ ok: true, value: { stage: 'opened', revision: 2 } });
    expect(await atDesk()).toMatchObject({ ok: true, value: { door: { group: { id: 'G6' } } } });
    expect((await byLink()).ok).toBe(true);
    expect(await auditLines(deps)).toEqual(['campaign.opened dot-2024 packHash,stage']);
  });

  test('every desk of the administration gets doors for the groups without invitation', async () => {
    await deps.store.desks.addAll([
      { code: 'moi', name: { vi: 'Quầy mới' }, unit: '250', doors: [] },
      { code: 'ngoai', name: { vi: 'Sở' }, unit: '01', doors: [{ campaign: 'khac', group: 'G6' }] },
    ]);
    await open();
    expect(await doors(DESK)).toEqual(['G5', 'G6']);
    expect(await doors('moi')).toEqual(['G5', 'G6']);
    expect((await deps.store.desks.find('ngoai'))?.doors).toEqual([
      { campaign: 'khac', group: 'G6' },
    ]);
  });

  test('doors of other campaigns stay, and a group that is not asked has none', async () => {
    await deps.store.desks.setDoors(DESK, 'khac', ['G6']);
    await deps.store.campaigns.replace({
      ...draft,
      groups: ['G1', 'G2', 'G3', 'G4', 'G6'],
      revision: 2,
    });
    const ticked = keysOf(await findings());
    await openCampaign(deps, act(deps, 'campaign.opened'), { id: draft.id, revision: 2, ticked });
    expect((await deps.store.desks.find(DESK))?.doors).toEqual([
      { campaign: 'khac', group: 'G6' },
      { campaign: draft.id, group: 'G6' },
    ]);
  });

  test('a warning that was not ticked keeps it shut', async () => {
    const warnings = await findings();
    expect(keysOf(warnings)).toEqual(
      ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'].map((g) => `no-quota|${g}`),
    );
    expect(await open([])).toEqual({ ok: false, error: { kind: 'findings', findings: warnings } });
    expect(await stage()).toBe('draft');
    expect(await auditLines(deps)).toEqual([]);
  });

  test('what blocks cannot be ticked away', async () => {
    clock.set('2025-01-01T08:00:00+07:00');
    const outcome = await open();
    expect(outcome).toMatchObject({
      ok: false,
      error: { findings: [{ code: 'past' }, {}, {}, {}, {}, {}, {}] },
    });
    expect(await stage()).toBe('draft');
  });

  test('two managers at the same instant: one opens it', async () => {
    const ticked = keysOf(await findings());
    const outcomes = await Promise.all([open(ticked), open(ticked), open(ticked)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await doors(DESK)).toEqual(['G5', 'G6']);
  });

  test.each(['packs.put', 'desks.setDoors', 'audit.add', 'campaigns.replace'])(
    'a crash at %s leaves a draft that nobody sees and that opens the next time',
    async (step) => {
      const ticked = keysOf(await findings());
      await expect(open(ticked, crashingAt(deps, step))).rejects.toThrow('crash');
      expect(await stage()).toBe('draft');
      expect((await atDesk()).ok).toBe(false);
      expect(await open(ticked)).toMatchObject({ ok: true });
      expect(await doors(DESK)).toEqual(['G5', 'G6']);
    },
  );

  test('closing by hand ends answering at once and for good', async () => {
    await open();
    const seen = { id: draft.id, revision: 2 };
    const closed = await closeCampaign(deps, act(deps, 'campaign.closed'), seen);
    expect(closed).toMatchObject({ ok: true, value: { stage: 'closed', closedOn: '2024-11-15' } });
    const shut = { ok: false, error: { code: 'closed', closedOn: '2024-11-15' } };
    expect(await atDesk()).toEqual(shut);
    expect(await byLink()).toEqual(shut);
    const again = await closeCampaign(deps, act(deps, 'campaign.closed'), { ...seen, revision: 3 });
    expect(again).toEqual({ ok: false, error: 'wrong-state' });
    expect((await auditLines(deps)).at(-1)).toBe('campaign.closed dot-2024 closedOn,stage');
  });
});

/** The dependencies of a process that dies when it comes to a step. */
function crashingAt(deps: Deps, step: string): Deps {
  const [name = '', method] = step.split('.');
  const repository = Reflect.get(deps.store, name) as object;
  const dying = new Proxy(repository, {
    get: (target, property) =>
      property === method
        ? () => Promise.reject(new Error('crash'))
        : (Reflect.get(target, property) as unknown),
  });
  return { ...deps, store: { ...deps.store, [name]: dying } };
}

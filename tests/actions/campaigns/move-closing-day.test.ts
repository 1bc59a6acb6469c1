import { moveClosingDay } from '../../../server/actions/campaigns/move-closing-day';
import { openDoor } from '../../../server/actions/open-door';
import type { Deps } from '../../../server/deps';
import { DESK } from '../../support/campaign';
import { act, auditLines, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';
import type { TurningClock } from '../../support/turning-clock';

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  let clock: TurningClock;
  beforeEach(async () => {
    ({ deps, clock } = await openDeps(store));
    await seedDraft(deps, { stage: 'opened' });
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const move = (typed: string, revision = 1) =>
    moveClosingDay(deps, act(deps, 'campaign.rescheduled'), { id: 'dot-2024', revision, typed });

  test('an extended campaign is answered until its new day', async () => {
    expect(await move('10/01/2025')).toMatchObject({ ok: true, value: { closesOn: '2025-01-10' } });
    clock.set('2025-01-10T23:00:00+07:00');
    expect((await openDoor(deps, { kind: 'desk', code: DESK, group: 'G6' })).ok).toBe(true);
    expect(await auditLines(deps)).toEqual(['campaign.rescheduled dot-2024 closesOn']);
  });

  test('a shortened one ends with its new day', async () => {
    await move('15/11/2024');
    clock.set('2024-11-16T00:00:00+07:00');
    expect(await openDoor(deps, { kind: 'desk', code: DESK, group: 'G6' })).toEqual({
      ok: false,
      error: { code: 'closed', closedOn: '2024-11-15' },
    });
  });

  test.each([
    ['', 'no-day'],
    ['30/02/2025', 'no-day'],
    ['14/11/2024', 'passed'],
    ['31/12/2024', 'same'],
    ['01/01/2200', 'no-day'],
  ])('"%s" is refused: %s', async (typed, error) => {
    expect(await move(typed)).toEqual({ ok: false, error });
    expect(await auditLines(deps)).toEqual([]);
  });

  test('before opening it cannot close before it opens', async () => {
    clock.set('2024-10-01T08:00:00+07:00');
    expect(await move('31/10/2024')).toEqual({ ok: false, error: 'before-opening' });
  });

  test('once its last day is over it is not taken up again', async () => {
    clock.set('2025-01-01T00:00:00+07:00');
    expect(await move('10/01/2025')).toEqual({ ok: false, error: 'wrong-state' });
  });
});

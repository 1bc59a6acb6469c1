import { listDesks } from '../../../server/actions/desks/list-desks';
import { presentDesks } from '../../../server/actions/desks/present-desks';
import { readScreen } from '../../../server/actions/desks/read-screen';
import { replaceCode, retireDesk } from '../../../server/actions/desks/retire-desk';
import { openDoor, type OpenDoor } from '../../../server/actions/open-door';
import type { Desk } from '../../../server/domain/campaign/desk';
import { day } from '../../../server/domain/day';
import type { Deps } from '../../../server/deps';
import { CITIZENS_DESK, DESK, seedCampaign } from '../../support/campaign';
import { act, auditLines, openDeps } from '../../support/draft';
import { stores } from '../../support/stores';
import type { TurningClock } from '../../support/turning-clock';

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  let clock: TurningClock;
  beforeEach(async () => {
    ({ deps, clock } = await openDeps(store));
    await seedCampaign(deps);
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const find = async (code: string): Promise<Desk> => (await deps.store.desks.find(code))!;
  const replace = async (code = DESK): Promise<Desk> => {
    const replaced = await replaceCode(deps, act(deps, 'desk.replaced'), { code });
    if (!replaced.ok) throw new Error(replaced.error);
    return replaced.value;
  };
  const retire = async (code = DESK) =>
    retireDesk(deps, act(deps, 'desk.retired'), await find(code));
  const scan = async (code: string): Promise<OpenDoor> => {
    const opened = await openDoor(deps, { kind: 'desk', code, group: 'G6' });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const placesOf = (open: OpenDoor) =>
    open.kind === 'retired' ? open.retired.places.map(({ desk }) => desk.code) : open.kind;
  const beside: Desk = {
    code: 'bencanh1',
    name: { vi: 'Quầy bên cạnh' },
    unit: '08986',
    doors: [{ campaign: 'dot-2024', group: 'G6' }],
  };

  test('a new code opens what the old one opened, and the old one leads to it', async () => {
    const before = await find(DESK);
    const after = await replace();
    expect(after).toEqual({ ...before, code: after.code });
    expect(after.code).toMatch(/^[0-9a-z]{8}$/);
    expect(await scan(after.code)).toMatchObject({ kind: 'door' });
    expect(placesOf(await scan(DESK))).toEqual([after.code]);
    expect(await find(DESK)).toMatchObject({ replacedBy: after.code, retiredOn: '2024-11-15' });
    expect(await auditLines(deps)).toEqual([`desk.replaced ${DESK} replacedBy,retiredOn`]);
  });

  test('a code that was replaced several times leads to the last one', async () => {
    const second = await replace();
    const third = await replace(second.code);
    expect(placesOf(await scan(DESK))).toEqual([third.code]);
    expect(placesOf(await scan(second.code))).toEqual([third.code]);
  });

  test('of two managers who replace a code at once one does, and there is one new desk', async () => {
    const tries = await Promise.all(
      [1, 2, 3].map(() => replaceCode(deps, act(deps, 'desk.replaced'), { code: DESK })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listDesks(deps)).toHaveLength(3);
  });

  test('a crash between the two writes is completed by whoever lists the desks next', async () => {
    await deps.store.desks.retire(DESK, { on: day('2024-11-15'), replacedBy: 'kettiep1' });
    expect(await deps.store.desks.find('kettiep1')).toBeUndefined();
    expect(placesOf(await scan(DESK))).toEqual(['kettiep1']);
    const { doors, name, unit } = await find(DESK);
    expect(await find('kettiep1')).toEqual({ code: 'kettiep1', doors, name, unit });
  });

  test('a retired code leads to the unit’s desks in use, those of its campaign first', async () => {
    const elsewhere = { ...beside, code: 'dotkhac1', doors: [{ campaign: 'dot-2', group: 'G6' }] };
    await seedCampaign(deps, { id: 'dot-2' });
    await deps.store.desks.addAll([beside, elsewhere]);
    expect((await retire()).ok).toBe(true);
    expect(placesOf(await scan(DESK))).toEqual([beside.code]);
    await retire(beside.code);
    expect(placesOf(await scan(DESK))).toEqual(['dotkhac1']);
    expect((await presentDesks(deps, await find(DESK))).map(({ code }) => code)).toEqual([
      'dotkhac1',
    ]);
    expect(await auditLines(deps)).toEqual([
      `desk.retired ${DESK} retiredOn`,
      `desk.retired ${beside.code} retiredOn`,
    ]);
  });

  test('only desks that ask today are places to go; the last desk of a unit leads nowhere', async () => {
    await retire();
    expect(placesOf(await scan(DESK))).toEqual([]);
    await deps.store.desks.addAll([{ ...beside, doors: [] }]);
    expect(placesOf(await scan(DESK))).toEqual([]);
  });

  test('a retired code cannot be retired, replaced or used again', async () => {
    const desk = await find(DESK);
    await retire();
    const refused = { ok: false, error: 'retired' };
    expect(await retireDesk(deps, act(deps, 'desk.retired'), desk)).toEqual(refused);
    expect(await retire()).toEqual(refused);
    expect(await replaceCode(deps, act(deps, 'desk.replaced'), desk)).toEqual(refused);
    expect(await replaceCode(deps, act(deps, 'desk.replaced'), { code: 'x' })).toEqual(refused);
    expect(await deps.store.desks.add(desk)).toBe('already-there');
  });

  test('a form that was open is still taken on the day its code was retired, not the day after', async () => {
    await replace();
    const sending = { kind: 'desk', code: DESK, group: 'G6', sending: true } as const;
    expect(await openDoor(deps, sending)).toMatchObject({ ok: true, value: { kind: 'door' } });
    clock.set('2024-11-16T08:00:00+07:00');
    expect(await openDoor(deps, sending)).toMatchObject({ ok: true, value: { kind: 'retired' } });
  });

  test('a screen follows its desk to the new code, and never guesses another desk', async () => {
    await deps.store.desks.addAll([beside]);
    const after = await replace();
    expect(await readScreen(deps, DESK)).toMatchObject({
      desk: { code: after.code },
      opened: { campaign: { id: 'dot-2024' } },
    });
    await retire(after.code);
    const ended = await readScreen(deps, DESK);
    expect(ended?.desk.code).toBe(after.code);
    expect(ended?.opened).toBeUndefined();
    expect(await readScreen(deps, 'khongco1')).toBeUndefined();
  });

  test('a screen shows no code while nothing is asked', async () => {
    expect((await readScreen(deps, CITIZENS_DESK))?.opened).toBeDefined();
    clock.set('2025-01-01T08:00:00+07:00');
    const closed = await readScreen(deps, CITIZENS_DESK);
    expect(closed?.desk.code).toBe(CITIZENS_DESK);
    expect(closed?.opened).toBeUndefined();
  });
});

import { addDesk, changeDesk, readOfferedDoors } from '../../../server/actions/desks/edit-desk';
import { openDoor } from '../../../server/actions/open-door';
import type { Desk, DeskDoor } from '../../../server/domain/campaign/desk';
import { WEEKDAYS } from '../../../server/domain/campaign/opening-hours';
import type { TypedDesk } from '../../../server/domain/campaign/read-desk';
import { day } from '../../../server/domain/day';
import type { Deps } from '../../../server/deps';
import { DESK, seedCampaign } from '../../support/campaign';
import { act, auditLines, openDeps } from '../../support/draft';
import { stores } from '../../support/stores';

const TYPED: TypedDesk = {
  name: 'Quầy Đất đai',
  nameEn: '',
  fields: 'Đất đai',
  hours: Object.fromEntries(
    WEEKDAYS.map((name) => [name, name === 'mon' ? '7:30-11:30' : '']),
  ) as TypedDesk['hours'],
};
const DOOR: DeskDoor = { campaign: 'dot-2024', group: 'G6' };

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  beforeEach(async () => {
    ({ deps } = await openDeps(store));
    await seedCampaign(deps);
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const add = (changes: Partial<Parameters<typeof addDesk>[2]> = {}) =>
    addDesk(deps, act(deps, 'desk.added'), {
      unit: '08986',
      typed: TYPED,
      doors: [DOOR],
      ...changes,
    });
  const known = async (): Promise<Desk> => (await deps.store.desks.find(DESK))!;
  const change = async (
    changes: Partial<Pick<Parameters<typeof changeDesk>[2], 'typed' | 'doors'>>,
  ) =>
    changeDesk(deps, act(deps, 'desk.changed'), {
      desk: await known(),
      typed: TYPED,
      doors: [],
      ...changes,
    });

  test('a new desk has a code of its own and opens the form it was given', async () => {
    const added = await add();
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    const { code } = added.value;
    expect(code).toMatch(/^[0-9a-z]{8}$/);
    expect(await deps.store.desks.find(code)).toEqual({
      code,
      unit: '08986',
      name: { vi: 'Quầy Đất đai' },
      openingHours: { mon: [{ from: 450, until: 690 }] },
      fields: ['Đất đai'],
      doors: [DOOR],
    });
    expect(await openDoor(deps, { kind: 'desk', code })).toMatchObject({
      ok: true,
      value: { kind: 'door', door: { unit: '08986', channel: 'qr' } },
    });
    expect(await auditLines(deps)).toEqual([
      `desk.added ${code} code,doors,fields,name,openingHours,unit`,
    ]);
  });

  test('every fault is named, nothing is added, nothing logged', async () => {
    const before = await deps.store.desks.list();
    const refused = await add({
      unit: 'khong-co',
      typed: { ...TYPED, name: ' ' },
      doors: [{ campaign: 'het', group: 'G6' }],
    });
    expect(refused).toEqual({
      ok: false,
      error: [
        { field: 'unit', problem: 'unknown' },
        { field: 'name', problem: 'missing' },
        { field: 'doors', problem: 'not-offered' },
      ],
    });
    expect(await deps.store.desks.list()).toEqual(before);
    expect(await auditLines(deps)).toEqual([]);
  });

  test('an invited group is no door, and neither is a campaign that has not opened', async () => {
    const draft = { ...DOOR, campaign: 'nhap' };
    await seedCampaign(deps, { id: 'nhap', stage: 'draft' });
    const refused = { ok: false, error: [{ field: 'doors', problem: 'not-offered' }] };
    expect(await add({ doors: [{ ...DOOR, group: 'G1' }] })).toEqual(refused);
    expect(await add({ doors: [draft] })).toEqual(refused);
    const offered = await readOfferedDoors(deps);
    expect(offered.map(({ opened }) => opened.campaign.id)).toEqual(['dot-2024']);
  });

  test('a change of doors is seen at the desk at once, doors of campaigns that are over stay', async () => {
    await seedCampaign(deps, { id: 'cu', closesOn: day('2024-11-01'), opensOn: day('2024-10-01') });
    await deps.store.desks.setDoors(DESK, 'cu', ['G6']);
    expect(await change({ doors: [DOOR] })).toMatchObject({ ok: true });
    expect((await known()).doors).toEqual([{ campaign: 'cu', group: 'G6' }, DOOR]);
    expect(await change({ doors: [] })).toMatchObject({ ok: true });
    expect((await known()).doors).toEqual([{ campaign: 'cu', group: 'G6' }]);
    expect(await openDoor(deps, { kind: 'desk', code: DESK })).toMatchObject({
      error: { code: 'closed' },
    });
  });

  test('the log names what was changed, and only that', async () => {
    const doors = [...(await known()).doors].reverse();
    await seedCampaign(deps, { id: 'cu', closesOn: day('2024-11-01'), opensOn: day('2024-10-01') });
    await deps.store.desks.setDoors(DESK, 'cu', ['G6']);
    await change({ doors });
    await change({ doors, typed: { ...TYPED, name: 'Quầy khác' } });
    await change({ doors, typed: { ...TYPED, name: 'Quầy khác' } });
    expect(await auditLines(deps)).toEqual([
      `desk.changed ${DESK} fields,name,openingHours`,
      `desk.changed ${DESK} name`,
      `desk.changed ${DESK} `,
    ]);
  });

  test('a desk whose code was retired meanwhile is not changed', async () => {
    const desk = await known();
    await deps.store.desks.retire(DESK, { on: day('2024-11-15') });
    const form = { desk, typed: TYPED, doors: [] };
    expect(await changeDesk(deps, act(deps, 'desk.changed'), form)).toEqual({
      ok: false,
      error: 'retired',
    });
    expect((await known()).name).toEqual(desk.name);
    expect(await change({})).toEqual({ ok: false, error: 'retired' });
  });
});

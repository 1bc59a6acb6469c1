import { addPerson, changePerson, removePerson } from '../../../server/actions/people/edit-people';
import { opener } from '../../../server/actions/people/listed-people';
import { createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import type { Invitation } from '../../../server/domain/campaign/invitation';
import { day } from '../../../server/domain/day';
import type { Person } from '../../../server/domain/people/person';
import type { TypedPerson } from '../../../server/domain/people/read-person';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { anAct, invite } from '../../support/people';
import { stores, type TestStore } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';

describe.each(stores())('people one by one on the %s', (store: TestStore) => {
  let deps: Deps;
  let opened: OpenedCampaign;
  let today = day('2024-11-15');

  beforeAll(async () => {
    const clock = { today: () => today, now: () => 1_700_000_000_000 };
    deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
    await seedCampaign(deps, {}, 0);
    const found = await deps.campaigns.open('dot-2024');
    if (!found) throw new Error('no campaign');
    opened = found;
  });
  afterEach(() => {
    today = day('2024-11-15');
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const typed = (changes: Partial<TypedPerson>): TypedPerson => ({
    group: 'G1',
    unit: '01',
    name: 'Nguyễn Văn An',
    email: '',
    phone: '',
    title: '',
    ...changes,
  });
  const found = async (id: string): Promise<Invitation> => {
    const invitation = await deps.store.invitations.find(id);
    if (!invitation) throw new Error(`no invitation ${id}`);
    return invitation;
  };
  const personOf = async (id: string): Promise<Person | undefined> =>
    opener(deps, 'dot-2024')(await found(id)).person;
  const lastEntry = () => deps.store.audit.last();

  test('a person is added, sealed, and the log has names of fields only', async () => {
    const added = await addPerson(deps, anAct(deps, 'person.added'), {
      opened,
      typed: typed({ name: 'Trần Thị Bình', email: 'Binh@x.vn', phone: '+84 912 000 001' }),
    });
    const id = added.ok ? added.value : '';
    const invitation = await found(id);
    expect(invitation).toMatchObject({
      group: 'G1',
      unit: '01',
      assesses: '250',
      channel: 'link',
      hasEmail: true,
      issued: false,
    });
    expect(JSON.stringify(invitation)).not.toMatch(/Bình|binh@|0912000001/);
    const person = { name: 'Trần Thị Bình', email: 'binh@x.vn', phone: '0912000001' };
    expect(await personOf(id)).toEqual(person);
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      event: 'person.added',
      object: { kind: 'invitation', id },
      fields: ['email', 'group', 'name', 'phone', 'unit'],
    });
    expect(JSON.stringify(entry)).not.toMatch(/Bình|binh@/);
  });

  test('somebody who is listed is not added again, and nothing is logged', async () => {
    await invite(deps, 'listed', { name: 'Lê Hoa', phone: '0912000002' });
    const before = await lastEntry();
    const refused = await addPerson(deps, anAct(deps, 'person.added'), {
      opened,
      typed: typed({ name: 'Lê Thị Hoa', phone: '0912000002' }),
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'invalid', problems: [{ field: 'phone', code: 'listed' }] },
    });
    expect(await lastEntry()).toEqual(before);
  });

  test('a correction is no twin of itself and tells what changed', async () => {
    await invite(deps, 'corrected', { name: 'Vũ Chi', email: 'chi@x.vn' });
    const changed = await changePerson(deps, anAct(deps, 'person.changed'), {
      opened,
      invitation: await found('corrected'),
      typed: typed({ name: 'Vũ Chi', title: 'Trưởng phòng', group: 'G3', unit: 'PNV' }),
    });
    expect(changed.ok).toBe(true);
    expect(await found('corrected')).toMatchObject({ group: 'G3', unit: 'PNV', hasEmail: false });
    expect(await personOf('corrected')).toEqual({ name: 'Vũ Chi', title: 'Trưởng phòng' });
    expect((await lastEntry())?.fields).toEqual(['email', 'group', 'title', 'unit']);
  });

  test('after a link was issued a person is corrected, but neither moved nor removed', async () => {
    await invite(deps, 'issued', { name: 'Đỗ Dũng' });
    await deps.store.invitations.addTokens([{ invitation: 'issued', tokenHash: 'issued' }]);
    const invitation = await found('issued');
    await changePerson(deps, anAct(deps, 'person.changed'), {
      opened,
      invitation,
      typed: typed({ name: 'Đỗ Dũng', phone: '0912000003', group: 'G3', unit: 'PNV' }),
    });
    expect(await found('issued')).toMatchObject({ group: 'G1', unit: '250' });
    expect(await personOf('issued')).toEqual({ name: 'Đỗ Dũng', phone: '0912000003' });
    const act = anAct(deps, 'person.removed');
    const removed = await removePerson(deps, act, { opened, invitation });
    expect(removed).toEqual({ ok: false, error: { kind: 'refused', reason: 'fixed' } });
    expect(act.recorded).toBe(0);
  });

  test('a link that is issued while the form is open wins', async () => {
    await invite(deps, 'race', { name: 'Mai Giang' });
    const invitation = await found('race');
    await deps.store.invitations.addTokens([{ invitation: 'race', tokenHash: 'race' }]);
    const removed = await removePerson(deps, anAct(deps, 'person.removed'), { opened, invitation });
    expect(removed).toMatchObject({ error: { reason: 'fixed' } });
    expect(await found('race')).toBeDefined();
  });

  test('a drawn citizen is corrected where he is, though the group is an open one', async () => {
    const drawn = { group: 'G6', unit: '08986', channel: 'sample', draw: { id: 'd', order: 1 } };
    await invite(deps, 'drawn', { name: 'Ngô Hải' }, { ...drawn, channel: 'sample' });
    const invitation = await found('drawn');
    const changed = await changePerson(deps, anAct(deps, 'person.changed'), {
      opened,
      invitation,
      typed: typed({ name: 'Ngô Văn Hải' }),
    });
    expect(changed.ok).toBe(true);
    expect(await found('drawn')).toMatchObject({ group: 'G6', unit: '08986' });
    const removed = await removePerson(deps, anAct(deps, 'person.removed'), { opened, invitation });
    expect(removed).toMatchObject({ error: { reason: 'fixed' } });
  });

  test('a person without a link is removed, once', async () => {
    await invite(deps, 'gone', { name: 'Phan Khoa' });
    const invitation = await found('gone');
    const remove = () => removePerson(deps, anAct(deps, 'person.removed'), { opened, invitation });
    expect((await remove()).ok).toBe(true);
    expect(await deps.store.invitations.find('gone')).toBeUndefined();
    expect((await remove()).ok).toBe(false);
  });

  test('when answering is over nobody is added or removed', async () => {
    await invite(deps, 'late', { name: 'Lý Lan' });
    const invitation = await found('late');
    today = day('2025-01-01');
    const added = await addPerson(deps, anAct(deps, 'person.added'), {
      opened,
      typed: typed({ name: 'Bùi Minh' }),
    });
    expect(added).toEqual({ ok: false, error: { kind: 'refused', reason: 'over' } });
    const removed = await removePerson(deps, anAct(deps, 'person.removed'), { opened, invitation });
    expect(removed).toEqual({ ok: false, error: { kind: 'refused', reason: 'over' } });
  });

  test('an erased person is not named anew', async () => {
    await invite(deps, 'erased', { name: 'Hồ Nga' }, { campaign: 'dot-2024' });
    await deps.store.invitations.erasePeople('dot-2024');
    const changed = await changePerson(deps, anAct(deps, 'person.changed'), {
      opened,
      invitation: await found('erased'),
      typed: typed({ name: 'Hồ Nga' }),
    });
    expect(changed).toEqual({ ok: false, error: { kind: 'refused', reason: 'erased' } });
  });
});

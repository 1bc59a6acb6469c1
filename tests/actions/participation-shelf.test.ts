import { ParticipationShelf } from '../../server/actions/participation-shelf';
import { changePartition } from '../../server/actions/change-partition';
import { PartitionShelf } from '../../server/actions/partition-shelf';
import type { NewInvitation } from '../../server/domain/campaign/invitation';
import type { Partition } from '../../server/domain/campaign/response';
import { openStore } from '../../server/store/open-store';
import type { Store } from '../../server/store/store';
import { stores } from '../support/stores';

const SHARD: Partition = { campaign: 'c', unit: '250', group: 'G4', channel: 'link', shard: 'a' };

const invitation = (id: string, unit: string, group = 'G4'): NewInvitation => ({
  id,
  campaign: 'c',
  group,
  unit,
  assesses: '250',
  channel: 'link',
  hasEmail: false,
  unsubscribed: false,
});

describe.each(stores())('who has answered, on the %s', (testStore) => {
  let store: Store;
  let elsewhere: Store;
  let shelf: ParticipationShelf;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
    elsewhere = await openStore({ ...testStore.options, now: () => 1000 });
    shelf = new ParticipationShelf(store, new PartitionShelf(store));
  });
  afterAll(async () => {
    await store.close();
    await elsewhere.close();
    await testStore.destroy();
  });

  const invite = (from: Store, ...list: NewInvitation[]) =>
    from.invitations.addAll(list.map((one) => ({ invitation: one })));
  const claim = (from: Store, id: string) =>
    changePartition(from, SHARD, () => from.invitations.claim(id, `mark-${id}`));

  test('nobody is invited', async () => {
    expect(await shelf.read('c')).toEqual([]);
  });

  test('invited people by group and own unit, in the order of the codes', async () => {
    await invite(store, invitation('p1', 'y'), invitation('p2', 'x'), invitation('p3', 'x'));
    await invite(elsewhere, invitation('p4', 'x', 'G1'));
    expect(await shelf.read('c')).toEqual([
      { group: 'G1', unit: 'x', invited: 1, answered: 0 },
      { group: 'G4', unit: 'x', invited: 2, answered: 0 },
      { group: 'G4', unit: 'y', invited: 1, answered: 0 },
    ]);
    expect(await shelf.read('other')).toEqual([]);
  });

  test('an answer is seen at once, whichever process took it', async () => {
    await claim(elsewhere, 'p2');
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'x',
      invited: 2,
      answered: 1,
    });
    await claim(store, 'p1');
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'y',
      invited: 1,
      answered: 1,
    });
    expect(await shelf.read('c')).toEqual(
      await new ParticipationShelf(elsewhere, new PartitionShelf(elsewhere)).read('c'),
    );
  });

  test('what is claimed while a change is under way is not missed when the change ends', async () => {
    const ticket = await elsewhere.partitions.begin(SHARD);
    await shelf.read('c');
    await elsewhere.invitations.claim('p3', 'mark');
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'x',
      invited: 2,
      answered: 2,
    });
    await elsewhere.partitions.finish(ticket);
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'x',
      invited: 2,
      answered: 2,
    });
  });

  test('people who are added, moved or removed are counted anew', async () => {
    await shelf.read('c');
    await invite(elsewhere, invitation('p5', 'z'), invitation('p6', 'z'));
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'z',
      invited: 2,
      answered: 0,
    });
    await elsewhere.invitations.move('p5', { group: 'G1', unit: 'z', assesses: '250' });
    expect(await shelf.read('c')).toContainEqual({
      group: 'G1',
      unit: 'z',
      invited: 1,
      answered: 0,
    });
    expect(await shelf.read('c')).toContainEqual({
      group: 'G4',
      unit: 'z',
      invited: 1,
      answered: 0,
    });
    await elsewhere.invitations.remove('p6');
    expect(
      (await shelf.read('c')).filter(({ unit, group }) => unit === 'z' && group === 'G4'),
    ).toEqual([]);
  });

  test('counts are kept: they are not made again while nothing is announced', async () => {
    const before = await shelf.read('c');
    await elsewhere.invitations.claim('p4', 'past-all-announcements');
    expect(await shelf.read('c')).toEqual(before);
    await changePartition(elsewhere, { ...SHARD, group: 'G1' }, () => Promise.resolve());
    expect(await shelf.read('c')).toContainEqual({
      group: 'G1',
      unit: 'x',
      invited: 1,
      answered: 1,
    });
  });
});

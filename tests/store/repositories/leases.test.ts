import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

describe.each(stores())('leases on the %s', (testStore) => {
  let store: Store;
  let other: Store;

  beforeAll(async () => {
    const open = () => openStore({ ...testStore.options, now: () => 0 });
    [store, other] = [await open(), await open()];
  });
  afterAll(async () => {
    await store.close();
    await other.close();
    await testStore.destroy();
  });

  test('one of two owners gets it, until its time is over', async () => {
    const asked = await Promise.all([
      store.leases.take('first', 'one', 0, 10),
      other.leases.take('first', 'two', 0, 10),
    ]);
    expect(asked.sort()).toEqual([false, true]);
    expect(await store.leases.take('first', 'three', 9, 20)).toBe(false);
    expect(await store.leases.take('first', 'three', 10, 20)).toBe(true);
  });

  test('its owner moves its end, one that lost it cannot', async () => {
    await store.leases.take('second', 'one', 0, 10);
    expect(await store.leases.extend('second', 'one', 30)).toBe(true);
    expect(await other.leases.take('second', 'two', 20, 40)).toBe(false);
    expect(await other.leases.take('second', 'two', 30, 40)).toBe(true);
    expect(await store.leases.extend('second', 'one', 99)).toBe(false);
  });
});

import type { NewMail } from '../../../server/store/contracts/mails';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

describe.each(stores())('the queue of mails on the %s', (testStore) => {
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
  afterEach(() => store.mails.stop('c', 'by-hand'));

  function mail(id: string): NewMail {
    return { id, kind: 'invitation', campaign: 'c', invitation: `i-${id}`, content: 'sealed' };
  }

  test('the mail that has been due longest is taken first, and by one process only', async () => {
    await store.mails.addAll([mail('late')], 20);
    await store.mails.addAll([mail('early')], 10);
    expect(await store.mails.claim(9, 100)).toBeUndefined();
    const taken = await Promise.all([store.mails.claim(20, 100), other.mails.claim(20, 100)]);
    expect(taken.map((each) => each?.id).sort()).toEqual(['early', 'late']);
    expect(await store.mails.anyDue(99)).toBe(false);
    expect(await store.mails.claim(100, 200)).toMatchObject({ attempts: 2, state: 'sending' });
  });

  test('an attempt that was taken over by another process decides nothing any more', async () => {
    await store.mails.addAll([mail('slow')], 10);
    const first = await store.mails.claim(10, 20);
    const second = await other.mails.claim(20, 30);
    await store.mails.finish(first!, { state: 'bounced', code: '550' });
    await other.mails.finish(second!, { state: 'sent' });
    expect(await store.mails.ofInvitations(['i-slow'])).toMatchObject([{ state: 'sent' }]);
  });

  test('mails that are there already are known, and left as they are', async () => {
    await store.mails.addAll([mail('a'), mail('b')], 10);
    await store.mails.stop('c', 'closed');
    await store.mails.addAll([mail('a')], 10);
    expect(await store.mails.known(['a', 'b', 'none'])).toEqual(new Set(['a', 'b']));
    expect(await store.mails.ofInvitations(['i-a'])).toMatchObject([
      { state: 'stopped', reason: 'closed' },
    ]);
  });

  test('a minute has room for so many, whoever asks, also for a first time at once', async () => {
    const asked = await Promise.all(
      [store, other, store, other, store].map((each) => each.mails.takeSlot(7, 3)),
    );
    expect(asked.filter(Boolean)).toHaveLength(3);
    await other.mails.giveBackSlot(7);
    expect([await store.mails.takeSlot(7, 3), await store.mails.takeSlot(7, 3)]).toEqual([
      true,
      false,
    ]);
    expect(await store.mails.takeSlot(8, 3)).toBe(true);
  });
});

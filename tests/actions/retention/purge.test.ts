import { purge } from '../../../server/actions/retention/purge';
import { ABSOLUTE_MS } from '../../../server/domain/access/session';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';
import { TurningClock } from '../../support/turning-clock';

describe.each(stores())('tidying up on the %s', (testStore) => {
  const clock = new TurningClock('2024-11-15T08:00:00+07:00');
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => clock.now() });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  test('what has expired goes, what has not stays', async () => {
    const now = clock.now();
    const session = { account: 'a', generation: 1, seenAt: now, browser: '' };
    await store.sessions.add({ ...session, id: 'old', startedAt: now - ABSOLUTE_MS - 1 }, 'old');
    await store.sessions.add({ ...session, id: 'new', startedAt: now - 1 }, 'new');
    const link = { purpose: 'reset', removesFactor: false } as const;
    await store.accountLinks.replace({ ...link, account: 'a', expiresAt: now - 1 }, 'old-link');
    await store.accountLinks.replace({ ...link, account: 'b', expiresAt: now + 1 }, 'new-link');
    const minute = Math.floor(now / 60_000);
    await store.mails.takeSlot(minute - 1, 1);
    await store.mails.takeSlot(minute, 1);

    await purge({ store, clock });

    expect((await store.sessions.list('a')).map(({ id }) => id)).toEqual(['new']);
    expect(await store.accountLinks.find('old-link')).toBeUndefined();
    expect(await store.accountLinks.find('new-link')).toBeDefined();
    expect(await store.mails.takeSlot(minute - 1, 1)).toBe(true);
    expect(await store.mails.takeSlot(minute, 1)).toBe(false);
  });

  test('a mail to staff that has failed says nothing any more, one of a campaign waits for its manager', async () => {
    const now = clock.now();
    await store.mails.addAll(
      [
        { id: 'staff', kind: 'account-link', content: 'sealed' },
        { id: 'person', kind: 'invitation', campaign: 'c', invitation: 'i', content: 'sealed' },
      ],
      now,
    );
    for (let left = 2; left > 0; left -= 1) {
      const mail = await store.mails.claim(now, now + 1);
      await store.mails.finish(mail!, { state: 'failed', code: '451' });
    }
    await purge({ store, clock });
    const mails = (await testStore.open()).connection.collection<{ _id: string }>('mails');
    expect(await mails.findOne({ _id: 'staff' })).toMatchObject({ content: null });
    expect(await store.mails.retry('c', now)).toBe(1);
    expect(await store.mails.claim(now, now + 1)).toMatchObject({
      id: 'person',
      content: 'sealed',
    });
    await store.mails.stop('c', 'by-hand');
  });
});

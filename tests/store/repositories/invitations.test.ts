import { day } from '../../../server/domain/day';
import type { NewInvitation } from '../../../server/domain/campaign/invitation';
import type { InvitationFilter } from '../../../server/store/contracts/invitations';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { anInvitation } from '../../support/invitations';
import { stores } from '../../support/stores';

describe.each(stores())('invitations on the %s', (testStore) => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
  });
  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  const add = (...list: NewInvitation[]) =>
    store.invitations.addAll(list.map((invitation) => ({ invitation })));
  const idsOf = async (filter: InvitationFilter, skip = 0, limit = 50) =>
    (await store.invitations.page(filter, { skip, limit })).map(({ id }) => id);

  test('an invitation comes back as it was added, with what the store knows of it', async () => {
    const full = anInvitation('full', {
      channel: 'sample',
      person: 'sealed',
      hasEmail: true,
      draw: { id: 'd1', order: 7 },
      recheck: { on: day('2026-11-24'), outcome: 'unreachable' },
      claim: 'mark',
    });
    await add(full);
    expect(await store.invitations.find('full')).toEqual({
      ...full,
      issued: false,
      mailed: false,
      erased: false,
    });
    expect(await store.invitations.find('none')).toBeUndefined();
  });

  test('it is found by the hash of its token, and claimed by one filling for good', async () => {
    const invitation = anInvitation('i1');
    await store.invitations.addAll([{ invitation, tokenHash: 'h1' }]);
    const found = { ...invitation, issued: true, mailed: false, erased: false };
    expect(await store.invitations.findByTokenHash('h1')).toEqual(found);
    expect(await store.invitations.findByTokenHash('h2')).toBeUndefined();
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((claim) => store.invitations.claim('i1', claim)),
    );
    expect(outcomes.sort()).toEqual(['claimed', 'taken', 'taken', 'taken']);
    const winner = (await store.invitations.findByTokenHash('h1'))?.claim ?? '';
    expect(await store.invitations.claim('i1', winner)).toBe('already-yours');
  });

  test('every token of an invitation stays valid when others are issued', async () => {
    await add(anInvitation('t1'), anInvitation('t2'));
    await store.invitations.addTokens([
      { invitation: 't1', tokenHash: 'old' },
      { invitation: 't2', tokenHash: 'other' },
    ]);
    await store.invitations.addTokens([{ invitation: 't1', tokenHash: 'new' }]);
    expect([...(await store.invitations.tokensOf('t1'))].sort()).toEqual(['new', 'old']);
    for (const hash of ['old', 'new']) {
      expect(await store.invitations.findByTokenHash(hash)).toMatchObject({
        id: 't1',
        issued: true,
      });
    }
  });

  test('pages and counts follow the filter, in the order of ids', async () => {
    const campaign = 'pages';
    await add(
      anInvitation('p3', { campaign, unit: 'x', hasEmail: true }),
      anInvitation('p1', { campaign, unit: 'x' }),
      anInvitation('p2', { campaign, unit: 'y', claim: 'mark' }),
      anInvitation('p4', { campaign, group: 'G2', unit: 'x', draw: { id: 'd2', order: 1 } }),
      anInvitation('p5', { campaign: 'another', unit: 'x' }),
    );
    await store.invitations.addTokens([{ invitation: 'p3', tokenHash: 'p3' }]);
    await store.invitations.unsubscribe('p1');
    expect(await idsOf({ campaign })).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(await idsOf({ campaign }, 1, 2)).toEqual(['p2', 'p3']);
    const filters: [Omit<InvitationFilter, 'campaign'>, string[]][] = [
      [{ group: 'G1' }, ['p1', 'p2', 'p3']],
      [{ unit: 'x' }, ['p1', 'p3', 'p4']],
      [{ group: 'G1', unit: 'x', answered: false }, ['p1', 'p3']],
      [{ answered: true }, ['p2']],
      [{ group: 'G1', answered: true }, ['p2']],
      [{ issued: false }, ['p1', 'p2', 'p4']],
      [{ hasEmail: true, unsubscribed: false }, ['p3']],
      [{ unsubscribed: true }, ['p1']],
      [{ draw: 'd2' }, ['p4']],
    ];
    for (const [filter, ids] of filters) {
      expect(await idsOf({ campaign, ...filter })).toEqual(ids);
      expect(await store.invitations.count({ campaign, ...filter })).toBe(ids.length);
      const streamed: string[] = [];
      for await (const { id } of store.invitations.stream({ campaign, ...filter }))
        streamed.push(id);
      expect(streamed).toEqual(ids);
    }
  });

  test('a person is named anew until retention erases it', async () => {
    const campaign = 'erased';
    await add(
      anInvitation('e1', { campaign, person: 'sealed', hasEmail: true }),
      anInvitation('e2', { campaign }),
      anInvitation('e3', { campaign: 'kept', person: 'sealed', hasEmail: true }),
    );
    const change = { person: 'sealed anew', hasEmail: true };
    expect(await store.invitations.setPerson('e1', change)).toBe(true);
    expect(await store.invitations.find('e1')).toMatchObject(change);
    expect(await store.invitations.erasePeople(campaign)).toBe(1);
    expect(await store.invitations.erasePeople(campaign)).toBe(0);
    const erased = await store.invitations.find('e1');
    expect(erased).toMatchObject({ hasEmail: false, erased: true });
    expect(erased).not.toHaveProperty('person');
    expect(await store.invitations.find('e2')).toMatchObject({ erased: false });
    expect(await store.invitations.find('e3')).toMatchObject({ person: 'sealed', erased: false });
    expect(await store.invitations.setPerson('e1', change)).toBe(false);
    expect(await store.invitations.find('e1')).not.toHaveProperty('person');
  });

  test('only what was neither issued nor answered is moved or removed', async () => {
    await add(anInvitation('r1'), anInvitation('r2'), anInvitation('r3', { claim: 'mark' }));
    await store.invitations.addTokens([{ invitation: 'r2', tokenHash: 'r2' }]);
    const place = { group: 'G5', unit: '08986', assesses: '08986' };
    expect(await store.invitations.move('r1', place)).toBe(true);
    expect(await store.invitations.find('r1')).toMatchObject(place);
    for (const id of ['r2', 'r3', 'none']) {
      expect(await store.invitations.move(id, place)).toBe(false);
      expect(await store.invitations.remove(id)).toBe(false);
    }
    expect(await store.invitations.remove('r1')).toBe(true);
    expect(await store.invitations.find('r1')).toBeUndefined();
    expect(await store.invitations.find('r2')).toMatchObject({ group: 'G1' });
  });

  test('a re-check leaves its outcome on the invitation', async () => {
    await add(anInvitation('c1'));
    const recheck = { on: day('2026-11-24'), outcome: 'right-person' } as const;
    await store.invitations.setRecheck('c1', recheck);
    expect((await store.invitations.find('c1'))?.recheck).toEqual(recheck);
  });

  test('the next unanswered invitation of a group is the one with the smallest id', async () => {
    const place = { campaign: 'n', group: 'G4' };
    await add(
      anInvitation('q1', { ...place, claim: 'mark' }),
      anInvitation('q3', place),
      anInvitation('q2', place),
    );
    expect((await store.invitations.nextUnanswered('n', 'G4'))?.id).toBe('q2');
    expect(await store.invitations.nextUnanswered('n', 'G5')).toBeUndefined();
  });
});

import { day } from '../../../server/domain/day';
import type { Recheck } from '../../../server/domain/draw/recheck';
import type { StoredDraw, StoredDrawMember } from '../../../server/store/contracts/draws';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/store';
import { stores } from '../../support/stores';

const DRAW: StoredDraw = {
  id: 'd1',
  campaign: 'c',
  revision: 1,
  state: 'listed',
  listedOn: day('2024-11-15'),
  listHash: 'a'.repeat(64),
  leftOut: {
    counts: { dossier: 0, phone: 1, email: 0, name: 0, invited: 0 },
    shown: [{ line: 3, kept: 2, reason: 'phone' }],
  },
  strata: [{ group: 'G6', unit: '08986', population: 3, size: 2 }],
};

const MEMBER: StoredDrawMember = {
  draw: 'd1',
  campaign: 'c',
  group: 'G6',
  unit: '08986',
  order: 1,
  line: 'l1',
  invitation: 'i1',
  details: 'sealed',
};

describe.each(stores())('draws on the %s', (testStore) => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ ...testStore.options, now: () => 1000 });
  });

  afterAll(async () => {
    await store.close();
    await testStore.destroy();
  });

  test('a draw is added once and comes back as it was', async () => {
    expect(await store.draws.add(DRAW)).toBe('added');
    expect(await store.draws.add({ ...DRAW, listHash: 'b'.repeat(64) })).toBe('already-there');
    expect(await store.draws.find('d1')).toEqual(DRAW);
    expect(await store.draws.find('other')).toBeUndefined();
    expect(await store.draws.list('c')).toEqual([DRAW]);
    expect(await store.draws.list('other')).toEqual([]);
  });

  test('a change is made to the revision that it was read at, and to no other', async () => {
    const seal = { on: day('2024-11-16'), commitment: 'c'.repeat(64), hash: 'd'.repeat(64) };
    const sealed: StoredDraw = { ...DRAW, revision: 2, state: 'sealed', seal, sealedSeed: 'x' };
    expect(await store.draws.replace(sealed)).toBe(true);
    expect(await store.draws.replace({ ...sealed, state: 'discarded' })).toBe(false);
    expect(await store.draws.find('d1')).toEqual(sealed);
    const { sealedSeed, ...rest } = sealed;
    expect(sealedSeed).toBe('x');
    const drawn = {
      ...rest,
      revision: 3,
      state: 'drawn',
      drawnOn: day('2024-11-17'),
      seed: 'e',
    } as const;
    expect(await store.draws.replace(drawn)).toBe(true);
    expect(await store.draws.find('d1')).toEqual(drawn);
  });

  test('parts come in their order, and erasing keeps their lines', async () => {
    const parts = [1, 0].map((index) => ({
      draw: 'd1',
      campaign: 'c',
      index,
      lines: [{ id: `l${index}`, stratum: 'G6|08986' }],
      content: `sealed ${index}`,
    }));
    await store.draws.addParts(parts);
    await store.draws.addParts(parts);
    const read = async () => {
      const all = [];
      for await (const part of store.draws.parts('d1')) all.push(part);
      return all;
    };
    expect(await read()).toEqual(parts.toReversed());
    await store.draws.eraseList('d1');
    expect((await read()).map(({ lines, content }) => [lines[0]?.id, content])).toEqual([
      ['l0', undefined],
      ['l1', undefined],
    ]);
  });

  test('a place is taken once, and its reason is recorded once', async () => {
    expect(await store.draws.addMember(MEMBER)).toBe('added');
    expect(await store.draws.addMember({ ...MEMBER, line: 'l9' })).toBe('already-there');
    const reserve = { ...MEMBER, order: 10, line: 'l2', invitation: 'i2', replaces: 1 };
    const second = { ...MEMBER, order: 2, line: 'l3', invitation: 'i3' };
    await store.draws.addMembers([reserve, second, MEMBER]);
    expect(await store.draws.members('d1')).toEqual([MEMBER, second, reserve]);
    const refused = { reason: 'refused', on: day('2024-11-18') } as const;
    expect(await store.draws.setNonResponse(MEMBER, refused)).toBe(true);
    expect(await store.draws.setNonResponse(MEMBER, { ...refused, reason: 'no-answer' })).toBe(
      false,
    );
    expect((await store.draws.members('d1'))[0]).toEqual({ ...MEMBER, nonResponse: refused });
  });

  test('erasing the people of a campaign leaves the members', async () => {
    await store.draws.erasePeople('other');
    expect((await store.draws.members('d1'))[0]?.details).toBe('sealed');
    await store.draws.erasePeople('c');
    await store.draws.erasePeople('c');
    const members = await store.draws.members('d1');
    expect(members.map(({ details }) => details)).toEqual([undefined, undefined, undefined]);
    expect(members.map(({ line }) => line)).toEqual(['l1', 'l3', 'l2']);
  });

  test('re-checks come back as they were, the oldest first', async () => {
    const recheck: Recheck = {
      id: 'r2',
      campaign: 'c',
      on: day('2024-11-20'),
      percent: '7.5',
      seed: 'f'.repeat(64),
      answered: { 'G6.1': 20 },
      frameHash: 'a'.repeat(64),
      invitations: ['i2', 'i1'],
    };
    const older = { ...recheck, id: 'r9', on: day('2024-11-19') };
    await store.rechecks.add(recheck);
    await store.rechecks.add(older);
    expect(await store.rechecks.list('c')).toEqual([older, recheck]);
    expect(await store.rechecks.find('r2')).toEqual(recheck);
    expect(await store.rechecks.find('other')).toBeUndefined();
  });
});

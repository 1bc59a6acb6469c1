import { unsealPerson } from '../../server/actions/people/person-seal';
import type { Campaign } from '../../server/domain/campaign/campaign';
import { addDays, type Day } from '../../server/domain/day';
import { partitionKey } from '../../server/domain/campaign/response';
import { makeDemonstration } from '../../server/demonstration/make-demonstration';
import { demonstrationFolders } from '../../server/demonstration/read-demonstration-data';
import { openStore } from '../../server/store/open-store';
import type { Store } from '../../server/store/store';
import { PROJECT_ROOT } from '../../server/project-root';
import { stores, type TestStore } from '../support/stores';
import { FIRST_DAY, KEY, SmallFolders } from './described';

const small = new SmallFolders();
const kinds = stores().map((store, index) => ({ name: store.name, fresh: () => stores()[index]! }));

afterAll(() => small.remove());

function open({ options }: TestStore): Promise<Store> {
  const { uri, dataDir } = options;
  return openStore({ ...(uri !== undefined && { uri }), dataDir, now: () => Date.now() });
}

/** Seals the people of each campaign. */
const keyOf = (campaign: string): Buffer => Buffer.alloc(32, campaign);

const depsOf = (store: Store, today: Day = FIRST_DAY) => ({
  store,
  keys: { demonstration: KEY, ofCampaign: { get: keyOf, destroy: () => undefined } },
  clock: { today: () => today },
});

/** The store of a process that is cut off before the nth call of a method. */
function cutOffAt(store: Store, method: string, nth: number): Store {
  let left: number = nth;
  const guard = <R extends object>(name: string, repository: R): R =>
    new Proxy(repository, {
      get(target, property) {
        const own: unknown = Reflect.get(target, property);
        if (typeof own !== 'function') return own;
        return (...given: unknown[]): unknown => {
          if (`${name}.${String(property)}` === method) left -= 1;
          if (left <= 0) throw new Error('cut off');
          const result: unknown = Reflect.apply(own, target, given);
          return result;
        };
      },
    });
  return {
    ...store,
    units: guard('units', store.units),
    packs: guard('packs', store.packs),
    campaigns: guard('campaigns', store.campaigns),
    desks: guard('desks', store.desks),
    invitations: guard('invitations', store.invitations),
    responses: guard('responses', store.responses),
    partitions: guard('partitions', store.partitions),
    counters: guard('counters', store.counters),
    quotas: guard('quotas', store.quotas),
    draws: guard('draws', store.draws),
    rechecks: guard('rechecks', store.rechecks),
    reminders: guard('reminders', store.reminders),
  };
}

/** Where a run is cut off: before the drill, in the middle of each kind of write, before the end. */
const CUTS = [
  ['campaigns.add', 1],
  ['desks.addAll', 1],
  ['invitations.addAll', 2],
  ['partitions.begin', 20],
  ['partitions.finish', 1],
  ['counters.raiseTo', 20],
  ['draws.add', 1],
  ['reminders.add', 2],
  ['campaigns.add', 2],
] as const;

/** Everything that was made, in an order that does not depend on how it was written. */
async function contentOf(store: Store): Promise<unknown> {
  const campaigns = await store.campaigns.list();
  const byCampaign = await Promise.all(
    campaigns.map((campaign) => contentOfCampaign(store, campaign)),
  );
  return { campaigns, desks: await store.desks.list(), byCampaign };
}

async function contentOfCampaign(store: Store, { id }: Campaign): Promise<unknown> {
  const responses: string[] = [];
  const missing: string[] = [];
  const partitions = new Set((await store.partitions.list(id)).map(({ key }) => key));
  for await (const response of store.responses.stream(id)) {
    responses.push(JSON.stringify(response));
    if (!partitions.has(partitionKey(response.partition))) missing.push(response.id);
  }
  // how often the list of people was written is a version, not a content
  const counters = (await store.counters.list(id))
    .filter(({ kind }) => kind !== 'roster')
    .map((counter) => JSON.stringify(counter));
  return {
    responses: responses.sort(),
    missing,
    counters: counters.sort(),
    invitations: await invitationsOf(store, id),
    quotas: await store.quotas.list(id),
    reminders: await store.reminders.list(id),
    rechecks: await store.rechecks.list(id),
    draws: await drawsOf(store, id),
  };
}

/** With the people as they are named: every sealing has a nonce of its own. */
async function invitationsOf(store: Store, campaign: string): Promise<unknown> {
  const invitations: unknown[] = [];
  for await (const invitation of store.invitations.stream({ campaign })) {
    invitations.push({ ...invitation, person: unsealPerson(keyOf(campaign), invitation) });
  }
  return invitations;
}

async function drawsOf(store: Store, campaign: string): Promise<unknown> {
  const draws = await store.draws.list(campaign);
  return Promise.all(
    draws.map(async (draw) => {
      const parts: unknown[] = [];
      for await (const part of store.draws.parts(draw.id)) parts.push(part);
      return { draw, parts, members: await store.draws.members(draw.id) };
    }),
  );
}

describe.each(kinds)('the demonstration on the $name', ({ fresh }) => {
  const used: TestStore[] = [];
  const opened: Store[] = [];
  const openFresh = async () => {
    const store = fresh();
    used.push(store);
    const connected = await open(store);
    opened.push(connected);
    return { store, connected };
  };

  afterAll(async () => {
    for (const store of opened) await store.close();
    for (const store of used) await store.destroy();
  });

  const undisturbed = async () => {
    const { connected } = await openFresh();
    await makeDemonstration(depsOf(connected), small, () => undefined);
    return contentOf(connected);
  };

  test('is made whole in an empty store, once', async () => {
    const { connected } = await openFresh();
    const seen: number[] = [];
    const make = () =>
      makeDemonstration(
        depsOf(connected),
        demonstrationFolders(PROJECT_ROOT),
        ({ done, total }) => {
          expect(total).toBe(4812);
          seen.push(done);
        },
      );
    expect(await make()).toBe('made');
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([seen[0], seen.at(-1)]).toEqual([0, 4812]);
    expect(await make()).toBe('not-needed');
    const campaigns = await connected.campaigns.list();
    expect(campaigns.map(({ id }) => id)).toEqual(['dien-tap', 'cchc-2024']);
    const answered = await connected.invitations.count({
      campaign: 'cchc-2024',
      group: 'G4',
      answered: true,
    });
    expect(answered).toBe(17);
    expect(
      (await connected.partitions.list('dien-tap')).every(
        (entry) => entry.openIntents.length === 0,
      ),
    ).toBe(true);
  }, 120_000);

  test('a run that is cut off anywhere is completed by the next start, on a later day too', async () => {
    const expected = await undisturbed();
    for (const [method, nth] of CUTS) {
      const { connected } = await openFresh();
      const broken = depsOf(cutOffAt(connected, method, nth));
      const first = makeDemonstration(broken, small, () => undefined);
      await expect(first).rejects.toThrow('cut off');
      const begun = (await connected.campaigns.list()).length > 0;
      const again = depsOf(connected, begun ? addDays(FIRST_DAY, 3) : FIRST_DAY);
      const healed = makeDemonstration(again, small, () => undefined, { patience: 5 });
      expect(await healed).toBe('made');
      expect(await contentOf(connected)).toEqual(expected);
    }
  }, 240_000);

  test('two processes that start at once make one demonstration', async () => {
    const expected = await undisturbed();
    const { store, connected } = await openFresh();
    const other = await open(store);
    opened.push(other);
    const run = (deps: Store) =>
      makeDemonstration(depsOf(deps), small, () => undefined, { patience: 400 });
    const outcomes = await Promise.all([run(connected), run(other)]);
    expect(outcomes).toContain('made');
    expect(await contentOf(connected)).toEqual(expected);
  }, 60_000);

  test('a store with a campaign of its own is left alone', async () => {
    const { connected } = await openFresh();
    const { connected: source } = await openFresh();
    await makeDemonstration(depsOf(source), small, () => undefined);
    const [campaign] = await source.campaigns.list();
    await connected.campaigns.add({ ...campaign!, id: 'that', demonstration: false });
    expect(await makeDemonstration(depsOf(connected), small, () => undefined)).toBe('not-needed');
    expect(await connected.desks.list()).toEqual([]);
  });
});

import { queueMails } from '../../../server/actions/mail/queue-mails';
import { erasePersonalData } from '../../../server/actions/retention/erase-personal-data';
import { readErasure } from '../../../server/actions/retention/read-erasure';
import { closeDeps, createDeps } from '../../../server/create-deps';
import type { Deps } from '../../../server/deps';
import type { Campaign } from '../../../server/domain/campaign/campaign';
import { day } from '../../../server/domain/day';
import { createLog } from '../../../server/log';
import { seedCampaign } from '../../support/campaign';
import { invitePeople, personId } from '../../support/named-people';
import { stores } from '../../support/stores';
import { loadTestConfig } from '../../support/test-config';
import { TurningClock } from '../../support/turning-clock';

describe.each(stores())('retention on the %s', (testStore) => {
  const never = new AbortController().signal;
  const clock = new TurningClock('2024-12-01T08:00:00+07:00');
  let deps: Deps;
  let campaign: Campaign;
  let number = 0;

  beforeAll(async () => {
    deps = await createDeps(loadTestConfig(testStore), { clock, log: createLog('silent') });
  });
  afterAll(async () => {
    await closeDeps(deps);
    await testStore.destroy();
  });
  beforeEach(async () => {
    clock.set('2024-12-01T08:00:00+07:00');
    const overrides = {
      id: `dot-${(number += 1)}`,
      closesOn: day('2024-12-31'),
      personalDataDays: 30,
    };
    campaign = await seedCampaign(deps, overrides, 0);
    await invitePeople(deps, campaign.id, 3);
    const content = { to: 'p1@xa.example', name: 'Người 1', locale: 'vi', token: 't' };
    const invitation = personId(campaign.id, 1);
    const mail = { id: `mail-${campaign.id}`, campaign: campaign.id, invitation, content };
    await queueMails(deps, [{ kind: 'invitation', ...mail }]);
  });

  async function people(): Promise<(string | undefined)[]> {
    const page = await deps.store.invitations.page(
      { campaign: campaign.id },
      { skip: 0, limit: 9 },
    );
    return page.map(({ person, erased }) => (person === undefined ? `erased ${erased}` : 'named'));
  }

  async function eraseAt(instant: string, signal = never, by = deps): Promise<void> {
    clock.set(instant);
    await erasePersonalData(by, signal);
  }

  const erasures = async (): Promise<number> => {
    let count = 0;
    for await (const { event, object } of deps.store.audit.stream({})) {
      if (event === 'people.erased' && object.id === campaign.id) count += 1;
    }
    return count;
  };

  test('nothing is erased before the day', async () => {
    await eraseAt('2025-01-29T23:59:59+07:00');
    expect(await people()).toEqual(['named', 'named', 'named']);
    expect(await readErasure(deps, campaign)).toEqual({ kind: 'planned', on: '2025-01-30' });
    expect(await erasures()).toBe(0);
  });

  test('on the day people, what mails say, and the key are gone, once and on the record', async () => {
    await eraseAt('2025-01-30T00:00:00+07:00');
    expect(await people()).toEqual(['erased true', 'erased true', 'erased true']);
    const [mail] = await deps.store.mails.ofInvitations([personId(campaign.id, 1)]);
    expect(mail).toMatchObject({ state: 'stopped', reason: 'erased' });
    expect(mail?.content).toBeUndefined();
    expect(() => deps.keys.ofCampaign.get(campaign.id)).toThrow('destroyed');
    await eraseAt('2025-01-31T00:00:00+07:00');
    expect(await erasures()).toBe(1);
    expect(await readErasure(deps, campaign)).toEqual({ kind: 'done', on: '2025-01-30' });
  });

  test('a run that dies in the middle is finished by the next one, without a second record', async () => {
    const broken = {
      ...deps,
      store: {
        ...deps.store,
        draws: { ...deps.store.draws, erasePeople: () => Promise.reject(new Error('no disk')) },
      },
    };
    await expect(eraseAt('2025-01-30T01:00:00+07:00', never, broken)).rejects.toThrow('no disk');
    expect(await readErasure(deps, campaign)).toMatchObject({ kind: 'planned' });
    await eraseAt('2025-01-30T02:00:00+07:00');
    expect(await readErasure(deps, campaign)).toMatchObject({ kind: 'done' });
    expect(await erasures()).toBe(1);
  });

  test('a server that is stopping leaves the rest for later', async () => {
    await eraseAt('2025-01-30T01:00:00+07:00', AbortSignal.abort());
    expect(await people()).toEqual(['named', 'named', 'named']);
    await eraseAt('2025-01-30T02:00:00+07:00');
    expect(await people()).toEqual(['erased true', 'erased true', 'erased true']);
  });
});

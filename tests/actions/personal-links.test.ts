import { openDoor, type Door } from '../../server/actions/open-door';
import { submitAnswers } from '../../server/actions/submit-answers';
import { createDeps } from '../../server/create-deps';
import type { Deps } from '../../server/deps';
import type { NewInvitation } from '../../server/domain/campaign/invitation';
import type { Response } from '../../server/domain/campaign/response';
import { day } from '../../server/domain/day';
import { digest } from '../../server/ids';
import { createLog } from '../../server/log';
import { seedCampaign } from '../support/campaign';
import { anInvitation } from '../support/invitations';
import { stores, type TestStore } from '../support/stores';
import { loadTestConfig } from '../support/test-config';

describe.each(stores())('personal links on the %s', (store: TestStore) => {
  let deps: Deps;

  beforeAll(async () => {
    const clock = { today: () => day('2024-11-15'), now: () => 1000 };
    deps = await createDeps(loadTestConfig(store), { clock, log: createLog('silent') });
    await seedCampaign(deps, {}, 0);
  });
  afterAll(async () => {
    await deps.store.close();
    await store.destroy();
  });

  const doorOf = async (id: string, overrides: Partial<NewInvitation>): Promise<Door> => {
    const invitation = anInvitation(id, { campaign: 'dot-2024', ...overrides });
    await deps.store.invitations.addAll([{ invitation, tokenHash: digest('invitation', id) }]);
    const opened = await openDoor(deps, { kind: 'invitation', token: id });
    if (!opened.ok || opened.value.kind !== 'door') throw new Error('no door');
    return opened.value.door;
  };
  const answer = async (door: Door): Promise<Response> => {
    const secret = `secret of ${door.id}`;
    const raw = new Map([['DV24', ['4']]]);
    const sent = await submitAnswers(deps, { door, secret, raw, consent: true });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
    const id = digest('response', door.invited?.token ?? '', secret);
    const response = await deps.store.responses.find(id);
    if (!response) throw new Error('no response');
    return response;
  };

  test('a drawn citizen answers in the channel of samples, at the own unit, without a day', async () => {
    const door = await doorOf('mau-1', {
      group: 'G6',
      unit: '08986',
      assesses: '08986',
      channel: 'sample',
      draw: { id: 'd', order: 1 },
    });
    const { partition, id } = await answer(door);
    expect(partition).toEqual({
      campaign: 'dot-2024',
      unit: '08986',
      group: 'G6',
      channel: 'sample',
      shard: id.slice(0, 1),
    });
  });

  test('an official of a closed list assesses the whole administration, in the channel of links', async () => {
    const door = await doorOf('kin-1', { group: 'G3', unit: 'PNV', assesses: 'PNV' });
    expect(door).toMatchObject({ unit: '250', channel: 'link' });
  });
});

import { createHash } from 'node:crypto';
import {
  archiveCampaign,
  readArchive,
  verifyArchive,
} from '../../../server/actions/campaigns/archive-campaign';
import { openDoor } from '../../../server/actions/open-door';
import { submitAnswers } from '../../../server/actions/submit-answers';
import type { OpenedCampaign } from '../../../server/domain/campaign/campaign';
import type { Partition } from '../../../server/domain/campaign/response';
import { day } from '../../../server/domain/day';
import type { Deps } from '../../../server/deps';
import { CITIZENS_DESK } from '../../support/campaign';
import { act, auditLines, openDeps, seedDraft } from '../../support/draft';
import { stores } from '../../support/stores';
import type { TurningClock } from '../../support/turning-clock';

const PARTITION: Partition = {
  campaign: 'dot-2024',
  unit: '09010',
  group: 'G6',
  channel: 'qr',
  day: day('2024-12-31'),
};

describe.each(stores())('%s', (store) => {
  let deps: Deps;
  let clock: TurningClock;
  beforeEach(async () => {
    ({ deps, clock } = await openDeps(store));
    await seedDraft(deps, { stage: 'opened' });
    for (const person of ['a', 'b', 'c', 'd', 'e', 'f']) await answer(person);
    clock.set('2025-01-03T08:00:00+07:00');
  });
  afterEach(async () => {
    await deps.store.close();
    await store.destroy();
  });

  async function answer(person: string): Promise<void> {
    const opened = await openDoor(deps, { kind: 'desk', code: CITIZENS_DESK });
    if (!opened.ok || opened.value.kind !== 'door') throw new Error('the desk is shut');
    const { door } = opened.value;
    const raw = new Map([['DV24', ['4']]]);
    const sent = await submitAnswers(deps, { door, secret: person, raw, consent: true });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  }

  const archive = () =>
    archiveCampaign(deps, act(deps, 'campaign.archived'), { id: 'dot-2024', revision: 1 });

  async function campaign(): Promise<OpenedCampaign> {
    const opened = await deps.campaigns.open('dot-2024');
    if (!opened) throw new Error('no campaign');
    return opened;
  }

  test('the hash is the SHA-256 of the archive, and the archive holds every answer’s count', async () => {
    const archived = await archive();
    const text = await readArchive(deps, await campaign());
    const hash = createHash('sha256').update(text).digest('hex');
    expect(archived).toMatchObject({
      ok: true,
      value: { stage: 'archived', archive: { on: '2025-01-03', hash } },
    });
    const { partitions } = JSON.parse(text) as { partitions: { responses: number }[] };
    expect(partitions.map(({ responses }) => responses)).toEqual([6]);
    expect(await auditLines(deps)).toEqual(['campaign.archived dot-2024 archive,stage']);
  });

  test('whoever verifies finds the same hash, also after a restart, until an answer is changed', async () => {
    await archive();
    const { deps: restarted } = await openDeps(store, '2025-06-01T08:00:00+07:00');
    const verified = await verifyArchive(restarted, await campaign());
    expect(verified?.found).toBe(verified?.kept);
    const ticket = await deps.store.partitions.begin(PARTITION);
    await deps.store.responses.add({ id: 'x', partition: PARTITION, revision: 1, answers: {} });
    await deps.store.partitions.finish(ticket);
    const tampered = await verifyArchive(restarted, await campaign());
    expect(tampered?.found).not.toBe(tampered?.kept);
    await restarted.store.close();
  });

  test('only a closed campaign, once', async () => {
    clock.set('2024-12-31T08:00:00+07:00');
    expect(await archive()).toEqual({ ok: false, error: 'wrong-state' });
    clock.set('2025-01-03T08:00:00+07:00');
    await archive();
    const again = { id: 'dot-2024', revision: 2 };
    expect(await archiveCampaign(deps, act(deps, 'campaign.archived'), again)).toEqual({
      ok: false,
      error: 'wrong-state',
    });
  });

  test('one that was closed by hand waits for the third day, since devices may have kept answers', async () => {
    const { campaign: before } = await campaign();
    const closedOn = day('2025-01-01');
    await deps.store.campaigns.replace({
      ...before,
      closesOn: day('2025-02-01'),
      stage: 'closed',
      closedOn,
      revision: 2,
    });
    const seen = { id: 'dot-2024', revision: 2 };
    const early = await archiveCampaign(deps, act(deps, 'campaign.archived'), seen);
    expect(early).toEqual({ ok: false, error: 'too-early' });
    clock.set('2025-01-04T00:00:00+07:00');
    expect((await archiveCampaign(deps, act(deps, 'campaign.archived'), seen)).ok).toBe(true);
  });

  test('not while an answer is being stored', async () => {
    const ticket = await deps.store.partitions.begin(PARTITION);
    expect(await archive()).toEqual({ ok: false, error: 'answers-arriving' });
    await deps.store.partitions.finish(ticket);
    expect((await archive()).ok).toBe(true);
  });

  test('nobody verifies what is not archived', async () => {
    expect(await verifyArchive(deps, await campaign())).toBeUndefined();
  });
});

import { openDoor, type Door, type DoorKey } from '../../server/actions/open-door';
import { readSent } from '../../server/actions/read-sent';
import { submitAnswers, type Submitted } from '../../server/actions/submit-answers';
import { withdrawAnswer } from '../../server/actions/withdraw-answer';
import type { Response } from '../../server/domain/campaign/response';
import { issueVisitSecret } from '../../server/visit-secret';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign, tokenOf } from '../support/campaign';
import { stores } from '../support/stores';

const CAMPAIGN = 'dot-2024';
const AT_DESK: DoorKey = { kind: 'desk', code: CITIZENS_DESK };

describe.each(stores())('withdrawing on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    site = await openApp(store);
    await seedCampaign(site.deps);
  });
  beforeEach(() => site.setToday('2024-11-15'));
  afterAll(async () => {
    await site.close();
    await store.destroy();
  });

  async function enter(key: DoorKey): Promise<{ door: Door; secret: string }> {
    const opened = await openDoor(site.deps, key);
    if (!opened.ok || opened.value.kind !== 'door') throw new Error('no door');
    const { door } = opened.value;
    const { keys, clock } = site.deps;
    return { door, secret: issueVisitSecret(keys.visit, door.id, clock.today()).text };
  }

  async function send(
    { door, secret }: { door: Door; secret: string },
    satisfaction = '5',
    replaces?: number,
  ): Promise<Submitted | string> {
    const raw = new Map([answerOf(door, satisfaction)]);
    const submission = { door, secret, raw, consent: true };
    const sent = await submitAnswers(site.deps, {
      ...submission,
      ...(replaces !== undefined && { replaces }),
    });
    return sent.ok ? sent.value : sent.error.kind;
  }

  async function stored(): Promise<Response[]> {
    const all: Response[] = [];
    for await (const response of site.deps.store.responses.stream(CAMPAIGN)) all.push(response);
    return all;
  }

  async function counted(group: string): Promise<number> {
    const opened = await site.deps.campaigns.open(CAMPAIGN);
    if (!opened) throw new Error('no campaign');
    const tallies = await site.deps.tallies.counted(opened);
    return tallies
      .filter(({ partition }) => partition.group === group)
      .reduce((sum, { count }) => sum + count.tally.responses, 0);
  }

  const participation = async (group: string): Promise<number> =>
    (await site.deps.participation.read(CAMPAIGN))
      .filter((row) => row.group === group)
      .reduce((sum, { answered }) => sum + answered, 0);

  test('a withdrawn answer is in no count and no list, and a delayed repeat does not bring it back', async () => {
    const filling = await enter(AT_DESK);
    expect(await send(filling)).toEqual({ kind: 'stored', dropped: 0 });
    expect(await counted('G6')).toBe(1);
    expect(await withdrawAnswer(site.deps, AT_DESK, filling.secret)).toBe('withdrawn');
    expect([await counted('G6'), await stored()]).toEqual([0, []]);
    expect(await send(filling)).toEqual({ kind: 'withdrawn' });
    expect(await send(filling, '1', 1)).toEqual({ kind: 'withdrawn' });
    expect([await counted('G6'), await stored()]).toEqual([0, []]);
    expect(await readSent(site.deps, AT_DESK, filling.secret)).toBeUndefined();
    expect(await withdrawAnswer(site.deps, AT_DESK, filling.secret)).toBe('gone');
  });

  test('behind a personal link the person counts as not having answered, and may answer anew', async () => {
    const key: DoorKey = { kind: 'invitation', token: tokenOf('G1') };
    const first = await enter(key);
    await send(first);
    expect([await participation('G1'), await counted('G1')]).toEqual([1, 1]);
    expect(await withdrawAnswer(site.deps, key, first.secret)).toBe('withdrawn');
    expect([await participation('G1'), await counted('G1')]).toEqual([0, 0]);
    expect(await send(first)).toEqual({ kind: 'withdrawn' });
    expect(await participation('G1')).toBe(0);
    const anew = await enter(key);
    expect(await send(anew, '4')).toEqual({ kind: 'stored', dropped: 0 });
    expect([await participation('G1'), await counted('G1')]).toEqual([1, 1]);
    expect(await send(first)).toBe('refused');
    const counters = await site.deps.store.counters.list(CAMPAIGN, 'invited-answers');
    expect(counters.filter(({ group }) => group === 'G1').map(({ count }) => count)).toEqual([1]);
  });

  test('a crash between emptying and freeing the link heals when the same browser sends again', async () => {
    const key: DoorKey = { kind: 'invitation', token: tokenOf('G2') };
    const filling = await enter(key);
    await send(filling);
    const sent = await readSent(site.deps, key, filling.secret);
    await site.deps.store.responses.withdraw(sent?.response.id ?? '', 1);
    expect(await send(filling)).toEqual({ kind: 'withdrawn' });
    expect(await participation('G2')).toBe(0);
    expect(await send(await enter(key))).toEqual({ kind: 'stored', dropped: 0 });
  });

  test('replacing, withdrawing and repeating at the same time leave one state, and counts that agree with it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const before = (await stored()).length;
      const filling = await enter(AT_DESK);
      await send(filling);
      const outcomes = await Promise.all([
        send(filling),
        withdrawAnswer(site.deps, AT_DESK, filling.secret),
        send(filling, '1', 1),
        withdrawAnswer(site.deps, AT_DESK, filling.secret),
        send(filling),
      ]);
      expect(outcomes).toContain('withdrawn');
      expect((await stored()).length).toBe(before);
      expect(await counted('G6')).toBe((await stored()).filter(isCitizen).length);
    }
  });

  test('after the last day nothing changes, and a secret of another door finds nothing', async () => {
    const filling = await enter(AT_DESK);
    await send(filling);
    const link: DoorKey = { kind: 'invitation', token: tokenOf('G3') };
    expect(await withdrawAnswer(site.deps, link, filling.secret)).toBe('gone');
    site.setToday('2025-01-01');
    expect(await withdrawAnswer(site.deps, AT_DESK, filling.secret)).toBe('too-late');
    expect(await readSent(site.deps, AT_DESK, filling.secret)).toMatchObject({ changeable: false });
    expect((await stored()).filter(isCitizen)).toHaveLength(1);
  });
});

/** Citizens give their satisfaction, invited people answer the first question of their form. */
function answerOf({ group: { id } }: Door, satisfaction: string): [string, string[]] {
  return id === 'G6'
    ? ['DV24', [satisfaction]]
    : [`1.1-${id}-a`, [satisfaction === '5' ? 'A' : 'B']];
}

function isCitizen({ partition }: Response): boolean {
  return partition.group === 'G6';
}

/** Taking back and replacing, killed between any two steps: the answer is there wholly or gone wholly. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDoor, type Door, type DoorKey } from '../../server/actions/open-door';
import { submitAnswers, type Submitted } from '../../server/actions/submit-answers';
import { withdrawAnswer } from '../../server/actions/withdraw-answer';
import { Counter } from '../../server/domain/tally/counter';
import { mergeTallies } from '../../server/domain/tally/tally';
import { issueVisitSecret } from '../../server/visit-secret';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign, tokenOf } from '../support/campaign';
import type { Errand } from '../support/dying-process';
import { stores } from '../support/stores';

const CAMPAIGN = 'dot-2024';
const TODAY = '2024-11-15';
const SUPPORT = join(__dirname, '..', 'support');
const AT_DESK: DoorKey = { kind: 'desk', code: CITIZENS_DESK };
const AT_LINK: DoorKey = { kind: 'invitation', token: tokenOf('G1') };

/** “Không biết”, which both questions offer, and a level of the citizens’ question. */
const FIRST = 'KB';
const SECOND = '2';

jest.setTimeout(120_000);

describe.each(stores())('killed on the %s', (store) => {
  let site: TestApp;

  beforeAll(async () => {
    const first = await openApp(store);
    await seedCampaign(first.deps);
    await first.close();
  });
  beforeEach(async () => {
    site = await openApp(store);
    site.setToday(TODAY);
  });
  afterEach(() => site.close());
  afterAll(() => store.destroy());

  async function enter(key: DoorKey): Promise<Door> {
    const opened = await openDoor(site.deps, key);
    if (!opened.ok || opened.value.kind !== 'door') throw new Error('no door');
    return opened.value.door;
  }

  const newSecret = (door: Door): string =>
    issueVisitSecret(site.deps.keys.visit, door.id, site.deps.clock.today()).text;

  async function send(key: DoorKey, secret: string): Promise<Submitted | string> {
    const door = await enter(key);
    const raw = new Map([[questionOf(key), [FIRST]]]);
    const sent = await submitAnswers(site.deps, { door, secret, raw, consent: true });
    return sent.ok ? sent.value : sent.error.kind;
  }

  /** Sends an answer, then has it changed by a process that dies; the server starts anew after it. */
  async function sendAndDie(
    key: DoorKey,
    rest: Pick<Errand, 'diesAt' | 'replacement'>,
  ): Promise<string> {
    const secret = newSecret(await enter(key));
    expect(await send(key, secret)).toEqual({ kind: 'stored', dropped: 0 });
    await checkCounts(groupOf(key));
    const { config } = site.deps;
    expect(await signalOf({ config, today: TODAY, key, secret, ...rest })).toBe('SIGKILL');
    await site.close();
    site = await openApp(store);
    site.setToday(TODAY);
    return secret;
  }

  /** What is stored of a group, after making sure that it is what is counted. */
  async function checkCounts(group = groupOf(AT_DESK)): Promise<unknown[]> {
    const opened = await site.deps.campaigns.open(CAMPAIGN);
    if (!opened) throw new Error('the campaign is gone');
    const raw = new Counter(opened.pack, await site.deps.campaigns.form(opened, group));
    const stored: unknown[] = [];
    for await (const { answers, partition } of site.deps.store.responses.stream(CAMPAIGN)) {
      if (partition.group !== group) continue;
      stored.push(answers);
      raw.add(answers);
    }
    const tallies = await site.deps.tallies.read(opened);
    const own = tallies.filter(({ partition }) => partition.group === group);
    const recount = stored.length === 0 ? { responses: 0 } : raw.tally();
    expect(mergeTallies(own.map(({ tally }) => tally))).toMatchObject(recount);
    return stored;
  }

  test.each<[string, Errand['diesAt'], number]>([
    ['before it is emptied', ['responses', 'withdraw'], 1],
    ['before the change is ended', ['partitions', 'finish'], 0],
    ['after all is done', 'end', 0],
  ])('taking back at a desk, %s', async (_when, diesAt, left) => {
    const before = (await checkCounts()).length;
    const secret = await sendAndDie(AT_DESK, { diesAt });
    expect((await checkCounts()).length - before).toBe(left);
    expect(await withdrawAnswer(site.deps, AT_DESK, secret)).toBe(left ? 'withdrawn' : 'gone');
    expect(await send(AT_DESK, secret)).toEqual({ kind: 'withdrawn' });
    expect((await checkCounts()).length).toBe(before);
  });

  test.each<[string, Errand['diesAt']]>([
    ['before the link is freed', ['invitations', 'release']],
    ['before the change is ended', ['partitions', 'finish']],
    ['before the trend is corrected', ['counters', 'decrement']],
  ])('taking back behind a personal link, %s', async (_when, diesAt) => {
    const secret = await sendAndDie(AT_LINK, { diesAt });
    expect(await checkCounts('G1')).toEqual([]);
    expect(await send(AT_LINK, secret)).toEqual({ kind: 'withdrawn' });
    const anew = newSecret(await enter(AT_LINK));
    expect(await send(AT_LINK, anew)).toEqual({ kind: 'stored', dropped: 0 });
    expect(await checkCounts('G1')).toHaveLength(1);
    const answered = (await site.deps.participation.read(CAMPAIGN)).filter(
      (row) => row.group === 'G1' && row.answered > 0,
    );
    expect(answered.map((row) => row.answered)).toEqual([1]);
    expect(await withdrawAnswer(site.deps, AT_LINK, anew)).toBe('withdrawn');
  });

  test.each<[string, Errand['diesAt'], string]>([
    ['before the new answers are written', ['responses', 'replace'], FIRST],
    ['before the change is ended', ['partitions', 'finish'], SECOND],
    ['after all is done', 'end', SECOND],
  ])('replacing, %s', async (_when, diesAt, left) => {
    const secret = await sendAndDie(AT_DESK, {
      diesAt,
      replacement: [questionOf(AT_DESK), SECOND],
    });
    expect(await checkCounts()).toEqual([{ [questionOf(AT_DESK)]: left }]);
    const outcome = await send(AT_DESK, secret);
    expect(outcome).toMatchObject({ kind: left === FIRST ? 'stored' : 'ask-replace' });
    expect(await withdrawAnswer(site.deps, AT_DESK, secret)).toBe('withdrawn');
    expect(await checkCounts()).toEqual([]);
  });
});

function groupOf(key: DoorKey): string {
  return key.kind === 'invitation' ? 'G1' : 'G6';
}

/** Citizens give their satisfaction, leaders answer the first question of their form. */
function questionOf(key: DoorKey): string {
  return key.kind === 'invitation' ? '1.1-G1-a' : 'DV24';
}

/** Runs the errand in a process of its own and tells which signal ended it. */
async function signalOf(errand: Errand): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    [
      '-r',
      join(SUPPORT, 'typescript.cjs'),
      join(SUPPORT, 'dying-process.ts'),
      JSON.stringify(errand),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
}

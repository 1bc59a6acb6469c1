import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Counter } from '../../server/domain/tally/counter';
import { mergeTallies } from '../../server/domain/tally/tally';
import { digest } from '../../server/ids';
import { openApp, type TestApp } from '../support/app';
import { CITIZENS_DESK, seedCampaign } from '../support/campaign';
import { stores } from '../support/stores';

const TODAY = '2024-11-15';
const KILLS = 5;
const SUPPORT = join(__dirname, '..', 'support');

/** Lets a process submit for a while, kills it, and gives the secrets that it had acknowledged. */
async function submitUntilKilled(app: TestApp, milliseconds: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '-r',
      join(SUPPORT, 'typescript.cjs'),
      join(SUPPORT, 'submitting-process.ts'),
      JSON.stringify(app.deps.config),
      CITIZENS_DESK,
      TODAY,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  let kill: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    kill ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return printed.split('\n').slice(0, -1);
}

test.each(stores())(
  'killed at any instant, nothing acknowledged is lost or counted twice, on the %s',
  async (store) => {
    const app = await openApp(store);
    app.setToday(TODAY);
    await seedCampaign(app.deps);
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      acknowledged.push(...(await submitUntilKilled(app, 37 + round * 53)));
    }

    const opened = await app.deps.campaigns.open('dot-2024');
    if (!opened) throw new Error('the campaign is gone');
    const form = await app.deps.campaigns.form(opened, 'G6');
    const raw = new Counter(opened.pack, form);
    const stored = new Set<string>();
    for await (const response of app.deps.store.responses.stream('dot-2024')) {
      stored.add(response.id);
      raw.add(response.answers);
    }

    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
    expect(acknowledged.filter((secret) => !stored.has(digest('response', secret)))).toEqual([]);
    const counted = mergeTallies((await app.deps.tallies.read(opened)).map(({ tally }) => tally));
    expect(counted).toEqual(raw.tally());

    await app.close();
    await store.destroy();
  },
  120_000,
);

/**
 * How long the pages of the office take for a campaign of a million responses in the embedded store, served
 * by the real application: `npm run bench-pages [-- --size 1000000 --data <folder> --requests 60]`. The campaign is
 * made on the first run, which takes some minutes and 4 GB, and measured as it is from then on.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../server/app';
import { loadConfig } from '../server/config';
import { createDeps } from '../server/create-deps';
import type { Deps } from '../server/deps';
import { createLog } from '../server/log';
import { PROJECT_ROOT } from '../server/project-root';
import { AnswersComingIn } from './bench/answers-coming-in';
import { MEASURED_ON } from './bench/large-campaign';
import { officePages, PageReader } from './bench/office-pages';
import { writeLargeCampaign } from './bench/write-large-campaign';

const PER_SECOND = 20;

async function main(): Promise<void> {
  const { size, data, requests } = options();
  const deps = await openDeps(data);
  const started = performance.now();
  await writeLargeCampaign(deps.store, size, (line) => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
  });
  const server = createServer(createApp(deps, PROJECT_ROOT));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reader = await PageReader.signIn(deps, (server.address() as AddressInfo).port);
  const pages = await reader.found(await officePages(deps));
  console.log(`${cpus()[0]?.model ?? ''} × ${cpus().length}, Node ${process.version}`);
  console.log(`${pages.length} pages, ${requests} warm requests each; milliseconds\n`);
  const answers = new AnswersComingIn(deps, PER_SECOND);
  const quiet = await reader.measure(pages, requests);
  answers.start();
  const busy = await reader.measure(pages, requests);
  const sent = await answers.stop();
  console.log(`page | p50 | p95 | p50 at ${PER_SECOND}/s | p95 at ${PER_SECOND}/s`);
  for (const path of pages)
    console.log([path, ...row(quiet, path), ...row(busy, path)].join(' | '));
  console.log(
    `\n${sent} answers came in; ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in memory`,
  );
  server.closeAllConnections();
  server.close();
  await deps.store.close();
}

function options(): { size: number; data: string; requests: number } {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '1000000' },
      data: { type: 'string', default: join(tmpdir(), 'khao-sat-bench') },
      requests: { type: 'string', default: '60' },
    },
  });
  return { size: Number(values.size), data: values.data, requests: Number(values.requests) };
}

async function openDeps(dataDir: string): Promise<Deps> {
  const config = loadConfig({ DATA_DIR: dataDir, DEMO: '0' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const clock = { today: () => MEASURED_ON, now: () => Date.now() };
  return createDeps(config.value, { clock, log: createLog('silent') });
}

function row(times: ReadonlyMap<string, readonly number[]>, path: string): string[] {
  const sorted = (times.get(path) ?? []).toSorted((a, b) => a - b);
  return [0.5, 0.95].map((share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

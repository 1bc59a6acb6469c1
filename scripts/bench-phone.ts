/**
 * How the citizens' form loads on a weak telephone: `npm run bench-phone [-- --runs 5 --json]`. The product serves
 * its demonstration to a real Chromium by plain HTTP/1.1 on this machine, so that no handshakes are in the figures;
 * latency, throughput and processor are slowed down by the browser. Ends with 1 when a median misses its target.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { nextDemonstrationLink } from '../server/demonstration/demonstration-links';
import { launchBrowser } from './browser/launch-browser';
import { openDemonstrationSite, type DemonstrationSite } from './browser/demonstration-site';
import { measureForm, type Measured } from './phone/measure';
import { figures, misses, printed } from './phone/report';
import { WEAK } from './phone/wire';

const CITIZENS = 'G6';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
  });
  const site = await openDemonstrationSite();
  const browser = await launchBrowser();
  const runs = await measure(browser, site, Number(values.runs)).finally(async () => {
    await browser.close();
    await site.close();
  });
  const found = figures(runs);
  const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, Node ${process.version}, Chromium ${browser.version()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  if (values.json)
    console.log(JSON.stringify({ machine, emulated: WEAK, ...found, runs }, null, 2));
  else console.log(`${machine}\n${printed(found, runs)}`);
  if (misses(found).length > 0) process.exitCode = 1;
}

/** As many cold runs; one before them is not counted, in which the server makes the form and the browser its processes. */
async function measure(
  browser: Browser,
  { deps, origin }: DemonstrationSite,
  count: number,
): Promise<Measured[]> {
  const path = await nextDemonstrationLink(deps, CITIZENS);
  if (path === undefined) throw new Error('the demonstration has no form for citizens');
  const runs: Measured[] = [];
  for (let run = 0; run <= count; run += 1) {
    const measured = await measureForm(browser, origin + path);
    if (run > 0) runs.push(measured);
  }
  return runs;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

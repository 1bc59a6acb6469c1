/**
 * What every page of the product looks like, on a phone's screen and a desk's: `npm run screenshots [-- --lang en
 * --dark --only "^phieu"]`. Pictures of whole pages and an index go to data/screenshots/. Ends with 1 when a page
 * answers an error that is not the one to be looked at.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../server/project-root';
import { launchBrowser } from './browser/launch-browser';
import { openDemonstrationSite } from './browser/demonstration-site';
import { indexPage } from './screenshots/index-page';
import { SCREENS, takePicture, type Studio } from './screenshots/photographer';
import { findPlaces } from './screenshots/places';
import { pagesAmong } from './screenshots/pages-among';
import { shotsOf, type Shot } from './screenshots/shots';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'vi' },
      dark: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  const { lang: language, dark, only } = values;
  const folder = join(PROJECT_ROOT, 'data', 'screenshots', dark ? `${language}-dark` : language);
  await mkdir(folder, { recursive: true });
  const site = await openDemonstrationSite();
  const browser = await launchBrowser();
  const places = await findPlaces(site.deps);
  const studio = { site, browser, places, folder, language, dark };
  const wanted = shotsOf(places).filter(({ name }) => new RegExp(only).test(name));
  const shots = await pagesAmong(studio, wanted);
  const faults = await takeAll(studio, shots);
  await writeFile(join(folder, 'index.html'), indexPage(shots));
  await browser.close();
  await site.close();
  console.log(`${shots.length} pages × ${SCREENS.length} screens: ${join(folder, 'index.html')}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

async function takeAll(studio: Studio, shots: readonly Shot[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const shot of shots) {
    for (const screen of SCREENS) faults.push(...(await takePicture(studio, shot, screen)));
  }
  return faults;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

/**
 * How long a list of people takes from the file to the store, and to their letters' links: `npm run
 * bench-import [-- --people 20000]`. A fresh embedded store in a temporary folder; nothing else is touched.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actOfSystem } from '../server/actions/audit/act';
import { applyImport } from '../server/actions/imports/apply-import';
import { confirmPeople } from '../server/actions/people/confirm-people';
import { findPeople } from '../server/actions/people/find-people';
import { issueLinks } from '../server/actions/people/issue-links';
import { PEOPLE_COLUMNS } from '../server/actions/people/people-sheet';
import { preparePeople } from '../server/actions/people/prepare-people';
import { loadConfig } from '../server/config';
import { createDeps } from '../server/create-deps';
import type { Deps } from '../server/deps';
import type { OpenedCampaign } from '../server/domain/campaign/campaign';
import { describeOpenCampaign } from '../server/demonstration/describe-campaigns';
import {
  demonstrationFolders,
  readDemonstrationFiles,
} from '../server/demonstration/read-demonstration-data';
import { createLog } from '../server/log';
import { PROJECT_ROOT } from '../server/project-root';
import { writeXlsx } from '../server/sheets/write-xlsx';

const ACCOUNT = 'bench';
const PLACES = [
  ['G1', '01'],
  ['G3', 'PNV'],
  ['G4', 'Xã Tự Lập'],
] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '20000' } } });
  const people = Number(values.people);
  const folder = mkdtempSync(join(tmpdir(), 'khao-sat-bench-'));
  const config = loadConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const deps = await createDeps(config.value, { log: createLog('silent') });
  try {
    console.log(`${cpus()[0]?.model ?? ''} × ${cpus().length}, Node ${process.version}`);
    await measure(deps, await openCampaign(deps), people);
  } finally {
    await deps.store.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(deps: Deps, opened: OpenedCampaign, people: number): Promise<void> {
  const campaign = opened.campaign.id;
  const file = { name: 'danh-sach.xlsx', content: await writeXlsx([listOf(people)]) };
  const asked = { opened, account: ACCOUNT, file, skipListed: false, returnTo: '/' };
  console.log(`${people} people, ${(file.content.length / 2 ** 20).toFixed(1)} MB of .xlsx\n`);
  const checked = await timed('read, check and hold', () => preparePeople(deps, asked));
  const id = checked.ok ? (checked.value.held ?? '') : '';
  await timed('check again and decide', () =>
    confirmPeople(deps, actOfSystem(deps, 'people.imported'), { opened, id, account: ACCOUNT }),
  );
  await timed('write', () => applyImport(deps, id));
  console.log(`${await deps.store.invitations.count({ campaign })} invitations are stored`);
  const filter = { campaign };
  await timed('a page of the list', () => findPeople(deps, { filter, skip: 9950, limit: 50 }));
  await timed('find a name', () =>
    findPeople(deps, { filter, name: 'nguyen van 19', skip: 0, limit: 50 }),
  );
  await timed('all without a mail', () =>
    findPeople(deps, { filter, mail: 'none', skip: 0, limit: 50 }),
  );
  await timed('check the same file again', () => preparePeople(deps, asked));
  await timed('issue links to all', () =>
    issueLinks(deps, actOfSystem(deps, 'links.printed'), {
      opened,
      selection: { onlyNew: true },
      by: 'letter',
    }),
  );
}

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`${name}: ${seconds} s, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
  return result;
}

async function openCampaign(deps: Deps): Promise<OpenedCampaign> {
  const { data, loaded, units } = await readDemonstrationFiles(demonstrationFolders(PROJECT_ROOT));
  await deps.store.units.putAll(units);
  await deps.store.packs.put(loaded.hash, loaded.pack);
  const groups = loaded.pack.groups.map(({ id }) => id);
  const source = { ...data, packId: loaded.pack.id, packHash: loaded.hash, groups };
  const campaign = describeOpenCampaign(source, deps.clock.today());
  await deps.store.campaigns.add(campaign);
  return { campaign, pack: loaded.pack };
}

function listOf(people: number) {
  const columns = Object.values(PEOPLE_COLUMNS).map(({ names }) => ({ title: names[0] }));
  const rows = Array.from({ length: people }, (_, n) => {
    const [group, unit] = PLACES[n % PLACES.length] ?? PLACES[0];
    const phone = `09${String(n).padStart(8, '0')}`;
    return [group, unit, `Nguyễn Văn ${n}`, `nguoi.${n}@melinh.example`, phone, 'Trưởng phòng'];
  });
  return { name: 'Danh sách', columns, rows };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

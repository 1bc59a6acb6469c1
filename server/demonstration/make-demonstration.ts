/**
 * Makes the demonstration in a store without campaigns. The drill is written first, since it holds the
 * day of first start; the closed campaign last, since its presence says that everything is there. A
 * drill alone is a run that was cut off, or one at work in another process: we wait while that one's
 * partitions grow, then write what is missing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { readFrozenPack } from '../actions/campaign-shelf';
import type { Clock } from '../clock';
import type { Keys } from '../keys';
import type { Store } from '../store/store';
import type { CampaignsData } from './demonstration-schema';
import { describeOpenCampaign } from './describe-campaigns';
import { describeDemonstration } from './describe-demonstration';
import {
  readDemonstrationFiles,
  type DemonstrationFiles,
  type DemonstrationFolders,
} from './read-demonstration-data';
import { writeDemonstration, type DemonstrationProgress } from './write-demonstration';

export interface DemonstrationDeps {
  readonly store: Store;
  readonly keys: Pick<Keys, 'demonstration' | 'ofCampaign'>;
  readonly clock: Pick<Clock, 'today'>;
}

export interface MakeOptions {
  /** Milliseconds without growth after which a run in another process counts as cut off. */
  readonly patience?: number;
}

const PATIENCE = 3000;

/** `made` when it wrote something, `not-needed` when the store has campaigns. @throws Error with the faults of the files. */
export async function makeDemonstration(
  deps: DemonstrationDeps,
  folders: DemonstrationFolders,
  onProgress: (progress: DemonstrationProgress) => void,
  { patience = PATIENCE }: MakeOptions = {},
): Promise<'made' | 'not-needed'> {
  const { store, keys } = deps;
  const present = await store.campaigns.list();
  if (present.some(({ demonstration }) => !demonstration) || present.length > 1)
    return 'not-needed';
  const files = await readDemonstrationFiles(folders);
  const { campaigns } = files.data;
  if (present.length === 0) {
    if (!(await begin(deps, files)) && (await isMadeElsewhere(store, campaigns, patience))) {
      return 'not-needed';
    }
  } else if (present[0]?.id !== campaigns.open.id) {
    return 'not-needed';
  } else if (await isMadeElsewhere(store, campaigns, patience)) {
    return 'not-needed';
  }
  const drill = await store.campaigns.find(campaigns.open.id);
  if (!drill) throw new Error(`campaign ${campaigns.open.id} has vanished`);
  const demonstration = describeDemonstration({
    data: files.data,
    units: files.units,
    pack: await readFrozenPack(store, drill.packHash),
    drill,
    key: keys.demonstration,
  });
  await writeDemonstration(deps, demonstration, onProgress);
  await store.campaigns.add(demonstration.closed.campaign);
  return 'made';
}

/** Writes what both campaigns stand on, and the drill; false when another process was first. */
async function begin(
  { store, clock }: DemonstrationDeps,
  { data, loaded, units }: DemonstrationFiles,
): Promise<boolean> {
  await store.units.putAll(units);
  await store.packs.put(loaded.hash, loaded.pack);
  const groups = loaded.pack.groups.map(({ id }) => id);
  const source = { ...data, packId: loaded.pack.id, packHash: loaded.hash, groups };
  const drill = describeOpenCampaign(source, clock.today());
  return (await store.campaigns.add(drill)) === 'added';
}

/** Waits while another process gets on with it; false when it stands still. */
async function isMadeElsewhere(
  store: Store,
  { open, closed }: CampaignsData,
  patience: number,
): Promise<boolean> {
  for (let seen = -1; ;) {
    if (await store.campaigns.find(closed.id)) return true;
    const partitions = await Promise.all(
      [open, closed].map(async ({ id }) => (await store.partitions.list(id)).length),
    );
    const now = partitions.reduce((sum, count) => sum + count, 0);
    if (now === seen) return false;
    seen = now;
    await sleep(patience);
  }
}

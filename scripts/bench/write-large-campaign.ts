/** Writes the large campaign in bulk, once: a folder that has it already is measured as it is. */
import { partitionKey, type Partition } from '../../server/domain/campaign/response';
import { readDemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { demonstrationFolders } from '../../server/demonstration/read-demonstration-data';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Store } from '../../server/store/store';
import { LargeCampaign } from './large-campaign';

const AT_ONCE = 200;

/** Adds registry, pack, desks, people, responses and, last of all, the campaign. */
export async function writeLargeCampaign(
  store: Store,
  size: number,
  report: (line: string) => void,
): Promise<void> {
  const files = await readDemonstrationFiles(demonstrationFolders(PROJECT_ROOT));
  const large = new LargeCampaign(files, size);
  if (await store.campaigns.find(large.campaign.id)) return report('the campaign is there');
  await store.units.putAll(files.units);
  await store.packs.put(files.loaded.hash, files.loaded.pack);
  await store.desks.addAll(large.desks);
  await store.quotas.put(large.quotas());
  for (const batch of large.invitations()) {
    await store.invitations.addAll(batch.map((invitation) => ({ invitation })));
  }
  await writeResponses(store, large, size, report);
  await store.campaigns.add(large.campaign);
}

async function writeResponses(
  store: Store,
  large: LargeCampaign,
  size: number,
  report: (line: string) => void,
): Promise<void> {
  const partitions = new Map<string, Partition>();
  let written = 0;
  for (const batch of large.responses()) {
    for (const { partition } of batch) partitions.set(partitionKey(partition), partition);
    await store.responses.addAll(batch);
    written += batch.length;
    if (written % 100_000 < batch.length) report(`${written} of ${size} responses`);
  }
  const all = [...partitions.values()];
  report(`${all.length} partitions`);
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const tickets = await Promise.all(
      all.slice(start, start + AT_ONCE).map((partition) => store.partitions.begin(partition)),
    );
    await Promise.all(tickets.map((ticket) => store.partitions.finish(ticket)));
  }
}

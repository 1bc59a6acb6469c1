/**
 * Writes what is missing of a described demonstration. Everything has a key that follows from its
 * content, so that writing again, after a crash or beside another process, changes nothing.
 */
import { partitionKey, type Response } from '../domain/campaign/response';
import type { Store } from '../store/store';
import type { Demonstration, DescribedCampaign } from './describe-demonstration';

export interface DemonstrationProgress {
  readonly done: number;
  readonly total: number;
}

/** Responses are written partition by partition, so many at once. */
const BATCH = 500;

/** Writes desks, then invitations, responses and counters of both campaigns. */
export async function writeDemonstration(
  store: Store,
  { desks, open, closed }: Demonstration,
  onProgress: (progress: DemonstrationProgress) => void,
): Promise<void> {
  await store.desks.addAll(desks);
  const total = open.responses.length + closed.responses.length;
  let done = 0;
  onProgress({ done, total });
  for (const described of [closed, open]) {
    await store.invitations.addAll(described.invitations);
    for (const batch of batches(described.responses)) {
      await writeResponses(store, batch);
      done += batch.flat().length;
      onProgress({ done, total });
    }
    await raiseCounters(store, described);
  }
}

/** Whole partitions, each announced before and finished after its responses are written. */
async function writeResponses(store: Store, batch: readonly Response[][]): Promise<void> {
  const partitions = batch.flatMap(([first]) => (first ? [first.partition] : []));
  const tickets = await Promise.all(
    partitions.map((partition) => store.partitions.begin(partition)),
  );
  try {
    await store.responses.addAll(batch.flat().sort((a, b) => (a.id < b.id ? -1 : 1)));
  } finally {
    await Promise.all(tickets.map((ticket) => store.partitions.finish(ticket)));
  }
}

/** Raises each counter to its value; one that stands there already is left alone. */
async function raiseCounters(
  store: Store,
  { campaign, counters }: DescribedCampaign,
): Promise<void> {
  await Promise.all(
    counters.map(({ count, ...key }) =>
      store.counters.raiseTo({ campaign: campaign.id, ...key }, count),
    ),
  );
}

/** The responses by partition, in groups of about BATCH. */
function batches(responses: readonly Response[]): Response[][][] {
  const byPartition = new Map<string, Response[]>();
  for (const response of responses) {
    const key = partitionKey(response.partition);
    const own = byPartition.get(key);
    if (own) own.push(response);
    else byPartition.set(key, [response]);
  }
  const all: Response[][][] = [];
  let size = BATCH;
  for (const own of byPartition.values()) {
    if (size >= BATCH) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(own);
    size += own.length;
  }
  return all;
}

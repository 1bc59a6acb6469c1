/**
 * Writes what is missing of a described demonstration. Everything has a key that follows from its
 * content, so that writing again, after a crash or beside another process, changes nothing.
 */
import { partitionKey, type Response } from '../domain/campaign/response';
import { isDuplicateKey } from '../error-code';
import type { Store } from '../store/store';
import type { Demonstration, DescribedCampaign } from './describe-demonstration';

export interface DemonstrationProgress {
  readonly done: number;
  readonly total: number;
}

/** Responses are written partition by partition, so many at once. */
const BATCH = 500;
const TRIES = 3;

/** Writes desks, then invitations, responses and counters of both campaigns. */
export async function writeDemonstration(
  store: Store,
  { desks, open, closed }: Demonstration,
  onProgress: (progress: DemonstrationProgress) => void,
): Promise<void> {
  await addMissing(
    desks,
    async (desk) => (await store.desks.find(desk.code)) !== undefined,
    (missing) => store.desks.addAll(missing),
  );
  const total = open.responses.length + closed.responses.length;
  let done = 0;
  onProgress({ done, total });
  for (const described of [closed, open]) {
    await writeInvitations(store, described);
    for (const batch of batches(described.responses)) {
      await writeResponses(store, batch);
      done += batch.flat().length;
      onProgress({ done, total });
    }
    await raiseCounters(store, described);
  }
}

async function writeInvitations(store: Store, { invitations }: DescribedCampaign): Promise<void> {
  await addMissing(
    invitations,
    async ({ tokenHash }) => (await store.invitations.findByTokenHash(tokenHash)) !== undefined,
    (missing) => store.invitations.addAll(missing),
  );
}

/** Whole partitions, each announced before and finished after its responses are written. */
async function writeResponses(store: Store, batch: readonly Response[][]): Promise<void> {
  const partitions = batch.flatMap(([first]) => (first ? [first.partition] : []));
  const tickets = await Promise.all(
    partitions.map((partition) => store.partitions.begin(partition)),
  );
  try {
    const responses = batch.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    try {
      await store.responses.addAll(responses);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await Promise.all(responses.map((response) => store.responses.add(response)));
    }
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

/** Adds all, or those that another run has not added. @throws Error when some can never be added. */
async function addMissing<T>(
  items: readonly T[],
  isThere: (item: T) => Promise<boolean>,
  addAll: (missing: readonly T[]) => Promise<void>,
): Promise<void> {
  let missing = items;
  for (let tries = 0; tries < TRIES && missing.length > 0; tries += 1) {
    try {
      await addAll(missing);
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const there = await Promise.all(missing.map(isThere));
    missing = missing.filter((_, i) => !there[i]);
  }
  if (missing.length > 0) {
    throw new Error(
      `the demonstration was cut off in the middle of a write and ${missing.length} items cannot be added: empty the data folder and start again`,
    );
  }
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

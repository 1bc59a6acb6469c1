/**
 * Writes what is missing of a described demonstration. Everything has a key that follows from its
 * content, so that writing again, after a crash or beside another process, changes nothing.
 */
import { sealPerson } from '../actions/people/person-seal';
import type { NewInvitation } from '../domain/campaign/invitation';
import { quotaPlace } from '../domain/campaign/quota';
import { partitionKey, type Response } from '../domain/campaign/response';
import type { Keys } from '../keys';
import type { Store } from '../store/store';
import type {
  Demonstration,
  DescribedCampaign,
  DescribedClosed,
  DescribedDrill,
} from './describe-demonstration';
import type { DescribedInvitation } from './describe-invitations';

export interface DemonstrationProgress {
  readonly done: number;
  readonly total: number;
}

export interface WriteDeps {
  readonly store: Store;
  readonly keys: Pick<Keys, 'ofCampaign'>;
}

/** Responses are written partition by partition, so many at once. */
const BATCH = 500;

/** Writes desks, then quotas, invitations, responses and counters of both campaigns, then the rest. */
export async function writeDemonstration(
  deps: WriteDeps,
  { desks, open, closed }: Demonstration,
  onProgress: (progress: DemonstrationProgress) => void,
): Promise<void> {
  const { store } = deps;
  await store.desks.addAll(desks);
  const total = open.responses.length + closed.responses.length;
  let done = 0;
  onProgress({ done, total });
  for (const described of [closed, open]) {
    await addQuotas(store, described);
    await addInvitations(deps, described);
    for (const batch of batches(described.responses)) {
      await writeResponses(store, batch);
      done += batch.flat().length;
      onProgress({ done, total });
    }
    await raiseCounters(store, described);
  }
  await addDraw(store, closed);
  await addReminders(store, open);
}

/** Quotas that somebody has changed meanwhile stay as they are. */
async function addQuotas(store: Store, { campaign, quotas }: DescribedCampaign): Promise<void> {
  const known = new Set((await store.quotas.list(campaign.id)).map(quotaPlace));
  await store.quotas.put(quotas.filter((quota) => !known.has(quotaPlace(quota))));
}

async function addInvitations(
  { store, keys }: WriteDeps,
  { invitations }: DescribedCampaign,
): Promise<void> {
  await store.invitations.addAll(
    invitations.map((entry) => ({
      invitation: sealed(keys, entry),
      tokenHash: entry.tokenHash,
    })),
  );
}

/** The campaign's key is asked for only where somebody is named. */
function sealed(
  keys: WriteDeps['keys'],
  { invitation, person }: DescribedInvitation,
): NewInvitation {
  if (!person) return invitation;
  const key = keys.ofCampaign.get(invitation.campaign);
  return { ...invitation, person: sealPerson(key, invitation.id, person) };
}

/** Parts and members before the draw that they belong to. */
async function addDraw(store: Store, { drawn, recheck }: DescribedClosed): Promise<void> {
  await store.draws.addParts(drawn.parts);
  await store.draws.addMembers(drawn.members);
  await store.draws.add(drawn.draw);
  await store.rechecks.add(recheck);
}

async function addReminders(store: Store, { reminders }: DescribedDrill): Promise<void> {
  for (const reminder of reminders) await store.reminders.add(reminder);
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

/** Counts every response again from scratch and compares with the counts that pages are made of. */
import { isDeepStrictEqual } from 'node:util';
import type { OpenedCampaign } from '../domain/campaign/campaign';
import { partitionKey } from '../domain/campaign/response';
import { Counter } from '../domain/tally/counter';
import type { Tally } from '../domain/tally/tally';
import type { Deps } from '../deps';

/** A partition whose kept count is not what its responses give. */
export interface PartitionDifference {
  readonly key: string;
  /** Responses in the count that pages use. */
  readonly kept: number;
  /** Responses found. */
  readonly counted: number;
}

export interface CampaignRecount {
  readonly campaign: string;
  readonly kept: number;
  readonly counted: number;
  /** Partitions that differ in the number of responses or in any count of an answer. */
  readonly differences: readonly PartitionDifference[];
}

type RecomputeDeps = Pick<Deps, 'store' | 'campaigns' | 'tallies'>;

/** Answers that arrive between the two counts look like differences; those are gone the next time. */
const ATTEMPTS = 3;

/** Recounts one campaign; undefined when there is none with this id. */
export async function recompute(
  deps: RecomputeDeps,
  campaign: string,
): Promise<CampaignRecount | undefined> {
  const opened = await deps.campaigns.open(campaign);
  if (!opened) return undefined;
  let recount = await compare(deps, opened);
  for (let attempt = 1; attempt < ATTEMPTS && recount.differences.length > 0; attempt += 1) {
    recount = await compare(deps, opened);
  }
  return recount;
}

async function compare(deps: RecomputeDeps, opened: OpenedCampaign): Promise<CampaignRecount> {
  const kept = new Map<string, Tally>();
  for (const { partition, tally } of await deps.tallies.read(opened)) {
    kept.set(partitionKey(partition), tally);
  }
  const counted = await countAll(deps, opened);
  const keys = [...new Set([...kept.keys(), ...counted.keys()])].sort();
  return {
    campaign: opened.campaign.id,
    kept: responsesIn(kept),
    counted: responsesIn(counted),
    differences: keys.flatMap((key) => difference(key, kept.get(key), counted.get(key))),
  };
}

/** One pass over the raw responses, a counter a partition. */
async function countAll(
  { store, campaigns }: RecomputeDeps,
  opened: OpenedCampaign,
): Promise<ReadonlyMap<string, Tally>> {
  const counters = new Map<string, Counter>();
  for await (const { partition, answers } of store.responses.stream(opened.campaign.id)) {
    const key = partitionKey(partition);
    let counter = counters.get(key);
    if (!counter) {
      counter = new Counter(opened.pack, await campaigns.form(opened, partition.group));
      counters.set(key, counter);
    }
    counter.add(answers);
  }
  return new Map([...counters].map(([key, counter]) => [key, counter.tally()]));
}

/** A partition that was announced but never written to has nothing to differ in. */
function difference(
  key: string,
  kept: Tally | undefined,
  counted: Tally | undefined,
): PartitionDifference[] {
  const numbers = { key, kept: kept?.responses ?? 0, counted: counted?.responses ?? 0 };
  const same = numbers.kept === 0 && numbers.counted === 0;
  return same || isDeepStrictEqual(kept, counted) ? [] : [numbers];
}

function responsesIn(tallies: ReadonlyMap<string, Tally>): number {
  return [...tallies.values()].reduce((sum, { responses }) => sum + responses, 0);
}

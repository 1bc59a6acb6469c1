/** The calculator: keeps the sampling plan of a draft and fills in how many answers each unit needs. */
import type { Campaign, OpenedCampaign } from '../../domain/campaign/campaign';
import { planQuotas, withRosters, type Roster } from '../../domain/campaign/quota';
import {
  readSamplingPlan,
  type SamplingProblem,
  type TypedSampling,
} from '../../domain/campaign/sampling-plan';
import { findGroup, type GroupId } from '../../domain/definition/pack';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

export interface PlanToMake extends SeenCampaign {
  readonly typed: TypedSampling;
  /** Groups whose numbers are computed; the others keep theirs. */
  readonly groups: readonly GroupId[];
}

export type PlanFailure =
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }
  | { readonly kind: 'invalid'; readonly problems: readonly SamplingProblem[] };

type PlanDeps = Pick<Deps, 'store' | 'campaigns' | 'participation' | 'clock'>;

/**
 * Computes the quotas of a draft; numbers that were typed for these groups are replaced. The people of closed
 * lists are counted as they are now.
 */
export async function makePlan(
  deps: PlanDeps,
  act: Act,
  { typed, groups, ...seen }: PlanToMake,
): Promise<Result<Campaign, PlanFailure>> {
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return err({ kind: 'refused', reason: found.error });
  const sampling = readSamplingPlan(typed);
  if (!sampling.ok) return err({ kind: 'invalid', problems: sampling.error });
  const { campaign } = found.value;
  const rosters = await rostersOf(deps, found.value, groups);
  const entered = await deps.store.quotas.list(campaign.id);
  const quotas = withRosters(entered, campaign.id, rosters);
  const planned = { ...campaign, sampling: sampling.value };
  const saved = await putRevision(deps, act, planned, ['sampling']);
  if (!saved.ok) return err({ kind: 'refused', reason: saved.error });
  await deps.store.quotas.put(planQuotas(quotas, sampling.value, groups));
  return ok(saved.value);
}

/** People drawn from a list of transactions are a sample and no population: only closed lists count. */
async function rostersOf(
  { participation }: Pick<Deps, 'participation'>,
  { campaign, pack }: OpenedCampaign,
  groups: readonly GroupId[],
): Promise<readonly Roster[]> {
  const people = await participation.read(campaign.id);
  return people.filter(
    ({ group }) =>
      groups.includes(group) &&
      campaign.groups.includes(group) &&
      findGroup(pack, group)?.invited === true,
  );
}

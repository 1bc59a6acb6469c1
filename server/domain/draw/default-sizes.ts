/** Sizes that are proposed for a draw: the quotas where there are any, else what the campaign's plan needs. */
import type { SamplingPlan } from '../campaign/campaign';
import { planQuotas, type Quota } from '../campaign/quota';
import type { GroupId } from '../definition/pack';
import { stratumKey, type Stratum } from './transaction';

type Populated = Stratum & { readonly population: number };

/**
 * Proposed people by `stratumKey`, never more than the stratum has. A group of which any unit has a quota
 * follows its quotas, and units without one get none; another group gets the sample size of all its
 * people, spread by the plan.
 */
export function defaultSizes(
  strata: readonly Populated[],
  quotas: readonly Quota[],
  plan: SamplingPlan,
): ReadonlyMap<string, number> {
  const groups = [...new Set(strata.map(({ group }) => group))];
  return new Map(
    groups.flatMap((group) => {
      const own = strata.filter((stratum) => stratum.group === group);
      const wanted = quotas.filter((quota) => quota.group === group);
      return [...(wanted.length > 0 ? byQuota(own, wanted) : byPlan(group, own, plan))];
    }),
  );
}

function byQuota(strata: readonly Populated[], quotas: readonly Quota[]): Map<string, number> {
  const needed = new Map(quotas.map((quota) => [stratumKey(quota), quota.needed]));
  return new Map(
    strata.map((stratum) => {
      const key = stratumKey(stratum);
      return [key, Math.min(stratum.population, needed.get(key) ?? 0)];
    }),
  );
}

function byPlan(
  group: GroupId,
  strata: readonly Populated[],
  plan: SamplingPlan,
): ReadonlyMap<string, number> {
  const listed = strata.map((stratum) => ({
    ...stratum,
    campaign: '',
    populationSource: 'transactions' as const,
    needed: 0,
  }));
  return new Map(
    planQuotas(listed, plan, [group]).map((quota) => [stratumKey(quota), quota.needed]),
  );
}

/** How many answers are wanted of a group in one unit, and of how many people. */
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';
import { allocate } from '../sampling/allocate';
import { sampleSize } from '../sampling/sample-size';
import type { SamplingPlan } from './campaign';

/** `roster` the closed list; `transactions` real transactions of the period; `typed` what the manager knows. */
export const POPULATION_SOURCES = ['roster', 'transactions', 'typed'] as const;
export type PopulationSource = (typeof POPULATION_SOURCES)[number];

export interface Quota {
  readonly campaign: string;
  readonly group: GroupId;
  /** Code of the unit: the one assessed for open groups, the person's own for invited ones. */
  readonly unit: string;
  /** People of the group in the unit, 0 or more. */
  readonly population: number;
  readonly populationSource: PopulationSource;
  /** Answers wanted, 0 to `population`. */
  readonly needed: number;
  /** Changes after opening, oldest first; absent when there were none. */
  readonly changes?: readonly QuotaChange[];
}

/** A change made after opening, with what stood there before. */
export interface QuotaChange {
  readonly on: Day;
  /** Id of the account. */
  readonly account: string;
  readonly reason: string;
  readonly population: number;
  readonly needed: number;
}

/** The most people and answers that are believed of one unit; more is a slip of the keyboard. */
export const MOST_PEOPLE = 10_000_000;

/** Finds a quota's place in a table: group and unit. */
export function quotaPlace({ group, unit }: Pick<Quota, 'group' | 'unit'>): string {
  return `${group}|${unit}`;
}

/** How many people of a group a closed list has in one unit. */
export interface Roster {
  readonly group: GroupId;
  readonly unit: string;
  readonly invited: number;
}

/**
 * The quotas with those that closed lists add: people on a list are the population of their unit where
 * nothing has been entered, and where the population was taken from the list before.
 */
export function withRosters(
  quotas: readonly Quota[],
  campaign: string,
  rosters: readonly Roster[],
): Quota[] {
  const table = new Map(quotas.map((quota) => [quotaPlace(quota), quota]));
  for (const { group, unit, invited } of rosters) {
    const place = quotaPlace({ group, unit });
    const before = table.get(place);
    if (before && before.populationSource !== 'roster') continue;
    const needed = Math.min(before?.needed ?? 0, invited);
    const populationSource = 'roster';
    table.set(place, { campaign, group, unit, population: invited, populationSource, needed });
  }
  return [...table.values()];
}

/**
 * The quotas with `needed` as the plan computes it: a sample for each group's whole population, spread over
 * its units. Groups that are not named stay as they are.
 */
export function planQuotas(
  quotas: readonly Quota[],
  plan: SamplingPlan,
  groups: readonly GroupId[],
): Quota[] {
  const planned = new Map(groups.map((group) => [group, planGroup(quotas, plan, group)]));
  return quotas.map((quota) => ({
    ...quota,
    needed: planned.get(quota.group)?.get(quota.unit) ?? quota.needed,
  }));
}

function planGroup(
  quotas: readonly Quota[],
  { allocation, minimumPerUnit, ...size }: SamplingPlan,
  group: GroupId,
): ReadonlyMap<string, number> {
  const own = quotas.filter((quota) => quota.group === group);
  const population = own.reduce((sum, quota) => sum + quota.population, 0);
  return allocate({
    total: sampleSize({ ...size, population }),
    populations: new Map(own.map((quota) => [quota.unit, quota.population])),
    method: allocation,
    minimum: minimumPerUnit,
  });
}

/** What a change before opening does to a quota, and one after it, which keeps what stood there before. */
export function changedQuota(
  before: Quota | undefined,
  after: Quota,
  change?: Pick<QuotaChange, 'on' | 'account' | 'reason'>,
): Quota {
  if (!change) return after;
  const { population, needed } = before ?? { population: 0, needed: 0 };
  return { ...after, changes: [...(before?.changes ?? []), { ...change, population, needed }] };
}

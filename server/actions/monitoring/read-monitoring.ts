/** How a campaign stands: who has answered where and when, against what was planned; never what was answered. */
import { stateOn, type CampaignState, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { Desk } from '../../domain/campaign/desk';
import type { Quota } from '../../domain/campaign/quota';
import type { Day } from '../../domain/day';
import type { Group, GroupId } from '../../domain/definition/pack';
import type { Turnout } from '../../domain/monitoring/progress';
import { countResponses, type ResponseCounts } from '../../domain/monitoring/response-counts';
import type { Unit } from '../../domain/units/unit';
import type { Deps } from '../../deps';
import { desksOf } from '../read-results';
import { monitoringVersion } from './campaign-pulses';

export interface Monitoring {
  readonly opened: OpenedCampaign;
  readonly state: CampaignState;
  readonly today: Day;
  /** The groups that the campaign asks, in the order of its pack. */
  readonly groups: readonly Group[];
  readonly counts: ResponseCounts;
  readonly turnouts: readonly Turnout[];
  readonly invitedByDay: ReadonlyMap<GroupId, ReadonlyMap<Day, number>>;
  /** People who were outside the survey, by group. */
  readonly screenedOut: ReadonlyMap<GroupId, number>;
  readonly quotas: readonly Quota[];
  readonly desks: readonly Desk[];
  /** The registry, for the names of units. */
  readonly registry: readonly Unit[];
  /** Moves with every change of what is counted here. */
  readonly version: string;
}

/** Undefined for a campaign that does not exist or has never opened. */
export async function readMonitoring(deps: Deps, id: string): Promise<Monitoring | undefined> {
  const opened = await deps.campaigns.open(id);
  if (!opened || opened.campaign.stage === 'draft') return undefined;
  const today = deps.clock.today();
  // before the counts, so that a page never claims to be newer than it is
  const version = await monitoringVersion(deps, id);
  const counters = await deps.store.counters.list(id);
  return {
    opened,
    state: stateOn(opened.campaign, today),
    today,
    groups: opened.pack.groups.filter((group) => opened.campaign.groups.includes(group.id)),
    counts: countResponses(await deps.tallies.counted(opened)),
    turnouts: await deps.participation.read(id),
    invitedByDay: invitedByDay(counters),
    screenedOut: new Map(
      counters.flatMap(({ kind, group, count }) =>
        kind === 'screened-out' ? [[group, count] as const] : [],
      ),
    ),
    quotas: await deps.store.quotas.list(id),
    desks: await desksOf(deps, opened),
    registry: await deps.store.units.all(),
    version,
  };
}

type Counters = Awaited<ReturnType<Deps['store']['counters']['list']>>;

function invitedByDay(counters: Counters): ReadonlyMap<GroupId, ReadonlyMap<Day, number>> {
  const groups = new Map<GroupId, Map<Day, number>>();
  for (const { kind, group, day, count } of counters) {
    if (kind !== 'invited-answers' || day === undefined) continue;
    const days = groups.get(group) ?? new Map<Day, number>();
    groups.set(group, days.set(day, (days.get(day) ?? 0) + count));
  }
  return groups;
}

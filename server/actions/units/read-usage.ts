/** What refers to a unit. A unit that anything refers to is ended, never taken out. */
import type { Deps } from '../../deps';
import { assessedUnits } from '../../domain/campaign/assessed-units';
import type { Campaign } from '../../domain/campaign/campaign';
import { predecessorsOf } from '../../domain/units/lineage';
import { existsOn, unitKey, type Unit } from '../../domain/units/unit';

type UsageDeps = Pick<Deps, 'store'>;

export interface UnitUsage {
  readonly accounts: number;
  readonly desks: number;
  /** Campaigns that assess it or invite its people. */
  readonly campaigns: readonly Campaign[];
  /** Units under it, on whatever day. */
  readonly subordinates: number;
  /** Units that it succeeds. */
  readonly predecessors: number;
}

export async function readUsage(
  deps: UsageDeps,
  units: readonly Unit[],
  unit: Unit,
): Promise<UnitUsage> {
  const { store } = deps;
  const [accounts, desks, campaigns] = await Promise.all([
    store.accounts.list(),
    store.desks.list(),
    store.campaigns.list(),
  ]);
  const using = await Promise.all(campaigns.map((campaign) => uses(deps, campaign, units, unit)));
  return {
    accounts: accounts.filter(({ account }) => account.unit === unit.code).length,
    desks: desks.filter((desk) => desk.unit === unit.code).length,
    campaigns: campaigns.filter((_, place) => using[place]),
    subordinates: units.filter(({ parent }) => parent === unit.code).length,
    predecessors: predecessorsOf(units, unitKey(unit)).length,
  };
}

/** Whether anything refers to the unit. */
export function isUsed({ campaigns, ...counts }: UnitUsage): boolean {
  return campaigns.length > 0 || Object.values(counts).some((count) => count > 0);
}

async function uses(
  { store }: UsageDeps,
  campaign: Campaign,
  units: readonly Unit[],
  unit: Unit,
): Promise<boolean> {
  if (!existsOn(unit, campaign.unitsOn)) return false;
  if (assessedUnits(units, campaign).some(({ code }) => code === unit.code)) return true;
  return (await store.invitations.count({ campaign: campaign.id, unit: unit.code })) > 0;
}

/** The quotas of a campaign with the units that a table of them has rows for. */
import { assessedUnits } from '../../domain/campaign/assessed-units';
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { isActive } from '../../domain/campaign/desk';
import type { Quota } from '../../domain/campaign/quota';
import { findGroup, type GroupId } from '../../domain/definition/pack';
import { existsOn, type Unit } from '../../domain/units/unit';
import type { Deps } from '../../deps';

export interface QuotaRow {
  readonly unit: Unit;
  /** Absent where nothing has been entered yet. */
  readonly quota?: Quota;
  /** People of the unit on the closed list; absent for a group that comes without invitation. */
  readonly roster?: number;
}

export interface GroupQuotas {
  readonly group: GroupId;
  /** In the order of the registry. */
  readonly rows: readonly QuotaRow[];
}

type QuotaDeps = Pick<Deps, 'store' | 'participation'>;

/** A table for each group that the campaign asks. */
export async function readQuotas(
  { store, participation }: QuotaDeps,
  opened: OpenedCampaign,
): Promise<readonly GroupQuotas[]> {
  const { campaign } = opened;
  const registry = await store.units.all();
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  const quotas = await store.quotas.list(campaign.id);
  const people = await participation.read(campaign.id);
  const desks = (await store.desks.list()).filter(isActive);
  const assessed = new Set(assessedUnits(registry, campaign).map(({ code }) => code));
  const withDesk = new Set(desks.map(({ unit }) => unit).filter((unit) => assessed.has(unit)));
  return campaign.groups.map((group) => {
    const own = new Map(
      quotas.filter((quota) => quota.group === group).map((quota) => [quota.unit, quota]),
    );
    const isClosed = findGroup(opened.pack, group)?.invited === true;
    const listed = people.filter((row) => isClosed && row.group === group);
    const roster = new Map(listed.map(({ unit, invited }) => [unit, invited]));
    const usual = usualUnits(opened, group, withDesk);
    return {
      group,
      rows: units
        .filter(({ code }) => own.has(code) || roster.has(code) || usual.has(code))
        .map((unit) => rowOf(unit, own, roster)),
    };
  });
}

/** Where a group that comes without invitation is asked: at the desks, or the administration as a whole. */
function usualUnits(
  { campaign, pack }: OpenedCampaign,
  id: GroupId,
  withDesk: ReadonlySet<string>,
): ReadonlySet<string> {
  const group = findGroup(pack, id);
  if (!group || group.invited) return new Set();
  return group.assesses === 'root' ? new Set([campaign.rootUnit]) : withDesk;
}

function rowOf(
  unit: Unit,
  own: ReadonlyMap<string, Quota>,
  roster: ReadonlyMap<string, number>,
): QuotaRow {
  const quota = own.get(unit.code);
  const invited = roster.get(unit.code);
  return { unit, ...(quota && { quota }), ...(invited !== undefined && { roster: invited }) };
}

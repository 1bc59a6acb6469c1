/** Writes the quotas of one group as they were typed into its table. */
import { stateOn } from '../../domain/campaign/campaign';
import type { QuotaChange } from '../../domain/campaign/quota';
import {
  quotaDifference,
  readQuotaRows,
  type QuotaDifference,
  type QuotaProblem,
  type TypedQuota,
} from '../../domain/campaign/quota-table';
import type { GroupId } from '../../domain/definition/pack';
import { err, ok, type Result } from '../../domain/result';
import { unitOn } from '../../domain/units/unit';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

export interface QuotasToSave extends SeenCampaign {
  readonly group: GroupId;
  readonly rows: readonly TypedQuota[];
  /** Why; asked for once the campaign has opened. */
  readonly reason: string;
}

export type QuotaFailure =
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }
  | { readonly kind: 'invalid'; readonly problems: readonly QuotaProblem[] }
  /** Opened quotas change for a reason only. */
  | { readonly kind: 'reason-missing' };

type SaveDeps = Pick<Deps, 'store' | 'campaigns' | 'participation' | 'clock'>;

/**
 * Saves the rows; those of units that are not in the registry on the campaign's day are left out. The
 * campaign's revision moves first, so that a draft that is opened meanwhile keeps the quotas it was
 * checked with. Nothing changed is a success, and writes nothing but the line in the log.
 */
export async function saveQuotas(
  deps: SaveDeps,
  act: Act,
  { group, rows, reason, ...seen }: QuotasToSave,
): Promise<Result<QuotaDifference, QuotaFailure>> {
  const found = await openForChange(deps, seen, ['draft', 'upcoming', 'open']);
  if (!found.ok) return err({ kind: 'refused', reason: found.error });
  const { campaign } = found.value;
  if (!campaign.groups.includes(group)) return err({ kind: 'refused', reason: 'unknown' });
  const units = await deps.store.units.all();
  const roster = await rosterOf(deps, campaign.id, group);
  const read = readQuotaRows({
    campaign: campaign.id,
    group,
    rows: rows.filter(({ unit }) => unitOn(units, unit, campaign.unitsOn)),
    roster,
  });
  if (!read.ok) return err({ kind: 'invalid', problems: read.error });
  const before = (await deps.store.quotas.list(campaign.id)).filter((one) => one.group === group);
  const isDraft = stateOn(campaign, deps.clock.today()) === 'draft';
  const change = isDraft ? undefined : changeBy(deps, act, reason);
  const difference = quotaDifference(before, read.value, change);
  const changes = difference.put.length + difference.remove.length > 0;
  if (changes && change?.reason === '') return err({ kind: 'reason-missing' });
  const moved = await putRevision(deps, act, campaign, [`quotas.${group}`]);
  if (!moved.ok) return err({ kind: 'refused', reason: moved.error });
  await deps.store.quotas.put(difference.put);
  await deps.store.quotas.remove(difference.remove);
  return ok(difference);
}

function changeBy(
  { clock }: Pick<Deps, 'clock'>,
  { actor }: Act,
  reason: string,
): Pick<QuotaChange, 'on' | 'account' | 'reason'> {
  return { on: clock.today(), account: actor?.account ?? '', reason };
}

async function rosterOf(
  { participation }: Pick<Deps, 'participation'>,
  campaign: string,
  group: GroupId,
): Promise<ReadonlyMap<string, number>> {
  const people = await participation.read(campaign);
  const own = people.filter((row) => row.group === group);
  return new Map(own.map(({ unit, invited }) => [unit, invited]));
}

/** Makes this year's draft from an earlier campaign in one click. */
import type { Campaign } from '../../domain/campaign/campaign';
import { copyCampaign } from '../../domain/campaign/copy';
import type { Quota } from '../../domain/campaign/quota';
import { unitOn } from '../../domain/units/unit';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { newCampaignId } from './create-draft';

/**
 * Adds a copy with quotas (of units that still exist), without answers, invitations and desks. The quotas
 * are written first: a crash between leaves quotas that belong to nothing, never half a draft.
 */
export async function copyAsDraft(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  id: string,
): Promise<Result<Campaign, 'unknown'>> {
  const source = await store.campaigns.find(id);
  if (!source) return err('unknown');
  const copy = copyCampaign(source, newCampaignId(), clock.today());
  const units = await store.units.all();
  const quotas = (await store.quotas.list(id))
    .filter(({ unit }) => unitOn(units, unit, copy.unitsOn) !== undefined)
    .map((quota): Quota => quotaOf(copy.id, quota));
  await act.record({ kind: 'campaign', id: copy.id }, ['copy']);
  await store.quotas.put(quotas);
  await store.campaigns.add(copy);
  return ok(copy);
}

/** The same numbers for another campaign, without the history of the first one. */
function quotaOf(campaign: string, quota: Quota): Quota {
  const { group, unit, population, populationSource, needed } = quota;
  return { campaign, group, unit, population, populationSource, needed };
}

/**
 * How every change of a campaign goes: whoever changes it says which revision was looked at, the line in
 * the audit log comes before the effect, and of two changes of the same revision one wins.
 */
import { stateOn, type Campaign, type CampaignState } from '../../domain/campaign/campaign';
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';

/** The campaign that somebody was looking at. */
export interface SeenCampaign {
  readonly id: string;
  readonly revision: number;
}

/** `unknown`: no such campaign; `wrong-state`: not in this state of it; `changed`: somebody was faster. */
export type ChangeRefusal = 'unknown' | 'wrong-state' | 'changed';

/** The campaign as it stands, when it is in one of the states and still the revision that was looked at. */
export async function openForChange(
  { campaigns, clock }: Pick<Deps, 'campaigns' | 'clock'>,
  { id, revision }: SeenCampaign,
  states: readonly CampaignState[],
): Promise<Result<OpenedCampaign, ChangeRefusal>> {
  const opened = await campaigns.open(id);
  if (!opened) return err('unknown');
  if (!states.includes(stateOn(opened.campaign, clock.today()))) return err('wrong-state');
  return opened.campaign.revision === revision ? ok(opened) : err('changed');
}

/** Records what is being set and puts the campaign's next revision in place. */
export async function putRevision(
  { store }: Pick<Deps, 'store'>,
  act: Act,
  campaign: Campaign,
  fields: readonly string[],
): Promise<Result<Campaign, 'changed'>> {
  const next = { ...campaign, revision: campaign.revision + 1 };
  await act.record({ kind: 'campaign', id: campaign.id }, fields);
  return (await store.campaigns.replace(next)) ? ok(next) : err('changed');
}

/** Names of the fields that a change would set to something else. */
export function changedFields<T extends object>(before: T, after: Partial<T>): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

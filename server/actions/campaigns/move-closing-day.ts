/** Extends or shortens an opened campaign; the deadline in forms and notices follows at once. */
import type { Campaign } from '../../domain/campaign/campaign';
import { readClosingDay, type ClosingDayProblem } from '../../domain/campaign/draft';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

/** Sets another closing day, as it was typed. */
export async function moveClosingDay(
  deps: Pick<Deps, 'store' | 'campaigns' | 'clock'>,
  act: Act,
  { typed, ...seen }: SeenCampaign & { readonly typed: string },
): Promise<Result<Campaign, ChangeRefusal | ClosingDayProblem>> {
  const found = await openForChange(deps, seen, ['upcoming', 'open']);
  if (!found.ok) return found;
  const { campaign } = found.value;
  const closesOn = readClosingDay(typed, campaign, deps.clock.today());
  if (!closesOn.ok) return err(closesOn.error);
  return putRevision(deps, act, { ...campaign, closesOn: closesOn.value }, ['closesOn']);
}

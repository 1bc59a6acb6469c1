/** Writes the legal notices of a draft, each under the day from which it holds. */
import type { Campaign } from '../../domain/campaign/campaign';
import type { Notice } from '../../domain/campaign/notice';
import type { Day } from '../../domain/day';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

export interface NoticeToSave extends SeenCampaign {
  /** The day under which it stood; absent for a new one. */
  readonly before?: Day;
  readonly from: Day;
  readonly notice: Notice;
}

type EditDeps = Pick<Deps, 'store' | 'campaigns' | 'clock'>;

/** Adds or replaces a notice. @returns `day-taken` when another notice holds from that day */
export async function saveNotice(
  deps: EditDeps,
  act: Act,
  { before, from, notice, ...seen }: NoticeToSave,
): Promise<Result<Campaign, ChangeRefusal | 'day-taken'>> {
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return found;
  const { campaign } = found.value;
  const others = campaign.notices.filter((other) => other.from !== before);
  if (others.some((other) => other.from === from)) return err('day-taken');
  const notices = [...others, { from, notice }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return putRevision(deps, act, { ...campaign, notices }, ['notices']);
}

/** Takes a notice out; one that is not there is gone already. */
export async function removeNotice(
  deps: EditDeps,
  act: Act,
  { from, ...seen }: SeenCampaign & { readonly from: Day },
): Promise<Result<Campaign, ChangeRefusal>> {
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return found;
  const { campaign } = found.value;
  const notices = campaign.notices.filter((other) => other.from !== from);
  return putRevision(deps, act, { ...campaign, notices }, ['notices']);
}

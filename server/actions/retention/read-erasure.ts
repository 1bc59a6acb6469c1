/** When a campaign's personal data are, or were, erased; for pages that show them. */
import type { Campaign } from '../../domain/campaign/campaign';
import { erasesOn } from '../../domain/campaign/retention';
import type { Day } from '../../domain/day';
import type { Deps } from '../../deps';

export type Erasure =
  { readonly kind: 'planned'; readonly on: Day } | { readonly kind: 'done'; readonly on: Day };

/** The day of the erasure. */
export async function readErasure(
  { store }: Pick<Deps, 'store'>,
  campaign: Campaign,
): Promise<Erasure> {
  const standing = await store.erasures.find(campaign.id);
  return standing === undefined || standing === 'begun'
    ? { kind: 'planned', on: erasesOn(campaign) }
    : { kind: 'done', on: standing.doneOn };
}

/**
 * Opens a draft. One compare-and-set makes it open, after everything that an open campaign stands on has
 * been written: the frozen pack, which is only added, and the desks' doors, which nobody sees while they
 * lead to a draft. A crash on the way leaves a draft, and opening again writes the same things.
 */
import type { Campaign, OpenedCampaign } from '../../domain/campaign/campaign';
import type { Desk } from '../../domain/campaign/desk';
import type { Finding } from '../../domain/campaign/finding';
import { mayOpen } from '../../domain/campaign/opening';
import { err, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';
import { readOpening } from './read-opening';

export type OpenFailure =
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }
  /** Something blocks, or a warning was not ticked. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

type OpenDeps = Pick<Deps, 'store' | 'campaigns' | 'definitions' | 'participation' | 'clock'>;

/** Opens the draft, given the keys of the warnings that were ticked. */
export async function openCampaign(
  deps: OpenDeps,
  act: Act,
  { ticked, ...seen }: SeenCampaign & { readonly ticked: readonly string[] },
): Promise<Result<Campaign, OpenFailure>> {
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return err({ kind: 'refused', reason: found.error });
  const { campaign, pack } = found.value;
  const { findings, desks } = await readOpening(deps, found.value);
  if (!mayOpen(findings, ticked)) return err({ kind: 'findings', findings });
  await deps.store.packs.put(campaign.packHash, pack);
  await giveDoors(deps, found.value, desks);
  const opened = await putRevision(deps, act, { ...campaign, stage: 'opened' }, [
    'stage',
    'packHash',
  ]);
  return opened.ok ? opened : err({ kind: 'refused', reason: opened.error });
}

/**
 * A door at each of the desks for every group that comes without an invitation, and none elsewhere: an
 * opening that was cut off may have given doors to desks that are no longer meant.
 */
async function giveDoors(
  { store }: Pick<Deps, 'store'>,
  { campaign, pack }: OpenedCampaign,
  desks: readonly Desk[],
): Promise<void> {
  const groups = pack.groups
    .filter(({ id, invited }) => !invited && campaign.groups.includes(id))
    .map(({ id }) => id);
  const meant = new Set(desks.map(({ code }) => code));
  for (const { code, doors } of await store.desks.list()) {
    if (meant.has(code)) await store.desks.setDoors(code, campaign.id, groups);
    else if (doors.some((door) => door.campaign === campaign.id)) {
      await store.desks.setDoors(code, campaign.id, []);
    }
  }
}

/** Changes what a draft is about: name, pack, days, groups, words. */
import type { Campaign } from '../../domain/campaign/campaign';
import { readDraft, type DraftProblem, type TypedDraft } from '../../domain/campaign/draft';
import type { Pack } from '../../domain/definition/pack';
import { err, type Result } from '../../domain/result';
import type { LoadedPack } from '../../definitions/load-packs';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import {
  changedFields,
  openForChange,
  putRevision,
  type ChangeRefusal,
  type SeenCampaign,
} from './change-campaign';

export type EditFailure =
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }
  | { readonly kind: 'invalid'; readonly problems: readonly DraftProblem[] };

/** Saves the draft with the pack as the definitions have it now; another pack asks all of its groups. */
export async function editDraft(
  deps: Pick<Deps, 'store' | 'campaigns' | 'definitions' | 'clock'>,
  act: Act,
  { typed, ...seen }: SeenCampaign & { readonly typed: TypedDraft },
): Promise<Result<Campaign, EditFailure>> {
  const found = await openForChange(deps, seen, ['draft']);
  if (!found.ok) return err({ kind: 'refused', reason: found.error });
  const { campaign } = found.value;
  const chosen = await packFor(deps, found.value, typed.packId);
  const groups =
    typed.packId === campaign.packId
      ? typed.groups
      : (chosen?.pack.groups.map(({ id }) => id) ?? typed.groups);
  const units = await deps.store.units.all();
  const read = readDraft({ ...typed, groups }, { pack: chosen?.pack, units });
  if (!read.ok || !chosen) {
    return err({ kind: 'invalid', problems: read.ok ? [] : read.error });
  }
  await deps.store.packs.put(chosen.hash, chosen.pack);
  const saved = await putRevision(
    deps,
    act,
    { ...campaign, ...read.value, packHash: chosen.hash },
    changedFields(campaign, read.value),
  );
  return saved.ok ? saved : err({ kind: 'refused', reason: saved.error });
}

/** The draft's own pack even where it has been withdrawn, or another one that is offered. */
async function packFor(
  { definitions }: Pick<Deps, 'definitions'>,
  { campaign, pack }: { readonly campaign: Campaign; readonly pack: Pack },
  packId: string,
): Promise<LoadedPack | undefined> {
  return packId === campaign.packId ? { pack, hash: campaign.packHash } : definitions.find(packId);
}

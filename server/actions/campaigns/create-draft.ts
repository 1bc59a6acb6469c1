/** Begins a campaign: a draft of a pack that asks all of its groups. */
import type { Campaign, SamplingPlan } from '../../domain/campaign/campaign';
import { readDraft, type DraftProblem, type TypedDraft } from '../../domain/campaign/draft';
import { noticesBetween, type LegalBasis } from '../../domain/campaign/legal-basis';
import type { Notice } from '../../domain/campaign/notice';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import type { Act } from '../audit/act';

export interface NewDraft {
  /** Groups and words are not asked for yet: all groups, no words. */
  readonly typed: Omit<TypedDraft, 'groups' | 'terms'>;
  /** The usual words of a notice under a law, to begin with. */
  readonly noticeFor: (basis: LegalBasis) => Notice;
}

/** What most surveys of this kind take; the manager may choose otherwise. */
const USUAL_SAMPLING: SamplingPlan = {
  method: 'cochran',
  confidence: 95,
  margin: 5,
  allocation: 'proportional',
  minimumPerUnit: 5,
};

/** Adds the draft, or says every fault of what was typed. */
export async function createDraft(
  deps: Pick<Deps, 'store' | 'definitions'>,
  act: Act,
  { typed, noticeFor }: NewDraft,
): Promise<Result<Campaign, readonly DraftProblem[]>> {
  const loaded = await deps.definitions.find(typed.packId);
  const units = await deps.store.units.all();
  const groups = loaded?.pack.groups.map(({ id }) => id) ?? [];
  const read = readDraft({ ...typed, groups, terms: new Map() }, { pack: loaded?.pack, units });
  if (!read.ok || !loaded) return err(read.ok ? [] : withoutGroups(read.error));
  const { opensOn, closesOn } = read.value;
  const campaign: Campaign = {
    id: newCampaignId(),
    ...read.value,
    packHash: loaded.hash,
    stage: 'draft',
    revision: 1,
    notices: noticesBetween(opensOn, closesOn, noticeFor),
    sampling: USUAL_SAMPLING,
    demonstration: false,
  };
  await deps.store.packs.put(loaded.hash, loaded.pack);
  await act.record({ kind: 'campaign', id: campaign.id }, Object.keys(read.value));
  await deps.store.campaigns.add(campaign);
  return ok(campaign);
}

/** Short enough for an address that is read out. */
export function newCampaignId(): string {
  return randomToken().slice(-10);
}

/** A pack that is not there has no groups; saying so twice helps nobody. */
function withoutGroups(problems: readonly DraftProblem[]): readonly DraftProblem[] {
  return problems.filter(({ field }) => field !== 'groups');
}

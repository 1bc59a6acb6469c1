/** Re-checks (phúc tra): draws a share of those who have answered, and records what asking them again gave. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import type { Invitation, RecheckOutcome } from '../../domain/campaign/invitation';
import { groupBy } from '../../domain/draw/group-by';
import { drawRecheck, type Recheck } from '../../domain/draw/recheck';
import type { Person } from '../../domain/people/person';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import { randomToken } from '../../ids';
import type { Act } from '../audit/act';
import { opener } from '../people/listed-people';
import { DRAW_HASHES, newSeed } from './draw-hashes';

/**
 * Draws a re-check among those who have answered and were in no earlier one.
 * @param percent a decimal with a dot, above 0 and at most 100
 * @returns `nobody` when there is no one to ask
 */
export async function drawRecheckSample(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  { opened, percent }: { readonly opened: OpenedCampaign; readonly percent: string },
): Promise<Result<Recheck, 'nobody'>> {
  const campaign = opened.campaign.id;
  const earlier = await store.rechecks.list(campaign);
  const asked = new Set(earlier.flatMap(({ invitations }) => invitations));
  const answered: Pick<Invitation, 'id' | 'group'>[] = [];
  for await (const { id, group } of store.invitations.stream({ campaign, answered: true })) {
    if (!asked.has(id)) answered.push({ id, group });
  }
  if (answered.length === 0) return err('nobody');
  const seed = newSeed();
  const byGroup = [...groupBy(answered, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
  const recheck: Recheck = {
    id: randomToken(),
    campaign,
    on: clock.today(),
    percent,
    seed,
    answered: Object.fromEntries(byGroup.map(([group, own]) => [group, own.length])),
    frameHash: DRAW_HASHES.ofText(
      answered
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    ),
    invitations: drawRecheck(answered, percent, DRAW_HASHES.keyed(seed)),
  };
  await act.record({ kind: 'recheck', id: recheck.id }, ['percent', 'seed']);
  await store.rechecks.add(recheck);
  return ok(recheck);
}

/**
 * Records one outcome for people of a re-check; a later outcome takes the place of an earlier one.
 * @returns how many were recorded; `nobody` when none of the ids belongs to the re-check
 */
export async function recordRecheckOutcomes(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  act: Act,
  input: {
    readonly recheck: Recheck;
    readonly invitations: readonly string[];
    readonly outcome: RecheckOutcome;
  },
): Promise<Result<number, 'nobody'>> {
  const { recheck, invitations, outcome } = input;
  const own = recheck.invitations.filter((id) => invitations.includes(id));
  if (own.length === 0) return err('nobody');
  for (const id of own) {
    await act.record({ kind: 'invitation', id }, ['recheck']);
    await store.invitations.setRecheck(id, { on: clock.today(), outcome });
  }
  return ok(own.length);
}

export interface RecheckRow {
  readonly invitation: Invitation;
  /** Absent after erasure, and for invitations without a name. */
  readonly person?: Person;
}

/** The people of a re-check in its order. */
export async function readRecheck(
  deps: Pick<Deps, 'store' | 'keys'>,
  { campaign, invitations }: Recheck,
): Promise<readonly RecheckRow[]> {
  const open = opener(deps, campaign);
  const found = await Promise.all(invitations.map((id) => deps.store.invitations.find(id)));
  return found.flatMap((invitation) => (invitation ? [open(invitation)] : []));
}

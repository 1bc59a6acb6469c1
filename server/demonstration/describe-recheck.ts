/** A re-check of the closed campaign: some of those who answered were asked again, and what came of it. */
import type { Invitation } from '../domain/campaign/invitation';
import { groupBy } from '../domain/draw/group-by';
import { drawRecheck, type Recheck } from '../domain/draw/recheck';
import { DRAW_HASHES } from '../actions/draw/draw-hashes';
import { seedOf } from './describe-draw';
import type { DescribedInvitation } from './describe-invitations';
import type { DrawData } from './office-schema';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface RecheckSource {
  readonly campaign: string;
  readonly data: DrawData['recheck'];
  readonly invitations: readonly DescribedInvitation[];
  readonly key: Buffer;
}

export interface DescribedRecheck {
  readonly recheck: Recheck;
  /** All the campaign's invitations, those of the re-check with their outcomes. */
  readonly invitations: readonly DescribedInvitation[];
}

/** Draws among those who have answered, and gives most of the drawn an outcome. */
export function describeRecheck(source: RecheckSource, random: SeededRandom): DescribedRecheck {
  const { campaign, data, invitations, key } = source;
  const { id, on, percent } = data;
  const answered = invitations.flatMap(({ invitation }) =>
    invitation.claim === undefined ? [] : [invitation],
  );
  const seed = seedOf(key, id);
  const ids = answered.map((invitation) => invitation.id).sort();
  const recheck: Recheck = {
    id,
    campaign,
    on,
    percent,
    seed,
    answered: Object.fromEntries(
      [...groupBy(answered, ({ group }) => group)].map(([group, own]) => [group, own.length]),
    ),
    frameHash: DRAW_HASHES.ofText(ids.join('\n')),
    invitations: drawRecheck(answered, percent, DRAW_HASHES.keyed(seed)),
  };
  const outcomes = outcomesOf(recheck, data, random);
  return {
    recheck,
    invitations: invitations.map((entry) => {
      const outcome = outcomes.get(entry.invitation.id);
      if (!outcome) return entry;
      return { ...entry, invitation: { ...entry.invitation, recheck: outcome } };
    }),
  };
}

type Outcome = NonNullable<Invitation['recheck']>;

function outcomesOf(
  { invitations }: Recheck,
  { outcomes, askedOn }: DrawData['recheck'],
  random: SeededRandom,
): ReadonlyMap<string, Outcome> {
  const choice = new WeightedChoice(
    (Object.keys(outcomes) as (keyof typeof outcomes)[]).map(
      (name) => [name, outcomes[name]] as const,
    ),
  );
  return new Map(
    invitations.flatMap((id): (readonly [string, Outcome])[] => {
      const outcome = choice.draw(random);
      const on = random.pick(askedOn);
      return outcome === 'open' ? [] : [[id, { on, outcome }]];
    }),
  );
}

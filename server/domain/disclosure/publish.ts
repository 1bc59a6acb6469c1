/**
 * The one maker of figures that may be shown: what is hidden until closing and what has too small a base
 * is taken out first, then the rest is scored.
 */
import type { GroupId, PackContent } from '../definition/pack';
import { score } from '../score/score';
import { scoreRange, type ScoreRange } from '../score/score-range';
import type { GroupScore, Scorecard } from '../score/scorecard';
import { EMPTY_TALLY, type Tally } from '../tally/tally';
import { withholdSmallBases, type GroupTallies } from './withhold';

declare const disclosed: unique symbol;

/** A scorecard made of what may be shown. Pages, papers and exports take nothing else. */
export type PublicScorecard = Scorecard & { readonly [disclosed]: true };

/**
 * shown: its figures are in the score; hidden-until-closing: an invited group while answers come in;
 * too-few: fewer responses than the disclosure threshold; nobody: no response yet; not-asked: a group of the
 * pack that the campaign leaves out.
 */
export type GroupVisibility = 'shown' | 'hidden-until-closing' | 'too-few' | 'nobody' | 'not-asked';

export interface PublishOptions {
  readonly closed: boolean;
  /** Groups that the campaign asks; every group of the pack where absent. */
  readonly asked?: readonly GroupId[];
}

export interface Publication {
  readonly card: PublicScorecard;
  readonly visibility: ReadonlyMap<GroupId, GroupVisibility>;
  /** Where the final score can still fall, while the campaign is open; absent without a score. */
  readonly range?: ScoreRange;
}

/**
 * Says of groups that have answered, of whose answers none may count yet, that they wait for closing.
 * @param answered answers of each group, those that wait included
 */
export function withWaiting(
  publication: Publication,
  answered: ReadonlyMap<GroupId, number>,
): Publication {
  const visibility = new Map(
    [...publication.visibility].map(([group, state]): [GroupId, GroupVisibility] => {
      const waits = state === 'nobody' && (answered.get(group) ?? 0) > 0;
      return [group, waits ? 'hidden-until-closing' : state];
    }),
  );
  return { ...publication, visibility };
}

/** Publishes the tallies of a campaign's groups. */
export function publish(
  pack: PackContent,
  tallies: GroupTallies,
  { closed, asked }: PublishOptions,
): Publication {
  const visibility = new Map(
    pack.groups.map((group) => [
      group.id,
      asked?.includes(group.id) === false
        ? ('not-asked' as const)
        : visibilityOf(pack, group.invited && !closed, tallies.get(group.id)),
    ]),
  );
  const visible = new Map(
    [...tallies].map(([group, tally]): [GroupId, Tally] => [
      group,
      visibility.get(group) === 'shown' ? tally : EMPTY_TALLY,
    ]),
  );
  const card = score(pack, withholdSmallBases(pack, visible)) as PublicScorecard;
  const isUnknown = ({ group, counted }: GroupScore): boolean =>
    !closed &&
    visibility.get(group) !== 'not-asked' &&
    (visibility.get(group) === 'hidden-until-closing' || !counted);
  const { scoring } = pack;
  return {
    card,
    visibility,
    ...(scoring && !closed && { range: scoreRange(card, scoring, isUnknown) }),
  };
}

function visibilityOf(
  pack: PackContent,
  hidden: boolean,
  tally: Tally = EMPTY_TALLY,
): GroupVisibility {
  if (hidden) return 'hidden-until-closing';
  if (tally.responses === 0) return 'nobody';
  return tally.responses < pack.disclosure.minimumBase ? 'too-few' : 'shown';
}

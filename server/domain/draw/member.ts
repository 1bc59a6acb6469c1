/** People who were drawn, what became of them, and who comes in their place. */
import type { Day } from '../day';
import type { DrawStratum } from './draw';
import { groupBy } from './group-by';
import { stratumKey, type Stratum } from './transaction';

/** Why somebody who was drawn gives no answer. */
export const NON_RESPONSES = ['refused', 'not-found', 'not-eligible', 'no-answer'] as const;
export type NonResponse = (typeof NON_RESPONSES)[number];

/** What a member's row is about: no answer yet, an answer, or why there is none. */
export const MEMBER_STATES = ['open', 'answered', 'non-response'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export interface DrawMember extends Stratum {
  readonly draw: string;
  /** Place in the stratum's order, from 1; above the stratum's size for those who came in later. */
  readonly order: number;
  /** Id of the line in the published frame. */
  readonly line: string;
  readonly invitation: string;
  /** Order of the member in whose place this one was taken; absent for those of the first draw. */
  readonly replaces?: number;
  readonly nonResponse?: { readonly reason: NonResponse; readonly on: Day };
}

/** The next places to fill in a stratum: who is to be replaced, and by which order. */
export interface Replacement {
  readonly replaces: number;
  readonly order: number;
}

/**
 * The reserves to take now: one for each member with a non-response whom nobody replaces yet, in the order
 * of the draw, as long as the stratum has people left. Repeating it after it was carried out gives none.
 */
export function dueReplacements(
  { population, size }: Pick<DrawStratum, 'population' | 'size'>,
  members: readonly DrawMember[],
): readonly Replacement[] {
  const replaced = new Set(members.map(({ replaces }) => replaces));
  const waiting = members
    .filter(({ nonResponse, order }) => nonResponse && !replaced.has(order))
    .map(({ order }) => order)
    .sort((a, b) => a - b);
  const last = Math.max(size, ...members.map(({ order }) => order));
  return waiting
    .slice(0, population - last)
    .map((replaces, index) => ({ replaces, order: last + index + 1 }));
}

/**
 * What became of a stratum's sample: everybody is answered, open, or a non-response; an answer that came
 * after all counts as one.
 */
export interface StratumOutcome extends DrawStratum {
  /** People taken in the place of others. */
  readonly replacements: number;
  readonly answered: number;
  readonly nonResponses: Readonly<Record<NonResponse, number>>;
  readonly open: number;
}

/** The strata of a draw with the fate of their members; `answered` are the invitations with an answer. */
export function stratumOutcomes(
  strata: readonly DrawStratum[],
  members: readonly DrawMember[],
  answered: ReadonlySet<string>,
): readonly StratumOutcome[] {
  const byStratum = groupBy(members, stratumKey);
  return strata.map((stratum) => {
    const own = byStratum.get(stratumKey(stratum)) ?? [];
    const silent = own.filter(({ invitation }) => !answered.has(invitation));
    const because = (reason: NonResponse): number =>
      silent.filter(({ nonResponse }) => nonResponse?.reason === reason).length;
    return {
      ...stratum,
      replacements: own.filter(({ replaces }) => replaces !== undefined).length,
      answered: own.length - silent.length,
      nonResponses: {
        refused: because('refused'),
        'not-found': because('not-found'),
        'not-eligible': because('not-eligible'),
        'no-answer': because('no-answer'),
      },
      open: silent.filter(({ nonResponse }) => !nonResponse).length,
    };
  });
}

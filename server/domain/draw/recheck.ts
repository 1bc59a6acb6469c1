/**
 * A re-check (phúc tra): a random share of those who have answered is asked again whether it was they who
 * answered. What comes out is a rate of the survey; no answer is ever changed or thrown away by it.
 */
import type { RecheckOutcome } from '../campaign/invitation';
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';
import { ratio, type Ratio } from '../score/ratio';
import { drawOrder, type KeyedHash } from './order';

export interface Recheck {
  readonly id: string;
  readonly campaign: string;
  readonly on: Day;
  /** Share as typed, a decimal with a dot, above 0 and at most 100: `5`, `7.5`. */
  readonly percent: string;
  /** The seed that decided, 64 hex digits. */
  readonly seed: string;
  /** Answered invitations by group at that time, without those of earlier re-checks. */
  readonly answered: Readonly<Record<GroupId, number>>;
  /** SHA-256 of the ids of these invitations, sorted, separated by line feeds, in hex. */
  readonly frameHash: string;
  /** Ids of the invitations to re-check, by group and in the order of the draw. */
  readonly invitations: readonly string[];
}

/** Who can be re-checked. */
export interface Answered {
  readonly id: string;
  readonly group: GroupId;
}

/** People of a group to re-check: the share, rounded up, so that no group that has answered is left out. */
export function recheckSize(answered: number, percent: string): number {
  const share = ratio(percent).mul(answered).div(100);
  return Number((share.n + share.d - 1n) / share.d);
}

/** Draws the share of each group, in the order of `drawOrder` with the group as the stratum. */
export function drawRecheck(
  answered: readonly Answered[],
  percent: string,
  hash: KeyedHash,
): readonly string[] {
  const order = drawOrder(
    answered.map(({ id, group }) => ({ id, stratum: group })),
    hash,
  );
  return [...order]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ids]) => ids.slice(0, recheckSize(ids.length, percent)));
}

export interface RecheckRate {
  readonly drawn: number;
  readonly rightPerson: number;
  readonly notThePerson: number;
  readonly unreachable: number;
  /** Drawn and not yet asked. */
  readonly open: number;
  /** Right persons among those who were reached; undefined while nobody was. */
  readonly rightShare?: Ratio;
}

/** The rate of a list of outcomes; undefined for those who have not been asked yet. */
export function recheckRate(outcomes: readonly (RecheckOutcome | undefined)[]): RecheckRate {
  const count = (wanted: RecheckOutcome | undefined): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const rightPerson = count('right-person');
  const notThePerson = count('not-the-person');
  const reached = rightPerson + notThePerson;
  return {
    drawn: outcomes.length,
    rightPerson,
    notThePerson,
    unreachable: count('unreachable'),
    open: count(undefined),
    ...(reached > 0 && { rightShare: ratio(rightPerson, reached) }),
  };
}

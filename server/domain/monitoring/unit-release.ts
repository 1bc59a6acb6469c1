/** Which answers about a unit its own viewers see while the campaign is open. */
import type { Partition } from '../campaign/response';
import type { Day } from '../day';
import type { GroupId } from '../definition/pack';
import { releasedUntil } from '../disclosure/release';
import type { GroupTallies } from '../disclosure/withhold';
import { TallySum, type Tally } from '../tally/tally';

/** A partition with its tally and the version of that. */
export interface VersionedTally {
  readonly partition: Partition;
  readonly tally: Tally;
  readonly version: number;
}

/** Answers of one group in a unit's figures. */
export interface ShownCount {
  readonly responses: number;
  /** The last of their days, where later ones are held back or may come. */
  readonly until?: Day;
}

export interface UnitRelease {
  readonly counts: ReadonlyMap<GroupId, ShownCount>;
  readonly heldBack: readonly VersionedTally[];
  /** Equal when the same answers are let out. */
  readonly signature: string;
}

/**
 * Decides group by group. Answers without a day came through personal links and wait for closing: who has
 * answered is known by name.
 * @param partitions all of one unit
 */
export function releaseUnit(
  partitions: readonly VersionedTally[],
  today: Day,
  threshold: number,
): UnitRelease {
  const untils = untilByGroup(partitions, today, threshold);
  const counts = new Map<GroupId, ShownCount>();
  const heldBack: VersionedTally[] = [];
  let versions = 0;
  for (const one of partitions) {
    const { group, day } = one.partition;
    const until = untils.get(group);
    if (day === undefined || until === undefined || day > until) {
      heldBack.push(one);
      continue;
    }
    versions += one.version;
    const responses = (counts.get(group)?.responses ?? 0) + one.tally.responses;
    counts.set(group, { responses, until });
  }
  const shown = partitions.length - heldBack.length;
  return { counts, heldBack, signature: `${shown}:${versions}` };
}

/** The tallies of a unit without what is held back. */
export function withoutHeldBack(
  whole: GroupTallies,
  heldBack: readonly VersionedTally[],
): GroupTallies {
  return new Map(
    [...whole].map(([group, tally]): [GroupId, Tally] => {
      const sum = new TallySum();
      sum.add(tally);
      for (const held of heldBack) if (held.partition.group === group) sum.remove(held.tally);
      return [group, sum.tally()];
    }),
  );
}

function untilByGroup(
  partitions: readonly VersionedTally[],
  today: Day,
  threshold: number,
): ReadonlyMap<GroupId, Day | undefined> {
  const groups = new Map<GroupId, Map<Day, number>>();
  for (const { partition, tally } of partitions) {
    const { group, day } = partition;
    if (day === undefined) continue;
    const days = groups.get(group) ?? new Map<Day, number>();
    groups.set(group, days.set(day, (days.get(day) ?? 0) + tally.responses));
  }
  return new Map(
    [...groups].map(([group, days]) => [group, releasedUntil(days, today, threshold)]),
  );
}

/**
 * Are we going to make it? Answers of each group and unit against their quota and the days that are left.
 * Groups that answer at desks are counted by the unit assessed, invited groups by the person's own unit.
 */
import { lastDayOf, type Campaign } from '../campaign/campaign';
import type { Quota } from '../campaign/quota';
import type { Day } from '../day';
import type { Group, GroupId } from '../definition/pack';
import { pace, type Pace } from '../participation/pace';
import { ratio, ZERO, type Ratio } from '../score/ratio';
import type { ResponseCounts } from './response-counts';

/** Invited and answered people of a group and own unit. */
export interface Turnout {
  readonly group: GroupId;
  readonly unit: string;
  readonly invited: number;
  readonly answered: number;
}

export interface ProgressQuestion {
  readonly campaign: Pick<Campaign, 'opensOn' | 'closesOn' | 'closedOn'>;
  readonly groups: readonly Group[];
  readonly counts: ResponseCounts;
  readonly turnouts: readonly Turnout[];
  /** Answers of invited people by group and day. */
  readonly invitedByDay: ReadonlyMap<GroupId, ReadonlyMap<Day, number>>;
  readonly quotas: readonly Quota[];
  readonly today: Day;
}

export interface Progress {
  readonly group: GroupId;
  /** Absent for a whole group. */
  readonly unit?: string;
  readonly answered: number;
  /** Absent where nothing was asked for. */
  readonly needed?: number;
  readonly pace?: Pace;
}

/** What a group or one of its units has come to, with the quota where there is one. */
interface Place {
  readonly group: GroupId;
  readonly unit?: string;
  readonly answered: number;
  readonly needed: number | undefined;
  /** Absent where no day is kept. */
  readonly byDay: ReadonlyMap<Day, number> | undefined;
}

/** Each group as a whole, in the order of the pack. */
export function groupProgress(question: ProgressQuestion): readonly Progress[] {
  return question.groups.map((group) => {
    const units = placesOf(group, question);
    const asked = units.filter(({ needed }) => needed !== undefined);
    return progressOf(question, {
      group: group.id,
      answered: units.reduce((sum, { answered }) => sum + answered, 0),
      needed: asked.length > 0 ? asked.reduce((sum, { needed = 0 }) => sum + needed, 0) : undefined,
      byDay: group.invited
        ? (question.invitedByDay.get(group.id) ?? new Map<Day, number>())
        : question.counts.byGroup.get(group.id)?.byDay,
    });
  });
}

/** Each group's units, those that lag furthest behind first; who has reached the quota or has none last. */
export function unitProgress(question: ProgressQuestion): readonly Progress[] {
  return question.groups
    .flatMap((group) => placesOf(group, question).map((place) => progressOf(question, place)))
    .toSorted((a, b) => shortfall(b).compare(shortfall(a)) || openness(a) - openness(b));
}

/** What is missing of what an even pace asks for, or of the whole quota after closing, as a share of the quota. */
export function shortfall({ answered, needed, pace: state }: Progress): Ratio {
  if (needed === undefined || needed === 0 || !state) return ZERO;
  const wanted = state.standing === 'missed' ? needed : state.expected;
  return answered >= Math.min(wanted, needed) ? ZERO : ratio(wanted - answered, needed);
}

/** Places without a quota come after those with one, places that have reached it between the two. */
function openness({ pace: state }: Progress): number {
  if (!state) return 2;
  return state.standing === 'reached' ? 1 : 0;
}

function placesOf(group: Group, question: ProgressQuestion): readonly Place[] {
  const { counts, quotas, turnouts } = question;
  const needed = new Map(
    quotas.flatMap((quota) => (quota.group === group.id ? [[quota.unit, quota.needed]] : [])),
  );
  const trends = counts.byUnit.get(group.id);
  const own = group.invited ? turnouts.filter((turnout) => turnout.group === group.id) : [];
  const answered = new Map(own.map((turnout) => [turnout.unit, turnout.answered]));
  const seen = group.invited ? answered.keys() : (trends?.keys() ?? []);
  const units = [...new Set([...needed.keys(), ...seen])].toSorted();
  return units.map((unit) => {
    const trend = trends?.get(unit);
    return {
      group: group.id,
      unit,
      answered: (group.invited ? answered.get(unit) : trend?.total) ?? 0,
      needed: needed.get(unit),
      byDay: group.invited ? undefined : (trend?.byDay ?? new Map<Day, number>()),
    };
  });
}

function progressOf({ campaign, today }: ProgressQuestion, place: Place): Progress {
  const { group, unit, answered, needed, byDay } = place;
  const days = { opensOn: campaign.opensOn, closesOn: lastDayOf(campaign), today };
  return {
    group,
    ...(unit !== undefined && { unit }),
    answered,
    ...(needed !== undefined && {
      needed,
      pace: pace({ count: answered, needed, ...days, ...(byDay && { byDay }) }),
    }),
  };
}

/** Where and when answers are given: link by link, desk by desk, in exactly the planned numbers. */
import { isActive, type Desk } from '../domain/campaign/desk';
import type { Channel } from '../domain/campaign/response';
import type { Day } from '../domain/day';
import type { GroupId } from '../domain/definition/pack';
import { digest, keyedToken } from '../ids';
import type { CampaignDays, DeskDays } from './calendar-rhythm';
import type { DemonstrationData, Plan, Volumes } from './demonstration-schema';
import { codeOn } from './describe-desks';
import type { AnsweredLink } from './describe-invitations';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface Visit {
  readonly id: string;
  readonly group: GroupId;
  readonly channel: Channel;
  readonly unit: string;
  /** Absent for a personal link. */
  readonly day?: Day;
  readonly desk?: string;
}

export interface VisitSource {
  readonly campaign: string;
  readonly data: Pick<DemonstrationData, 'campaigns' | 'plan'>;
  readonly desks: readonly Desk[];
  readonly answers: readonly AnsweredLink[];
  readonly volumes: Volumes;
  readonly days: CampaignDays;
  readonly daysAt: (desk: Desk) => DeskDays;
  readonly key: Buffer;
}

type OpenChannel = 'qr' | 'sample' | 'paper';

/** Visits through personal links, at desks and in the field. */
export function describeVisits(source: VisitSource, random: SeededRandom): readonly Visit[] {
  const { desk, sample, paper } = source.volumes;
  return [
    ...source.answers,
    ...deskVisits(source, desk, random.fork('qr')),
    ...fieldVisits(source, 'sample', sample, random.fork('sample')),
    ...fieldVisits(source, 'paper', paper, random.fork('paper')),
  ];
}

/** Communes, the heavier the more people have dealings there. */
export function communeChoice(plan: Plan): WeightedChoice<string> {
  return new WeightedChoice(
    Object.entries(plan.units).map(([code, { share }]) => [code, share] as const),
  );
}

/** Every desk but a silent one has somebody on one of the last two days on which it is open. */
function deskVisits(
  source: VisitSource,
  counts: Readonly<Record<GroupId, number>>,
  random: SeededRandom,
): Visit[] {
  const { desks, data } = source;
  const choice = new WeightedChoice(
    Object.entries(data.plan.units).map(
      ([code, { share, reply }]) => [code, share * reply] as const,
    ),
  );
  const days = new Map(desks.map((desk) => [desk.code, source.daysAt(desk)]));
  const visited = new Set<string>();
  return countUp(counts).map(([group, number]) => {
    const unit = assessedUnit(source, group, choice, random);
    const desk = random.pick(desks.filter((one) => one.unit === unit && isActive(one)));
    const own = days.get(desk.code) ?? source.daysAt(desk);
    const on = visited.has(desk.code) ? own.all.draw(random) : random.pick(own.last);
    visited.add(desk.code);
    const id = responseId(source, 'qr', group, number);
    return { id, group, channel: 'qr', unit, day: on, desk: codeOn(desks, desk, on) };
  });
}

/** People asked by interviewers, who come to each unit on a few days. */
function fieldVisits(
  source: VisitSource,
  channel: OpenChannel,
  counts: Readonly<Record<GroupId, number>>,
  random: SeededRandom,
): Visit[] {
  const choice = communeChoice(source.data.plan);
  const fieldwork = fieldworkDays(source, random.fork('days'));
  return countUp(counts).map(([group, number]) => {
    const unit = assessedUnit(source, group, choice, random);
    const id = responseId(source, channel, group, number);
    return { id, group, channel, unit, day: random.pick(fieldwork.get(unit) ?? []) };
  });
}

function fieldworkDays({ data, days }: VisitSource, random: SeededRandom): Map<string, Day[]> {
  const { rootUnit } = data.campaigns;
  const { root, commune } = data.plan.fieldworkDays;
  return new Map(
    [rootUnit, ...Object.keys(data.plan.units)].map((unit) => [
      unit,
      Array.from({ length: unit === rootUnit ? root : commune }, () => days.fieldwork.draw(random)),
    ]),
  );
}

/** Each group as often as it counts, with a number from 0. */
function countUp(counts: Readonly<Record<GroupId, number>>): (readonly [GroupId, number])[] {
  return Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => [group, i] as const),
  );
}

function responseId(
  { key, campaign }: VisitSource,
  channel: OpenChannel,
  group: GroupId,
  number: number,
): string {
  return digest('response', keyedToken(key, 'visit', campaign, channel, group, String(number)));
}

function assessedUnit(
  { data }: VisitSource,
  group: GroupId,
  communes: WeightedChoice<string>,
  random: SeededRandom,
): string {
  const { rootUnit } = data.campaigns;
  return random.chance(data.plan.atRoot[group] ?? 1) ? rootUnit : communes.draw(random);
}

/** The responses of a campaign: link by link, desk by desk, in exactly the planned numbers. */
import { partitionOf, type Channel, type Response } from '../domain/campaign/response';
import type { Desk } from '../domain/campaign/desk';
import type { Day } from '../domain/day';
import type { GroupId, PackContent } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { digest, keyedToken } from '../ids';
import type { CampaignDays } from './calendar-rhythm';
import type { DemonstrationData, Volumes } from './demonstration-schema';
import type { AnsweredLink } from './describe-invitations';
import { Respondents } from './respondent';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface ResponseSource {
  readonly campaign: string;
  readonly pack: PackContent;
  readonly forms: ReadonlyMap<GroupId, Form>;
  readonly data: DemonstrationData;
  readonly desks: readonly Desk[];
  readonly links: readonly AnsweredLink[];
  readonly volumes: Volumes;
  readonly days: CampaignDays;
  readonly key: Buffer;
}

/** Where and when an answer was given. */
interface Visit {
  readonly id: string;
  readonly group: GroupId;
  readonly channel: Channel;
  readonly unit: string;
  /** Absent for a personal link. */
  readonly day?: Day;
  readonly desk?: string;
}

/** All responses. The people do not depend on the key, so every installation shows the same score. */
export function describeResponses(source: ResponseSource, random: SeededRandom): Response[] {
  const visits = [
    ...source.links.map((link): Visit => ({ ...link, channel: 'link' })),
    ...openVisits(source, random.fork('visits')),
  ];
  const respondents = new Map<GroupId, Respondents>();
  const homes = communes(source);
  const people = random.fork('people');
  const responses = visits.map((visit) => {
    const ofGroup = respondents.get(visit.group) ?? respondentsOf(source, visit.group);
    respondents.set(visit.group, ofGroup);
    return respond(source, visit, ofGroup, homes, people);
  });
  return responses.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function respond(
  { campaign, data }: ResponseSource,
  visit: Visit,
  respondents: Respondents,
  homes: WeightedChoice<string>,
  random: SeededRandom,
): Response {
  const { id, group, channel, unit, day, desk } = visit;
  const atRoot = unit === data.campaigns.rootUnit;
  const livesThere = !atRoot && random.chance(data.habits.livesThere);
  const home = livesThere ? unit : homes.draw(random);
  const unitMood = data.plan.units[unit]?.mood ?? 0;
  const place = { campaign, unit, group, channel, invited: day === undefined };
  return {
    id,
    partition: partitionOf(place, id, day ?? data.campaigns.unitsOn),
    ...(desk !== undefined && { desk }),
    revision: 1,
    answers: respondents.answer({ group, channel, atRoot, home, unitMood }, random),
  };
}

/** Visits at desks and those of the fieldwork, which bring no personal link. */
function openVisits(source: ResponseSource, random: SeededRandom): Visit[] {
  const { desk, sample, paper } = source.volumes;
  return [
    ...visitsOf(source, 'qr', desk, random.fork('qr')),
    ...visitsOf(source, 'sample', sample, random.fork('sample')),
    ...visitsOf(source, 'paper', paper, random.fork('paper')),
  ];
}

function visitsOf(
  source: ResponseSource,
  channel: 'qr' | 'sample' | 'paper',
  counts: Readonly<Record<GroupId, number>>,
  random: SeededRandom,
): Visit[] {
  const homes = communes(source);
  const fieldwork = fieldworkDays(source, random.fork('days'));
  const visit = (group: GroupId, number: number): Visit => {
    const unit = assessedUnit(source, group, homes, random);
    const secret = keyedToken(source.key, 'visit', source.campaign, channel, group, String(number));
    const common = { id: digest('response', secret), group, channel, unit };
    if (channel !== 'qr') return { ...common, day: random.pick(fieldwork.get(unit) ?? []) };
    const here = source.desks.filter((desk) => desk.unit === unit);
    return { ...common, day: source.days.desk.draw(random), desk: random.pick(here).code };
  };
  return Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => visit(group, i)),
  );
}

/** The few days on which people are asked at each unit. */
function fieldworkDays({ data, days }: ResponseSource, random: SeededRandom): Map<string, Day[]> {
  const { rootUnit } = data.campaigns;
  const { root, commune } = data.plan.fieldworkDays;
  return new Map(
    [rootUnit, ...Object.keys(data.plan.units)].map((unit) => [
      unit,
      Array.from({ length: unit === rootUnit ? root : commune }, () => days.fieldwork.draw(random)),
    ]),
  );
}

function assessedUnit(
  { data }: ResponseSource,
  group: GroupId,
  homes: WeightedChoice<string>,
  random: SeededRandom,
): string {
  return random.chance(data.plan.atRoot[group] ?? 1) ? data.campaigns.rootUnit : homes.draw(random);
}

function communes({ data }: ResponseSource): WeightedChoice<string> {
  return new WeightedChoice(
    Object.entries(data.plan.units).map(([code, { share }]) => [code, share] as const),
  );
}

function respondentsOf({ pack, forms, data }: ResponseSource, group: GroupId): Respondents {
  const form = forms.get(group);
  if (!form) throw new RangeError(`pack ${pack.id} has no form for group ${group}`);
  return new Respondents(pack, form, data.habits, data.comments);
}

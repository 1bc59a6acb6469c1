/** What is answered on each visit, by one made-up person each. */
import { partitionOf, type Response } from '../domain/campaign/response';
import type { GroupId, PackContent } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import type { DemonstrationData } from './demonstration-schema';
import { communeChoice, type Visit } from './describe-visits';
import { Respondents } from './respondent';
import type { SeededRandom, WeightedChoice } from './seeded-random';

export interface ResponseSource {
  readonly campaign: string;
  readonly pack: PackContent;
  readonly forms: ReadonlyMap<GroupId, Form>;
  readonly data: DemonstrationData;
  readonly visits: readonly Visit[];
}

/** All responses. The people do not depend on the key, so every installation shows the same score. */
export function describeResponses(source: ResponseSource, random: SeededRandom): Response[] {
  const respondents = new Map<GroupId, Respondents>();
  const homes = communeChoice(source.data.plan);
  const responses = source.visits.map((visit) => {
    const ofGroup = respondents.get(visit.group) ?? respondentsOf(source, visit.group);
    respondents.set(visit.group, ofGroup);
    return respond(source, visit, ofGroup, homes, random);
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

function respondentsOf({ pack, forms, data }: ResponseSource, group: GroupId): Respondents {
  const form = forms.get(group);
  if (!form) throw new RangeError(`pack ${pack.id} has no form for group ${group}`);
  return new Respondents(pack, form, data.habits, data.comments);
}

/**
 * The whole demonstration as values, a pure function of files, key, day of first start and seed: a
 * second run, or a second process, describes the same thing to the byte.
 */
import type { Campaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Invitation } from '../domain/campaign/invitation';
import type { Response } from '../domain/campaign/response';
import { addDays, type Day } from '../domain/day';
import type { GroupId, Pack } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { prepareForm } from '../domain/form/prepare-form';
import { existsOn, type Unit } from '../domain/units/unit';
import { daysOf, type CampaignDays } from './calendar-rhythm';
import type { DemonstrationData } from './demonstration-schema';
import { describeClosedCampaign, firstDayOf } from './describe-campaigns';
import { describeDesks } from './describe-desks';
import { describeInvitations } from './describe-invitations';
import { describeResponses } from './describe-responses';
import { SeededRandom } from './seeded-random';

export interface DemonstrationSource {
  readonly data: DemonstrationData;
  readonly units: readonly Unit[];
  /** The pack as it was frozen for the drill. */
  readonly pack: Pack;
  readonly drill: Campaign;
  readonly key: Buffer;
  readonly seed?: string;
}

/** A counter and what it stands at. */
export interface CounterValue {
  readonly kind: 'screened-out' | 'invited-answers';
  readonly group: GroupId;
  readonly day?: Day;
  readonly count: number;
}

export interface DescribedCampaign {
  readonly campaign: Campaign;
  readonly invitations: readonly { readonly invitation: Invitation; readonly tokenHash: string }[];
  readonly responses: readonly Response[];
  readonly counters: readonly CounterValue[];
}

export interface Demonstration {
  readonly desks: readonly Desk[];
  readonly open: DescribedCampaign;
  readonly closed: DescribedCampaign;
}

const SEED = 'me-linh-2024';

/** Describes everything; nothing is written. */
export function describeDemonstration(source: DemonstrationSource): Demonstration {
  const { data, units, drill, key, seed = SEED } = source;
  const groups = drill.groups;
  const closed = describeClosedCampaign({ ...data, packHash: drill.packHash, groups });
  const desks = describeDesks(data.campaigns, units, key);
  // answers of the day of first start would lie in the future of that morning
  const lastDay = addDays(firstDayOf(data.campaigns, drill), -1);
  const random = new SeededRandom(seed);
  return {
    desks,
    open: describeCampaign(source, drill, desks, lastDay, random.fork(drill.id)),
    closed: describeCampaign(source, closed, desks, closed.closesOn, random.fork(closed.id)),
  };
}

function describeCampaign(
  { data, units, pack, key }: DemonstrationSource,
  campaign: Campaign,
  desks: readonly Desk[],
  lastDay: Day,
  random: SeededRandom,
): DescribedCampaign {
  const volumes = campaign.id === data.campaigns.closed.id ? data.plan.closed : data.plan.open;
  const days = daysOf(data.plan, { from: campaign.opensOn, to: lastDay });
  const { invitations, answers: links } = describeInvitations(
    { campaign: campaign.id, data, units, answered: volumes.answered, key },
    random.fork('invitations'),
  );
  const responses = describeResponses(
    {
      campaign: campaign.id,
      pack,
      forms: formsOf(pack, campaign, units),
      data,
      desks,
      links,
      volumes,
      days,
      key,
    },
    random.fork('responses'),
  );
  const screenedOut = Object.entries(volumes.screenedOut).map(([group, count]): CounterValue => ({
    kind: 'screened-out',
    group,
    count,
  }));
  const invited = countByDay(volumes.answered, days, random.fork('days'));
  return { campaign, invitations, responses, counters: [...screenedOut, ...invited] };
}

function formsOf(pack: Pack, campaign: Campaign, units: readonly Unit[]): Map<GroupId, Form> {
  const valid = units.filter((unit) => existsOn(unit, campaign.unitsOn));
  const context = { terms: campaign.terms, units: valid };
  return new Map(campaign.groups.map((group) => [group, prepareForm(pack, group, context)]));
}

/** Days of the invited answers, drawn apart from the answers themselves. */
function countByDay(
  answered: Readonly<Record<GroupId, number>>,
  days: CampaignDays,
  random: SeededRandom,
): CounterValue[] {
  return Object.entries(answered).flatMap(([group, total]) => {
    const counts = new Map<Day, number>();
    for (let i = 0; i < total; i += 1) {
      const day = days.link.draw(random);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, count]): CounterValue => ({ kind: 'invited-answers', group, day, count }));
  });
}

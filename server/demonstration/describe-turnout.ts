/** The answers of a campaign with the counters beside them. */
import type { Campaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Response } from '../domain/campaign/response';
import { addDays, type Day } from '../domain/day';
import type { GroupId, Pack } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { prepareForm } from '../domain/form/prepare-form';
import { existsOn, type Unit } from '../domain/units/unit';
import { daysOf, deskDaysOf, type DeskDays, type Window } from './calendar-rhythm';
import type { DemonstrationData, Volumes } from './demonstration-schema';
import { describeCounters, type CounterValue } from './describe-counters';
import type { AnsweredLink } from './describe-invitations';
import { describeResponses } from './describe-responses';
import { describeVisits } from './describe-visits';
import type { SeededRandom } from './seeded-random';

export interface TurnoutSource {
  readonly campaign: Campaign;
  readonly data: DemonstrationData;
  readonly units: readonly Unit[];
  readonly pack: Pack;
  readonly desks: readonly Desk[];
  readonly key: Buffer;
  readonly volumes: Volumes;
  readonly answers: readonly AnsweredLink[];
  /** The days on which answers came in. */
  readonly window: Window;
  /** A unit whose desk nobody has answered at from that day on. */
  readonly silence?: { readonly unit: string; readonly from: Day };
}

export interface DescribedTurnout {
  readonly responses: readonly Response[];
  readonly counters: readonly CounterValue[];
}

/** Responses and counters. */
export function describeTurnout(source: TurnoutSource, random: SeededRandom): DescribedTurnout {
  const { campaign, data, pack, volumes, answers, window } = source;
  const days = daysOf(data.plan, window);
  const ofResponses = random.fork('responses');
  const visits = describeVisits(
    { ...source, campaign: campaign.id, days, daysAt: (desk) => daysAt(source, desk) },
    ofResponses.fork('visits'),
  );
  return {
    responses: describeResponses(
      { campaign: campaign.id, pack, forms: formsOf(source), data, visits },
      ofResponses.fork('people'),
    ),
    counters: describeCounters(volumes, answers, days, random.fork('days')),
  };
}

function daysAt(
  { data: { plan }, window, silence }: TurnoutSource,
  { unit, openingHours = {} }: Desk,
): DeskDays {
  const to = silence?.unit === unit ? addDays(silence.from, -1) : window.to;
  return deskDaysOf(plan, { ...window, to }, openingHours);
}

function formsOf({ campaign, pack, units }: TurnoutSource): ReadonlyMap<GroupId, Form> {
  const valid = units.filter((unit) => existsOn(unit, campaign.unitsOn));
  const context = { terms: campaign.terms, units: valid };
  return new Map(campaign.groups.map((group) => [group, prepareForm(pack, group, context)]));
}

/**
 * The whole demonstration as values, a pure function of files, key, day of first start and seed: a
 * second run, or a second process, describes the same thing to the byte.
 */
import type { Campaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Quota } from '../domain/campaign/quota';
import type { Reminder } from '../domain/campaign/reminders';
import type { Response } from '../domain/campaign/response';
import { addDays, type Day } from '../domain/day';
import type { Pack } from '../domain/definition/pack';
import type { Recheck } from '../domain/draw/recheck';
import type { Unit } from '../domain/units/unit';
import { daysOf, type Window } from './calendar-rhythm';
import type { DemonstrationData } from './demonstration-schema';
import { describeClosedCampaign, describeReminders, firstDayOf } from './describe-campaigns';
import type { CounterValue } from './describe-counters';
import { describeDesks } from './describe-desks';
import { describeDraw, type DescribedDraw } from './describe-draw';
import { describeInvitations, type DescribedInvitation } from './describe-invitations';
import { namePeople } from './describe-people';
import { describeQuotas } from './describe-quotas';
import { describeRecheck } from './describe-recheck';
import { describeTurnout } from './describe-turnout';
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

export interface DescribedCampaign {
  readonly campaign: Campaign;
  readonly quotas: readonly Quota[];
  readonly invitations: readonly DescribedInvitation[];
  readonly responses: readonly Response[];
  readonly counters: readonly CounterValue[];
}

export interface DescribedDrill extends DescribedCampaign {
  readonly reminders: readonly Reminder[];
}

export interface DescribedClosed extends DescribedCampaign {
  readonly drawn: DescribedDraw;
  readonly recheck: Recheck;
}

export interface Demonstration {
  readonly desks: readonly Desk[];
  readonly open: DescribedDrill;
  readonly closed: DescribedClosed;
}

const SEED = 'me-linh-2024';

/** Describes everything; nothing is written. */
export function describeDemonstration(source: DemonstrationSource): Demonstration {
  const { data, units, drill, key, seed = SEED } = source;
  const { packId, packHash, groups } = drill;
  const closed = describeClosedCampaign({ ...data, packId, packHash, groups });
  const firstDay = firstDayOf(data.campaigns, drill);
  const desks = describeDesks({ data, units, key, firstDay });
  const random = new SeededRandom(seed);
  return {
    desks,
    open: describeDrill({ ...source, desks }, firstDay, random.fork(drill.id)),
    closed: describeClosed({ ...source, desks }, closed, random.fork(closed.id)),
  };
}

type CampaignSource = DemonstrationSource & Pick<Demonstration, 'desks'>;

/** The drill has people with names, and reminders that are planned. */
function describeDrill(
  source: CampaignSource,
  firstDay: Day,
  random: SeededRandom,
): DescribedDrill {
  const { data, units, pack, drill: campaign, key } = source;
  const volumes = data.plan.open;
  const { invitations, answers } = describeInvitations(
    { campaign: campaign.id, data, units, answered: volumes.answered, key },
    random.fork('invitations'),
  );
  // answers of the day of first start would lie in the future of that morning
  const window: Window = { from: campaign.opensOn, to: addDays(firstDay, -1) };
  const { unit, days } = data.desks.silent;
  const silence = { unit, from: addDays(firstDay, -days) };
  return {
    campaign,
    quotas: describeQuotas({ campaign, data, groups: pack.groups, invitations }),
    reminders: describeReminders(data.campaigns, campaign),
    invitations: namePeople(invitations, data.people, random.fork('names')),
    ...describeTurnout({ ...source, campaign, window, silence, volumes, answers }, random),
  };
}

/** The closed campaign has a draw beside its lists, and a re-check. */
function describeClosed(
  source: CampaignSource,
  campaign: Campaign,
  random: SeededRandom,
): DescribedClosed {
  const { data, units, pack, key } = source;
  const volumes = data.plan.closed;
  const invited = describeInvitations(
    { campaign: campaign.id, data, units, answered: volumes.answered, key },
    random.fork('invitations'),
  );
  const window: Window = { from: campaign.opensOn, to: campaign.closesOn };
  const days = daysOf(data.plan, window);
  const drawn = describeDraw({ campaign, data, key, days }, random.fork('draw'));
  const answers = [...invited.answers, ...drawn.answers];
  return {
    campaign,
    quotas: describeQuotas({ campaign, data, groups: pack.groups, ...invited }),
    drawn,
    ...describeRecheck(
      {
        campaign: campaign.id,
        data: data.draw.recheck,
        invitations: [...invited.invitations, ...drawn.invitations],
        key,
      },
      random.fork('recheck'),
    ),
    ...describeTurnout({ ...source, campaign, window, volumes, answers }, random),
  };
}

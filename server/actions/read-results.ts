/** The figures of a campaign that may be shown today, in the shapes that the office's pages ask for. */
import {
  isOver,
  stateOn,
  type CampaignState,
  type OpenedCampaign,
} from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import { CHANNELS, type Channel } from '../domain/campaign/response';
import { publish, withWaiting, type Publication } from '../domain/disclosure/publish';
import { publishParts } from '../domain/disclosure/publish-parts';
import type { GroupTallies } from '../domain/disclosure/withhold';
import type { GroupId } from '../domain/definition/pack';
import { existsOn, type Unit } from '../domain/units/unit';
import type { Participation } from '../store/contracts/invitations';
import type { Deps } from '../deps';

/** Responses by group; participation figures, which disclosure does not withhold. */
export type ResponseCounts = ReadonlyMap<GroupId, number>;

/** Where a campaign stands, without any figure of its answers. */
export interface CampaignOverview {
  readonly opened: OpenedCampaign;
  readonly state: CampaignState;
  readonly responses: ResponseCounts;
}

export interface CampaignResults extends CampaignOverview {
  readonly publication: Publication;
  readonly participation: readonly Participation[];
  /** People who were outside the survey, by group; they left no response. */
  readonly screenedOut: ResponseCounts;
  /** Answers through personal links that count from closing on, by group; none are left after it. */
  readonly waiting: ResponseCounts;
}

export interface ChannelResults {
  readonly channel: Channel;
  readonly responses: ResponseCounts;
  readonly publication: Publication;
}

export interface UnitCounts {
  readonly unit: Unit;
  readonly responses: ResponseCounts;
}

const NO_TALLIES: GroupTallies = new Map();

/** All campaigns, the latest closing day first. */
export async function readOverviews(deps: Deps): Promise<readonly CampaignOverview[]> {
  const overviews: CampaignOverview[] = [];
  for (const opened of await deps.campaigns.list()) {
    overviews.push(overview(deps, opened, await wholeOf(deps, opened)));
  }
  return overviews;
}

/** The score and the counts of a campaign; undefined when there is none with this id. */
export async function readResults(deps: Deps, id: string): Promise<CampaignResults | undefined> {
  const opened = await deps.campaigns.open(id);
  if (!opened) return undefined;
  const own = overview(deps, opened, await wholeOf(deps, opened));
  const closed = isOver(own.state);
  const counting = await cellsThatCount(deps, opened, 'whole', closed);
  const tallies = counting.get('whole') ?? NO_TALLIES;
  const publication = publish(opened.pack, tallies, {
    closed,
    asked: opened.campaign.groups,
  });
  const counters = await deps.store.counters.list(id, 'screened-out');
  return {
    ...own,
    publication: withWaiting(publication, own.responses),
    participation: await deps.participation.read(id),
    screenedOut: new Map(counters.map(({ group, count }) => [group, count])),
    waiting: differences(own.responses, countsOf(tallies)),
  };
}

/** The same score for each channel by itself, since open desks are biased and sampled people are not. */
export async function readChannels(
  deps: Deps,
  opened: OpenedCampaign,
): Promise<readonly ChannelResults[]> {
  const closed = isOver(stateOn(opened.campaign, deps.clock.today()));
  const cells = await deps.tallies.rolledUp(opened, 'channel');
  const counting = await cellsThatCount(deps, opened, 'channel', closed);
  const channels = new Map(
    CHANNELS.filter((channel) => cells.has(channel)).map((channel) => [
      channel,
      counting.get(channel) ?? NO_TALLIES,
    ]),
  );
  const publications = publishParts(opened.pack, channels, {
    closed,
    asked: opened.campaign.groups,
  });
  return [...publications].map(([channel, publication]) => {
    const responses = countsOf(cells.get(channel));
    return { channel, responses, publication: withWaiting(publication, responses) };
  });
}

/** Responses by assessed unit and group, units in the order of their codes, empty ones included. */
export async function readUnitCounts(
  deps: Deps,
  opened: OpenedCampaign,
): Promise<readonly UnitCounts[]> {
  const counts = await deps.tallies.rolledUp(opened, 'unit');
  const assessed = new Set([
    ...counts.keys(),
    ...(await desksOf(deps, opened)).map(({ unit }) => unit),
  ]);
  const units = await deps.store.units.all();
  return units
    .filter((unit) => existsOn(unit, opened.campaign.unitsOn) && assessed.has(unit.code))
    .map((unit) => ({ unit, responses: countsOf(counts.get(unit.code)) }));
}

/** The desks at which a campaign is answered. */
export async function desksOf(deps: Deps, { campaign }: OpenedCampaign): Promise<readonly Desk[]> {
  const desks = await deps.store.desks.list();
  return desks.filter(({ doors }) => doors.some((door) => door.campaign === campaign.id));
}

/**
 * What may count in a figure today: until closing no answer through a personal link, since a manager knows
 * by name who has answered, and one more ballot must not move a number.
 */
async function cellsThatCount(
  deps: Deps,
  opened: OpenedCampaign,
  axis: 'whole' | 'channel',
  closed: boolean,
): Promise<ReadonlyMap<string, GroupTallies>> {
  const dated = axis === 'whole' ? 'dated' : 'dated-channel';
  return deps.tallies.rolledUp(opened, closed ? axis : dated);
}

async function wholeOf(deps: Deps, opened: OpenedCampaign): Promise<GroupTallies> {
  const cells = await deps.tallies.rolledUp(opened, 'whole');
  return cells.get('whole') ?? NO_TALLIES;
}

function overview(deps: Deps, opened: OpenedCampaign, tallies: GroupTallies): CampaignOverview {
  const state = stateOn(opened.campaign, deps.clock.today());
  return { opened, state, responses: countsOf(tallies) };
}

function differences(all: ResponseCounts, counting: ResponseCounts): ResponseCounts {
  return new Map([...all].map(([group, count]) => [group, count - (counting.get(group) ?? 0)]));
}

function countsOf(tallies: GroupTallies = NO_TALLIES): ResponseCounts {
  return new Map([...tallies].map(([group, tally]) => [group, tally.responses]));
}

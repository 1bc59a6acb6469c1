/**
 * Two doors, one room: a desk's QR code and a personal link differ only until here; behind the door
 * there is one form, one POST and one action.
 */
import { lastDayOf, stateOn, takesLate, type OpenedCampaign } from '../domain/campaign/campaign';
import { isActive, type Desk } from '../domain/campaign/desk';
import type { Invitation } from '../domain/campaign/invitation';
import type { Channel } from '../domain/campaign/response';
import { findGroup, type Group, type GroupId } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { assessedUnit } from '../domain/people/placement';
import type { Day } from '../domain/day';
import { problem, type Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import { digest } from '../ids';
import type { Deps } from '../deps';
import { readVisitSecret } from '../visit-secret';
import { presentDesks } from './desks/present-desks';

export interface Door {
  /** What a filling's secret is bound to. */
  readonly id: string;
  readonly opened: OpenedCampaign;
  readonly group: Group;
  readonly form: Form;
  /** Code of the unit that the answer assesses. */
  readonly unit: string;
  readonly channel: Channel;
  readonly desk?: Desk;
  /** The day on which an answer is counted that comes late; today's when absent. */
  readonly countedOn?: Day;
  readonly invited?: { readonly invitation: Invitation; readonly token: string };
}

export type DoorKey =
  | {
      readonly kind: 'desk';
      readonly code: string;
      readonly group?: GroupId;
      /** A form is being sent: one that was open when its code was retired is still taken that day. */
      readonly sending?: boolean;
      /** The filling's secret as the form itself brought it: a device may have kept the form. */
      readonly secret?: string;
    }
  | { readonly kind: 'invitation'; readonly token: string };

/** A desk that asks several groups first shows them. */
export interface GroupChoice {
  readonly desk: Desk;
  /** The campaign that is asking, the first one where there are several. */
  readonly opened: OpenedCampaign;
  readonly groups: readonly Group[];
}

/** A code that is out of use, and the desks in its stead that ask today. */
export interface RetiredCode {
  readonly desk: Desk;
  readonly places: readonly { readonly desk: Desk; readonly opened: OpenedCampaign }[];
}

export type OpenDoor =
  | { readonly kind: 'door'; readonly door: Door }
  | { readonly kind: 'choose'; readonly choice: GroupChoice }
  | { readonly kind: 'retired'; readonly retired: RetiredCode };

/** Opens a door, or says why it is shut today. */
export async function openDoor(deps: Deps, key: DoorKey): Promise<Result<OpenDoor, Problem>> {
  if (key.kind === 'invitation') return openInvitation(deps, key.token);
  const desk = await deps.store.desks.find(key.code);
  if (!desk) return err(problem('unknown-desk'));
  const usable = isActive(desk) || (key.sending === true && desk.retiredOn === deps.clock.today());
  if (usable) return openDesk(deps, desk, key.group, issuedOn(deps, desk, key.secret));
  return ok({ kind: 'retired', retired: { desk, places: await placesToGo(deps, desk) } });
}

/** The campaign behind what was opened; none behind a retired code without a place to go. */
export function campaignBehind(open: OpenDoor): OpenedCampaign | undefined {
  switch (open.kind) {
    case 'door':
      return open.door.opened;
    case 'choose':
      return open.choice.opened;
    case 'retired':
      return open.retired.places[0]?.opened;
  }
}

async function placesToGo(deps: Deps, retired: Desk): Promise<RetiredCode['places']> {
  const places: { desk: Desk; opened: OpenedCampaign }[] = [];
  for (const desk of await presentDesks(deps, retired)) {
    const open = await openDesk(deps, desk, undefined);
    const opened = open.ok ? campaignBehind(open.value) : undefined;
    if (opened) places.push({ desk, opened });
  }
  return places;
}

async function openDesk(
  deps: Deps,
  desk: Desk,
  wanted: GroupId | undefined,
  issued?: Day,
): Promise<Result<OpenDoor, Problem>> {
  const open: { opened: OpenedCampaign; group: Group }[] = [];
  const shut: Problem[] = [];
  for (const { campaign, group } of desk.doors) {
    const opened = await deps.campaigns.open(campaign);
    const found = opened && askedGroup(opened, group);
    if (!found) continue;
    const isLate = issued !== undefined && isTakenLate(deps, opened, found, issued);
    if (isLate && (wanted === undefined || wanted === group)) {
      const door = await deskDoor(deps, desk, { opened, group: found });
      return ok({ kind: 'door', door: { ...door, countedOn: lastDayOf(opened.campaign) } });
    }
    const reason = shutToday(deps, opened);
    if (reason) shut.push(reason);
    else open.push({ opened, group: found });
  }
  const chosen = open.length === 1 ? open[0] : open.find(({ group }) => group.id === wanted);
  if (chosen) return ok({ kind: 'door', door: await deskDoor(deps, desk, chosen) });
  const [first] = open;
  if (first) {
    const groups = open.map(({ group }) => group);
    return ok({ kind: 'choose', choice: { desk, opened: first.opened, groups } });
  }
  return err(nearest(shut) ?? problem('unknown-desk'));
}

function issuedOn({ keys }: Deps, desk: Desk, secret: string | undefined): Day | undefined {
  return readVisitSecret(keys.visit, `k/${desk.code}`, secret)?.issuedOn;
}

/** Results of invited groups are shown at closing, and one ballot more would move them. */
function isTakenLate(
  { clock }: Deps,
  { campaign }: OpenedCampaign,
  group: Group,
  issued: Day,
): boolean {
  return !group.invited && takesLate(campaign, issued, clock.today());
}

/** What a visitor of a desk without an open campaign is told: what comes next, else what was last. */
function nearest(shut: readonly Problem[]): Problem | undefined {
  const byDay = [...shut].sort((a, b) => ((a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1));
  return shut.find(({ code }) => code === 'upcoming') ?? byDay[0];
}

async function deskDoor(
  deps: Deps,
  desk: Desk,
  { opened, group }: { opened: OpenedCampaign; group: Group },
): Promise<Door> {
  return {
    id: `k/${desk.code}`,
    opened,
    group,
    form: await deps.campaigns.form(opened, group.id),
    unit: group.assesses === 'root' ? opened.campaign.rootUnit : desk.unit,
    channel: 'qr',
    desk,
  };
}

async function openInvitation(deps: Deps, token: string): Promise<Result<OpenDoor, Problem>> {
  const invitation = await deps.store.invitations.findByTokenHash(digest('invitation', token));
  const opened = invitation && (await deps.campaigns.open(invitation.campaign));
  const group = opened && askedGroup(opened, invitation.group);
  if (!group) return err(problem('unknown-link'));
  const reason = shutToday(deps, opened);
  if (reason) return err(reason);
  const door: Door = {
    id: `m/${invitation.id}`,
    opened,
    group,
    form: await deps.campaigns.form(opened, group.id),
    unit: assessedUnit(group, opened.campaign.rootUnit, invitation.assesses),
    channel: invitation.channel,
    invited: { invitation, token },
  };
  return ok({ kind: 'door', door });
}

/** The group, if the campaign asks it; nobody is told that a draft exists. */
function askedGroup({ campaign, pack }: OpenedCampaign, group: GroupId): Group | undefined {
  if (campaign.stage === 'draft' || !campaign.groups.includes(group)) return undefined;
  return findGroup(pack, group);
}

function shutToday(deps: Deps, { campaign }: OpenedCampaign): Problem | undefined {
  const state = stateOn(campaign, deps.clock.today());
  if (state === 'open') return undefined;
  if (state === 'upcoming') return problem('upcoming', { opensOn: campaign.opensOn });
  return problem('closed', { closedOn: lastDayOf(campaign) });
}

/** The mark that this filling leaves on its invitation; no other filling can make it. */
export function claimOf(token: string, secret: string): string {
  return digest('claim', token, secret);
}

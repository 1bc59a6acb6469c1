/**
 * Two doors, one room: a desk's QR code and a personal link differ only until here; behind the door
 * there is one form, one POST and one action.
 */
import { stateOn, type OpenedCampaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Invitation } from '../domain/campaign/invitation';
import type { Channel } from '../domain/campaign/response';
import { findGroup, type Group, type GroupId } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';
import { problem, type Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import { digest } from '../ids';
import type { Deps } from '../deps';

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
  readonly invited?: { readonly invitation: Invitation; readonly token: string };
}

export type DoorKey =
  | { readonly kind: 'desk'; readonly code: string; readonly group?: GroupId }
  | { readonly kind: 'invitation'; readonly token: string };

/** A desk that asks several groups first shows them. */
export interface GroupChoice {
  readonly desk: Desk;
  /** The campaign that is asking, the first one where there are several. */
  readonly opened: OpenedCampaign;
  readonly groups: readonly Group[];
}

export type OpenDoor =
  | { readonly kind: 'door'; readonly door: Door }
  | { readonly kind: 'choose'; readonly choice: GroupChoice };

/** Opens a door, or says why it is shut today. */
export async function openDoor(deps: Deps, key: DoorKey): Promise<Result<OpenDoor, Problem>> {
  return key.kind === 'desk'
    ? openDesk(deps, key.code, key.group)
    : openInvitation(deps, key.token);
}

async function openDesk(
  deps: Deps,
  code: string,
  wanted: GroupId | undefined,
): Promise<Result<OpenDoor, Problem>> {
  const desk = await deps.store.desks.find(code);
  if (!desk) return err(problem('unknown-desk'));
  const open: { opened: OpenedCampaign; group: Group }[] = [];
  const shut: Problem[] = [];
  for (const { campaign, group } of desk.doors) {
    const opened = await deps.campaigns.open(campaign);
    const found = opened && findGroup(opened.pack, group);
    if (!found) continue;
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
  return err(shut.find(({ code: why }) => why === 'upcoming') ?? problem('closed'));
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
  const group = opened && findGroup(opened.pack, invitation.group);
  if (!group) return err(problem('unknown-link'));
  const reason = shutToday(deps, opened);
  if (reason) return err(reason);
  const door: Door = {
    id: `m/${invitation.id}`,
    opened,
    group,
    form: await deps.campaigns.form(opened, group.id),
    unit: invitation.assesses,
    channel: 'link',
    invited: { invitation, token },
  };
  return ok({ kind: 'door', door });
}

function shutToday(deps: Deps, { campaign }: OpenedCampaign): Problem | undefined {
  switch (stateOn(campaign, deps.clock.today())) {
    case 'upcoming':
      return problem('upcoming', { opensOn: campaign.opensOn });
    case 'closed':
      return problem('closed');
    case 'open':
      return undefined;
  }
}

/** The mark that this filling leaves on its invitation; no other filling can make it. */
export function claimOf(token: string, secret: string): string {
  return digest('claim', token, secret);
}

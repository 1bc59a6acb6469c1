/**
 * Doors and one room: a desk's QR code, its kiosk and a personal link differ only until here; behind the
 * door there is one form, one POST and one action.
 */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import { assessedUnit } from '../domain/people/placement';
import { problem, type Problem } from '../domain/problem';
import { err, ok, type Result } from '../domain/result';
import { digest } from '../ids';
import type { Deps } from '../deps';
import { campaignBehind, type Door, type DoorKey, type OpenDoor } from './door';
import { openDesk } from './open-desk';
import { askedGroup, shutToday } from './shut-today';

export {
  campaignBehind,
  type Door,
  type DoorKey,
  type GroupChoice,
  type OpenDoor,
  type RetiredCode,
} from './door';

/** Opens a door, or says why it is shut today. */
export async function openDoor(deps: Deps, key: DoorKey): Promise<Result<OpenDoor, Problem>> {
  return key.kind === 'invitation' ? openInvitation(deps, key.token) : openDesk(deps, key);
}

/** The campaign that asks behind a door today; undefined when none does. */
export async function campaignAt(deps: Deps, key: DoorKey): Promise<OpenedCampaign | undefined> {
  const opened = await openDoor(deps, key);
  return opened.ok ? campaignBehind(opened.value) : undefined;
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

/** The mark that this filling leaves on its invitation; no other filling can make it. */
export function claimOf(token: string, secret: string): string {
  return digest('claim', token, secret);
}

/** What the addresses of respondents lead to: a door with a form, a choice of groups, a code out of use. */
import type { OpenedCampaign } from '../domain/campaign/campaign';
import type { Desk } from '../domain/campaign/desk';
import type { Invitation } from '../domain/campaign/invitation';
import type { Channel } from '../domain/campaign/response';
import type { Day } from '../domain/day';
import type { Group, GroupId } from '../domain/definition/pack';
import type { Form } from '../domain/form/form';

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

interface AtDesk {
  readonly code: string;
  readonly group?: GroupId;
  /** A form is being sent: one that was open when its code was retired is still taken that day. */
  readonly sending?: boolean;
  /** The filling's secret as the form itself brought it: a device may have kept the form. */
  readonly secret?: string;
}

/** A desk is reached by its poster, or through the machine that stands there. */
export type DeskKey =
  | (AtDesk & { readonly kind: 'desk' })
  | (AtDesk & { readonly kind: 'kiosk'; readonly key: string });

export type DoorKey = DeskKey | { readonly kind: 'invitation'; readonly token: string };

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

/** What the secrets of a desk's fillings are bound to; those of its kiosk are no good for its poster. */
export function doorIdOf({ kind, code }: DeskKey): string {
  return kind === 'kiosk' ? `k/${code}/may` : `k/${code}`;
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

/** What a desk can be given to ask: forms that need no invitation, of campaigns that run or soon will. */
import type { Day } from '../day';
import type { Group } from '../definition/pack';
import { existsOn, type Unit } from '../units/unit';
import { assessedUnits } from './assessed-units';
import { stateOn, type OpenedCampaign } from './campaign';
import type { DeskDoor } from './desk';

export interface OfferedDoors {
  readonly opened: OpenedCampaign;
  readonly groups: readonly Group[];
  /** Codes of the units whose desks may ask them. */
  readonly units: ReadonlySet<string>;
}

/** The campaigns that are upcoming or open on a day, with their groups that come without an invitation. */
export function offeredDoors(
  campaigns: readonly OpenedCampaign[],
  registry: readonly Unit[],
  today: Day,
): readonly OfferedDoors[] {
  return campaigns.flatMap((opened) => {
    const { campaign, pack } = opened;
    const state = stateOn(campaign, today);
    const groups = pack.groups.filter(
      ({ id, invited }) => !invited && campaign.groups.includes(id),
    );
    if ((state !== 'open' && state !== 'upcoming') || groups.length === 0) return [];
    const units = new Set(assessedUnits(registry, campaign).map(({ code }) => code));
    return [{ opened, groups, units }];
  });
}

/** Whether each of the doors is offered to desks of that unit, or to some where the unit is not known. */
export function areOffered(
  doors: readonly DeskDoor[],
  offered: readonly OfferedDoors[],
  unit?: string,
): boolean {
  return doors.every(({ campaign, group }) =>
    offered.some(
      ({ opened, groups, units }) =>
        opened.campaign.id === campaign &&
        (unit === undefined || units.has(unit)) &&
        groups.some(({ id }) => id === group),
    ),
  );
}

/** Units that a desk can belong to, one a code: as running campaigns read the code, else as it is today. */
export function deskUnits(
  registry: readonly Unit[],
  offered: readonly OfferedDoors[],
  today: Day,
): readonly Unit[] {
  const byCode = new Map<string, Unit>();
  for (const day of [...offered.map(({ opened }) => opened.campaign.unitsOn), today]) {
    for (const unit of registry) {
      if (existsOn(unit, day) && !byCode.has(unit.code)) byCode.set(unit.code, unit);
    }
  }
  return [...byCode.values()];
}

/**
 * Everything that is looked at before a draft opens, as a list of findings. A `blocking` one must be put
 * right first; a `warning` may be meant (a drill, a late survey) and is ticked by who opens.
 */
import type { Day } from '../day';
import { findGroup, type GroupId, type PackContent } from '../definition/pack';
import type { Unit } from '../units/unit';
import { assessedUnits } from './assessed-units';
import type { Campaign } from './campaign';
import type { Desk } from './desk';
import { checkMeasuring } from './check-measuring';
import { checkWords } from './check-words';
import type { Finding } from './finding';
import type { Quota } from './quota';

/** What the checks look at. */
export interface OpeningFacts {
  readonly campaign: Campaign;
  /** The pack that opening would freeze. */
  readonly pack: PackContent;
  /** Whether the pack is still among the definitions; else the copy of the last saving would be frozen. */
  readonly packOffered: boolean;
  readonly units: readonly Unit[];
  /** Desks that opening would give doors to. */
  readonly desks: readonly Desk[];
  /** Number of invitations by group. */
  readonly invitations: ReadonlyMap<GroupId, number>;
  readonly quotas: readonly Quota[];
  readonly today: Day;
}

/** All findings, blocking ones first. */
export function checkOpening(facts: OpeningFacts): readonly Finding[] {
  const findings = [
    ...checkDays(facts),
    ...checkPack(facts),
    ...checkUnits(facts),
    ...checkMeasuring(facts.pack, facts.campaign.groups),
    ...checkWords(facts.campaign, facts.pack),
    ...checkReach(facts),
  ];
  return [
    ...findings.filter(({ severity }) => severity === 'blocking'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}

/** Whether a draft with these findings may open, given the keys of the warnings that were ticked. */
export function mayOpen(findings: readonly Finding[], ticked: readonly string[]): boolean {
  return findings.every(({ severity, key }) => severity === 'warning' && ticked.includes(key));
}

function checkDays({ campaign, today }: OpeningFacts): Finding[] {
  const { opensOn, closesOn } = campaign;
  if (closesOn < opensOn) return [{ severity: 'blocking', key: 'days', code: 'days' }];
  if (closesOn < today) return [{ severity: 'blocking', key: 'past', code: 'past', day: closesOn }];
  return [];
}

/** Outside its validity a pack asks about a year or an administration that is not the one at hand. */
function checkPack({ campaign, pack, packOffered }: OpeningFacts): Finding[] {
  const { opensOn, closesOn } = campaign;
  const { validFrom, validTo } = pack;
  const within = validFrom <= opensOn && (validTo === undefined || closesOn <= validTo);
  const validity = validTo === undefined ? validFrom : `${validFrom}|${validTo}`;
  return [
    ...(within
      ? []
      : [{ severity: 'warning', key: `validity|${validity}`, code: 'validity' } as const]),
    ...(packOffered ? [] : [{ severity: 'warning', key: 'withdrawn', code: 'withdrawn' } as const]),
  ];
}

function checkUnits({ campaign, units }: OpeningFacts): Finding[] {
  if (assessedUnits(units, campaign).length > 0) return [];
  const { rootUnit: unit, unitsOn: day } = campaign;
  return [{ severity: 'blocking', key: 'root', code: 'root', unit, day }];
}

/** Whether each group can be reached, and how many of it are wanted. */
function checkReach({ campaign, pack, desks, invitations, quotas }: OpeningFacts): Finding[] {
  const isInvited = (group: GroupId): boolean => findGroup(pack, group)?.invited ?? false;
  const open = campaign.groups.filter((group) => !isInvited(group));
  const unreached =
    desks.length > 0 ? [] : open.filter((group) => (invitations.get(group) ?? 0) === 0);
  const uninvited = campaign.groups.filter(
    (group) => isInvited(group) && (invitations.get(group) ?? 0) === 0,
  );
  const unplanned = campaign.groups.filter(
    (group) => !quotas.some((quota) => quota.group === group),
  );
  const warn = (code: 'no-desk' | 'no-invitation' | 'no-quota', groups: readonly GroupId[]) =>
    groups.map((group): Finding => ({ severity: 'warning', key: `${code}|${group}`, code, group }));
  return [
    ...warn('no-desk', unreached),
    ...warn('no-invitation', uninvited),
    ...warn('no-quota', unplanned),
  ];
}

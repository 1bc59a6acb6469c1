/**
 * What must hold of a registry as a whole: a code is borne by one unit a day, every unit lies under one that
 * exists on all its days, nothing lies under itself, and whoever succeeds is there to do so.
 */
import { addDays, type Day } from '../day';
import { existsOn, lastDay, unitKey, type Unit } from './unit';

export const UNIT_FAULTS = [
  'circle',
  'code-taken',
  'ends-before-start',
  'no-parent',
  'no-successor',
  'own-successor',
] as const;

export interface UnitFault {
  /** Position of the unit in the list that was checked. */
  readonly place: number;
  readonly field: 'code' | 'parent' | 'succeededBy' | 'validTo';
  readonly code: (typeof UNIT_FAULTS)[number];
  /** Code or key of the other unit concerned. */
  readonly other?: string;
}

/** Every fault of a registry, in its order. */
export function checkUnits(units: readonly Unit[]): UnitFault[] {
  const byCode = groupByCode(units);
  const byKey = new Map(units.map((unit) => [unitKey(unit), unit]));
  const inCircle = unitsInCircles(units, byCode);
  return units.flatMap((unit, place) => {
    const bearers = byCode.get(unit.code) ?? [];
    return [
      ...checkDays(unit),
      ...checkCode(unit, bearers),
      ...checkParent(unit, byCode, inCircle),
      ...checkSuccessors(unit, byKey),
    ].map((fault) => ({ place, ...fault }));
  });
}

/** A fault with the unit that it shows in. */
export interface RegistryFault extends Omit<UnitFault, 'place'> {
  readonly unit: Unit;
}

/** Faults that a registry would have after a change and does not have before. */
export function newFaults(before: readonly Unit[], after: readonly Unit[]): RegistryFault[] {
  const known = new Set(faultsWithUnits(before).map(sign));
  return faultsWithUnits(after).filter((fault) => !known.has(sign(fault)));
}

function faultsWithUnits(units: readonly Unit[]): RegistryFault[] {
  return checkUnits(units).flatMap(({ place, ...fault }) => {
    const unit = units[place];
    return unit ? [{ ...fault, unit }] : [];
  });
}

function sign({ unit, field, code, other = '' }: RegistryFault): string {
  return [unitKey(unit), field, code, other].join('|');
}

type Found = Omit<UnitFault, 'place'>;

function groupByCode(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.code);
    if (group) group.push(unit);
    else groups.set(unit.code, [unit]);
  }
  return groups;
}

function checkDays(unit: Unit): Found[] {
  return unit.validFrom <= lastDay(unit) ? [] : [{ field: 'validTo', code: 'ends-before-start' }];
}

/** Of two units with the same code, the later one in the list is at fault. */
function checkCode(unit: Unit, bearers: readonly Unit[]): Found[] {
  const earlier = bearers.slice(0, bearers.indexOf(unit));
  const taken = earlier.find(
    (other) => other.validFrom <= lastDay(unit) && unit.validFrom <= lastDay(other),
  );
  return taken ? [{ field: 'code', code: 'code-taken', other: unitKey(taken) }] : [];
}

function checkParent(
  unit: Unit,
  byCode: ReadonlyMap<string, readonly Unit[]>,
  inCircle: ReadonlySet<Unit>,
): Found[] {
  const { parent } = unit;
  if (parent === undefined) return [];
  if (inCircle.has(unit)) return [{ field: 'parent', code: 'circle', other: parent }];
  return areThereOnAllDays(byCode.get(parent) ?? [], unit)
    ? []
    : [{ field: 'parent', code: 'no-parent', other: parent }];
}

/** Whether the bearers of the parent's code follow one another without a gap over the unit's days. */
function areThereOnAllDays(bearers: readonly Unit[], unit: Unit): boolean {
  let at: Day = unit.validFrom;
  for (;;) {
    const bearer = bearers.find((other) => existsOn(other, at));
    if (!bearer) return false;
    if (lastDay(bearer) >= lastDay(unit)) return true;
    at = addDays(lastDay(bearer), 1);
  }
}

/** Units that lie under themselves on their first day or when something above them changes. */
function unitsInCircles(
  units: readonly Unit[],
  byCode: ReadonlyMap<string, readonly Unit[]>,
): ReadonlySet<Unit> {
  const days = [...new Set(units.map(({ validFrom }) => validFrom))];
  const found = new Set<Unit>();
  for (const day of days) {
    const sound = new Set<Unit>();
    for (const unit of units) {
      if (!existsOn(unit, day)) continue;
      const path = new Set<Unit>();
      let at: Unit | undefined = unit;
      while (at && !path.has(at) && !sound.has(at)) {
        path.add(at);
        at = parentOn(at, day, byCode);
      }
      for (const member of path) {
        if (at && path.has(at)) found.add(member);
        else sound.add(member);
      }
    }
  }
  return found;
}

function parentOn(
  { parent }: Unit,
  day: Day,
  byCode: ReadonlyMap<string, readonly Unit[]>,
): Unit | undefined {
  return parent === undefined
    ? undefined
    : byCode.get(parent)?.find((other) => existsOn(other, day));
}

function checkSuccessors(unit: Unit, byKey: ReadonlyMap<string, Unit>): Found[] {
  return (unit.succeededBy ?? []).flatMap((key): Found[] => {
    if (key === unitKey(unit)) return [{ field: 'succeededBy', code: 'own-successor', other: key }];
    const successor = byKey.get(key);
    return successor && comesAfter(successor, unit)
      ? []
      : [{ field: 'succeededBy', code: 'no-successor', other: key }];
  });
}

/** A successor is there the day after the last one; of a unit that goes on, it began later. */
function comesAfter(successor: Unit, { validFrom, validTo }: Unit): boolean {
  return validTo === undefined
    ? successor.validFrom > validFrom
    : existsOn(successor, addDays(validTo, 1));
}

/**
 * Changes of the registry as plain values: which units are put and which keys go away. The past is never
 * written over: a unit that gets another name or place ends the day before and is followed by its successor.
 */
import { addDays, type Day } from '../day';
import { existsOn, lastDay, unitKey, type Unit } from './unit';

export interface UnitChange {
  /** Added, or put in the place of the unit with the same key. */
  readonly puts: readonly Unit[];
  /** Keys of units that are taken out. */
  readonly removes: readonly string[];
}

/** The registry after a change, in the order it had, new units at the end. */
export function applyChange(
  units: readonly Unit[],
  { puts, removes }: UnitChange,
): readonly Unit[] {
  const changed = new Map(units.map((unit) => [unitKey(unit), unit]));
  for (const key of removes) changed.delete(key);
  for (const unit of puts) changed.set(unitKey(unit), unit);
  return [...changed.values()];
}

/** Puts a corrected unit in the place of another; who names its old key as successor names the new one. */
export function correct(units: readonly Unit[], key: string, unit: Unit): UnitChange {
  const next = unitKey(unit);
  if (next === key) return { puts: [unit], removes: [] };
  const namers = units
    .filter(({ succeededBy = [] }) => succeededBy.includes(key))
    .map((namer) => ({ ...namer, succeededBy: replaceKey(namer.succeededBy, key, next) }));
  return { puts: [unit, ...namers.filter((namer) => unitKey(namer) !== key)], removes: [key] };
}

/**
 * Gives a unit another name, kind or unit above it from a day on, under the same code.
 * @param from after the unit's first day and not after its last one
 */
export function rename(
  units: readonly Unit[],
  unit: Unit,
  { from, ...next }: Pick<Unit, 'kind' | 'name' | 'parent'> & { readonly from: Day },
): UnitChange {
  const eve = addDays(from, -1);
  const key = unitKey(unit);
  const { code, validTo, succeededBy } = unit;
  const successor: Unit = {
    code,
    ...next,
    validFrom: from,
    ...(validTo !== undefined && { validTo }),
    ...(succeededBy !== undefined && { succeededBy }),
  };
  const ended: Unit = { ...unit, validTo: eve, succeededBy: [unitKey(successor)] };
  // Units that ended later than the first bearer of the code are succeeded by the second one.
  const namers = units.filter(
    (other) =>
      other.succeededBy?.includes(key) && other.validTo !== undefined && other.validTo >= eve,
  );
  return {
    puts: [
      ended,
      successor,
      ...namers.map((namer) => ({
        ...namer,
        succeededBy: replaceKey(namer.succeededBy, key, unitKey(successor)),
      })),
    ],
    removes: [],
  };
}

/** Ends a unit; with `subordinates`, everything below it that would go on longer too. */
export function end(
  units: readonly Unit[],
  unit: Unit,
  { on, subordinates }: { readonly on: Day; readonly subordinates: boolean },
): UnitChange {
  const below = subordinates ? unitsBelow(units, unit, on) : [];
  const ended = [unit, ...below].map((ending) => ({ ...ending, validTo: on }));
  return { puts: ended, removes: [] };
}

export interface Merger {
  /** The successor's first day, or the day from which it is the larger one. */
  readonly from: Day;
  /** There by then, or a new unit that begins on that day. */
  readonly successor: Unit;
  /** Keys of units that end the day before; those that have ended just then may be named again. */
  readonly ending: readonly string[];
  /** Keys of units that give a part of themselves away and go on. */
  readonly giving: readonly string[];
  /** What lies below the ending units ends with them. */
  readonly subordinates: boolean;
}

/** Makes several units into one. A unit that is divided is named in the merger of each of its successors. */
export function merge(units: readonly Unit[], merger: Merger): UnitChange {
  const { from, successor, ending, giving, subordinates } = merger;
  const eve = addDays(from, -1);
  const key = unitKey(successor);
  const named = (keys: readonly string[]) => units.filter((unit) => keys.includes(unitKey(unit)));
  const ended = named(ending).map((unit) => ({ ...withSuccessor(unit, key), validTo: eve }));
  const given = named(giving).map((unit) => withSuccessor(unit, key));
  const below = subordinates ? named(ending).flatMap((unit) => unitsBelow(units, unit, eve)) : [];
  const endedBelow = below
    .filter((unit) => !ending.includes(unitKey(unit)))
    .map((unit) => ({ ...unit, validTo: eve }));
  return { puts: [...endedBelow, ...ended, ...given, successor], removes: [] };
}

/** Everything below a unit on a day that goes on beyond it. */
export function unitsBelow(units: readonly Unit[], unit: Unit, on: Day): readonly Unit[] {
  const alive = units.filter((other) => existsOn(other, on) && lastDay(other) > on);
  const found = new Set<Unit>();
  const open = [unit.code];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const child of alive.filter(({ parent }) => parent === code)) {
      if (found.has(child)) continue;
      found.add(child);
      open.push(child.code);
    }
  }
  return units.filter((other) => found.has(other));
}

function withSuccessor(unit: Unit, key: string): Unit {
  return { ...unit, succeededBy: [...new Set([...(unit.succeededBy ?? []), key])] };
}

function replaceKey(keys: readonly string[] = [], key: string, next: string): readonly string[] {
  return keys.map((known) => (known === key ? next : known));
}

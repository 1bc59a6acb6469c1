/**
 * Where a unit came from and what became of it, so that results from before 1 July 2025 can be set beside
 * later ones. Divided units have several successors: their figures may be compared but not added up.
 */
import { unitKey, type Unit } from './unit';

export interface Lineage {
  /** Units that led to this one, through any number of changes, the earliest first. */
  readonly ancestors: readonly Unit[];
  /** Units that this one led to, the earliest first. */
  readonly descendants: readonly Unit[];
}

/** The lineage of the unit with this key; empty when nothing is known of one. */
export function lineage(units: readonly Unit[], key: string): Lineage {
  return {
    ancestors: reachable(units, key, (known) => predecessorsOf(units, known)),
    descendants: reachable(units, key, (known) => successorsOf(units, known)),
  };
}

/** Whether a unit was divided: it has several successors, or gave only a part of itself away. */
export function isDivided({ succeededBy = [], validTo }: Unit): boolean {
  return succeededBy.length > 1 || (succeededBy.length === 1 && validTo === undefined);
}

/** Whether only a part of one unit came to a later one, since it was divided somewhere on the way. */
export function cameInPart(units: readonly Unit[], from: string, to: string): boolean {
  const after = new Set([from, ...lineage(units, from).descendants.map(unitKey)]);
  const before = new Set(lineage(units, to).ancestors.map(unitKey));
  return units.some((unit) => {
    const key = unitKey(unit);
    return after.has(key) && before.has(key) && isDivided(unit);
  });
}

/**
 * Whether any unit that had a share in the unit's predecessors or successors was divided: results of
 * different times may then be set side by side, but say nothing of the same territory.
 */
export function isOfDividedFamily(units: readonly Unit[], key: string): boolean {
  const { ancestors, descendants } = lineage(units, key);
  const own = units.filter((unit) => unitKey(unit) === key);
  const others = descendants.flatMap((unit) => lineage(units, unitKey(unit)).ancestors);
  return [...own, ...ancestors, ...descendants, ...others].some(isDivided);
}

/** The units that name this key as their successor. */
export function predecessorsOf(units: readonly Unit[], key: string): readonly Unit[] {
  return units.filter(({ succeededBy = [] }) => succeededBy.includes(key));
}

/** The units that the unit with this key names as its successors. */
export function successorsOf(units: readonly Unit[], key: string): readonly Unit[] {
  const { succeededBy = [] } = units.find((unit) => unitKey(unit) === key) ?? {};
  return units.filter((unit) => succeededBy.includes(unitKey(unit)));
}

/** A part of a unit that goes on may come back to it: what was seen is not followed again. */
function reachable(
  units: readonly Unit[],
  key: string,
  next: (key: string) => readonly Unit[],
): readonly Unit[] {
  const seen = new Set([key]);
  const open = [key];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const found of next(at).map(unitKey)) {
      if (seen.has(found)) continue;
      seen.add(found);
      open.push(found);
    }
  }
  seen.delete(key);
  return units
    .filter((unit) => seen.has(unitKey(unit)))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
}

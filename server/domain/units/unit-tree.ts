/** The registry as it stood on a day: every unit under the one above it. */
import type { Day } from '../day';
import { existsOn, type Unit } from './unit';

export interface UnitNode {
  readonly unit: Unit;
  /** In the order of the registry. */
  readonly children: readonly UnitNode[];
}

/** The units without one above them on that day, each with everything below it. */
export function unitTree(units: readonly Unit[], day: Day): readonly UnitNode[] {
  const alive = units.filter((unit) => existsOn(unit, day));
  const codes = new Set(alive.map(({ code }) => code));
  const under = new Map<string | undefined, Unit[]>();
  for (const unit of alive) {
    const parent = unit.parent !== undefined && codes.has(unit.parent) ? unit.parent : undefined;
    under.set(parent, [...(under.get(parent) ?? []), unit]);
  }
  const nodesUnder = (code: string | undefined): UnitNode[] =>
    (under.get(code) ?? []).map((unit) => ({ unit, children: nodesUnder(unit.code) }));
  return nodesUnder(undefined);
}

/** The part of a tree that leads to units that `isWanted` finds; what lies below those is left out. */
export function pruneTree(
  nodes: readonly UnitNode[],
  isWanted: (unit: Unit) => boolean,
): readonly UnitNode[] {
  return nodes.flatMap(({ unit, children }) => {
    const kept = pruneTree(children, isWanted);
    return kept.length > 0 || isWanted(unit) ? [{ unit, children: kept }] : [];
  });
}

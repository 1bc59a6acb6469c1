/** The units that a campaign is about: the administration assessed and everything below it. */
import { existsOn, unitOn, type Unit } from '../units/unit';
import type { Campaign } from './campaign';

/** The root unit first, then those below it in the order of the registry; empty when the root is unknown. */
export function assessedUnits(
  units: readonly Unit[],
  { rootUnit, unitsOn }: Pick<Campaign, 'rootUnit' | 'unitsOn'>,
): readonly Unit[] {
  const root = unitOn(units, rootUnit, unitsOn);
  if (!root) return [];
  const alive = units.filter((unit) => existsOn(unit, unitsOn));
  const parents = new Map(alive.map(({ code, parent }) => [code, parent]));
  const isBelow = (code: string): boolean => {
    const seen = new Set<string>();
    for (let at = parents.get(code); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === rootUnit) return true;
      seen.add(at);
    }
    return false;
  };
  return [root, ...alive.filter(({ code }) => code !== rootUnit && isBelow(code))];
}

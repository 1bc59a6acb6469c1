/** How the words of a list are understood: groups and units by code or name, as people write them. */
import type { OpenedCampaign } from '../../domain/campaign/campaign';
import type { PlaceNames } from '../../domain/people/placement';
import { existsOn, type Unit } from '../../domain/units/unit';
import { plainName } from '../../sheets/columns';

/**
 * The names of a campaign's groups and of the units that exist on its day. Case and diacritics do not
 * matter, nor do the zeros at the head of a code, which spreadsheets take away.
 */
export function placeNames(
  { campaign, pack }: OpenedCampaign,
  registry: readonly Unit[],
): PlaceNames {
  const units = registry.filter((unit) => existsOn(unit, campaign.unitsOn));
  return {
    campaign,
    groups: finder(pack.groups, ({ id, code, name }) => [[id], [code, ...Object.values(name)]]),
    units: finder(units, ({ code, name }) => [
      [code],
      [code.replace(/^0+/, ''), ...Object.values(name)],
    ]),
  };
}

/** Finds by the first of the two lists of names; by the second where the first finds nothing. */
function finder<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly [readonly string[], readonly string[]],
): (words: string) => readonly T[] {
  const exact = new Map<string, Set<T>>();
  const loose = new Map<string, Set<T>>();
  for (const one of all) {
    const [ids, names] = namesOf(one);
    for (const id of ids) enter(exact, plainName(id), one);
    for (const name of names) enter(loose, plainName(name), one);
  }
  return (words) => {
    const plain = plainName(words);
    return [...(exact.get(plain) ?? loose.get(plain) ?? [])];
  };
}

function enter<T>(index: Map<string, Set<T>>, name: string, one: T): void {
  const found = index.get(name);
  if (found) found.add(one);
  else index.set(name, new Set([one]));
}

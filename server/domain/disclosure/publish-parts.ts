/**
 * The scores of the parts of a shown total: channels, or units. A question is withheld in as many parts as
 * it takes that no small part can be had by subtraction.
 */
import type { GroupId, PackContent } from '../definition/pack';
import type { Tally } from '../tally/tally';
import { partsToWithhold } from './protect-partition';
import { publish, type Publication, type PublishOptions } from './publish';
import { baseOf, keepQuestions, type GroupTallies } from './withhold';

/** Questions that a part must not show, each with its group; made by `withheldIn` only. */
export type Withheld = ReadonlySet<string>;

const NOTHING: Withheld = new Set();

/** Publishes each part's tallies as a scorecard of its own. */
export function publishParts<K extends string>(
  pack: PackContent,
  parts: ReadonlyMap<K, GroupTallies>,
  options: PublishOptions,
): ReadonlyMap<K, Publication> {
  const withheld = withheldIn(pack, parts);
  return new Map(
    [...parts].map(([part, tallies]) => [
      part,
      publishPart(pack, tallies, options, withheld.get(part)),
    ]),
  );
}

/** Publishes one part, given what `withheldIn` says of it beside all the others. */
export function publishPart(
  pack: PackContent,
  tallies: GroupTallies,
  options: PublishOptions,
  withheld: Withheld = NOTHING,
): Publication {
  const kept = new Map(
    [...tallies].map(([group, tally]): [GroupId, Tally] => [
      group,
      keepQuestions(tally, (_, id) => !withheld.has(`${group}|${id}`)),
    ]),
  );
  return publish(pack, kept, options);
}

/** What each part must not show; parts that may show everything are not named. */
export function withheldIn<K extends string>(
  pack: PackContent,
  parts: ReadonlyMap<K, GroupTallies>,
): ReadonlyMap<K, Withheld> {
  const withheld = new Map<K, Set<string>>();
  const names = [...parts.keys()];
  for (const { id: group } of pack.groups) {
    const tallies = names.map((name) => parts.get(name)?.get(group));
    const questions = new Set(tallies.flatMap((tally) => Object.keys(tally?.questions ?? {})));
    for (const question of questions) {
      const bases = tallies.map((tally) => baseOf(tally?.questions[question]));
      partsToWithhold(bases, pack.disclosure.minimumBase).forEach((hide, part) => {
        const name = names[part];
        if (!hide || name === undefined) return;
        withheld.set(name, (withheld.get(name) ?? new Set()).add(`${group}|${question}`));
      });
    }
  }
  return withheld;
}

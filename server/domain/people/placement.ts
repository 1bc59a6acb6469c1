/** Where an invited person belongs: the group that is asked, the own unit, and the unit that is assessed. */
import type { Campaign } from '../campaign/campaign';
import type { Group, GroupId } from '../definition/pack';
import { err, ok, type Result } from '../result';
import type { Unit } from '../units/unit';
import type { PersonProblem, TypedPerson } from './read-person';

export interface Placement {
  readonly group: GroupId;
  /** Code of the person's own unit. */
  readonly unit: string;
  /** Code of the unit that the answer assesses. */
  readonly assesses: string;
}

/** How typed words are understood; made from the campaign's pack and the registry on its day. */
export interface PlaceNames {
  readonly campaign: Pick<Campaign, 'groups' | 'rootUnit'>;
  /** Groups of the pack that the words may mean: an id, a code or a name. */
  readonly groups: (words: string) => readonly Group[];
  /** Units of that day that the words may mean: a code or a name. */
  readonly units: (words: string) => readonly Unit[];
}

/** Finds group and unit, or says what is wrong with each. Closed lists are for invited groups only. */
export function placePerson(
  { group: groupWords, unit: unitWords }: Pick<TypedPerson, 'group' | 'unit'>,
  names: PlaceNames,
): Result<Placement, readonly PersonProblem[]> {
  const [group] = names.groups(groupWords);
  const units = names.units(unitWords);
  const [unit] = units;
  const problems = [
    ...groupProblems(groupWords, group, names),
    ...unitProblems(unitWords, units.length),
  ];
  if (!group || !unit || problems.length > 0) return err(problems);
  const assesses = assessedUnit(group, names.campaign.rootUnit, unit.code);
  return ok({ group: group.id, unit: unit.code, assesses });
}

/** The unit that a person of a group assesses: the administration as a whole, or the own unit. */
export function assessedUnit(
  group: Pick<Group, 'assesses'>,
  rootUnit: string,
  ownUnit: string,
): string {
  return group.assesses === 'root' ? rootUnit : ownUnit;
}

function groupProblems(
  words: string,
  group: Group | undefined,
  { campaign }: PlaceNames,
): PersonProblem[] {
  if (words.trim() === '') return [{ field: 'group', code: 'missing' }];
  if (!group) return [{ field: 'group', code: 'unknown-group' }];
  if (!campaign.groups.includes(group.id)) return [{ field: 'group', code: 'not-asked' }];
  return group.invited ? [] : [{ field: 'group', code: 'open-group' }];
}

function unitProblems(words: string, found: number): PersonProblem[] {
  if (words.trim() === '') return [{ field: 'unit', code: 'missing' }];
  if (found === 0) return [{ field: 'unit', code: 'unknown-unit' }];
  return found > 1 ? [{ field: 'unit', code: 'ambiguous-unit' }] : [];
}

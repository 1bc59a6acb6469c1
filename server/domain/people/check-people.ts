/** The rows of a list of people, checked against the campaign, against each other and against its list. */
import type { Result } from '../result';
import type { Person } from './person';
import type { Placement } from './placement';
import { readPerson, type PersonProblem, type TypedPerson } from './read-person';
import type { Roster } from './twins';

export interface TypedRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly typed: TypedPerson;
}

export interface CheckedPerson {
  readonly line: number;
  readonly person: Person;
  readonly place: Placement;
}

export interface RowProblem extends PersonProblem {
  readonly line: number;
  /** What stands in the field. */
  readonly typed: string;
}

export interface CheckedPeople {
  readonly people: readonly CheckedPerson[];
  readonly problems: readonly RowProblem[];
  /** Rows left out since the person is on the list already. */
  readonly skipped: number;
}

export interface PeopleCheck {
  /** Finds group and unit of a person; `placePerson` for typed ones. */
  readonly placeOf: (typed: TypedPerson) => Result<Placement, readonly PersonProblem[]>;
  /** Everybody on the campaign's list; the rows that pass are added to it. */
  readonly roster: Roster;
  /** Pass over people of the campaign's list instead of complaining. */
  readonly skipListed: boolean;
}

/** Every person that can be added and every fault, in the order of the rows. */
export function checkPeople(rows: readonly TypedRow[], check: PeopleCheck): CheckedPeople {
  const people: CheckedPerson[] = [];
  const problems: RowProblem[] = [];
  let skipped = 0;
  for (const { line, typed } of rows) {
    const person = readPerson(typed);
    const place = check.placeOf(typed);
    const faults = [...(place.ok ? [] : place.error), ...(person.ok ? [] : person.error)];
    if (person.ok && place.ok) {
      const checked = { line, person: person.value, place: place.value };
      const twin = findTwin(checked, check.roster);
      if (!twin) {
        people.push(checked);
        check.roster.add(checked);
      } else if (twin.code === 'listed' && check.skipListed) skipped += 1;
      else faults.push(twin);
    }
    problems.push(...faults.map((fault) => ({ ...fault, line, typed: typed[fault.field] })));
  }
  return { people, problems, skipped };
}

function findTwin(checked: CheckedPerson, roster: Roster): PersonProblem | undefined {
  const twin = roster.findTwin(checked);
  if (!twin) return undefined;
  const { line } = twin.of;
  return line === undefined
    ? { field: twin.field, code: 'listed' }
    : { field: twin.field, code: 'twin', twinLine: line };
}

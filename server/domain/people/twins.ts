/**
 * Tells when somebody is on a list already: by e-mail, by telephone, or by name within group and unit.
 * Two people of the same name in the same place are two when both have given contacts that differ.
 */
import type { Person } from './person';
import type { Placement } from './placement';
import type { PersonField } from './read-person';

/** Somebody on the list, and where: a line of the file, or nothing for the campaign's own list. */
export interface Listed {
  readonly person: Person;
  readonly place: Pick<Placement, 'group' | 'unit'>;
  readonly line?: number;
}

/** The same person as somebody listed, and the field that shows it. */
export interface Twin {
  readonly field: PersonField;
  readonly of: Listed;
}

export class Roster {
  private readonly emails = new Map<string, Listed>();
  private readonly phones = new Map<string, Listed>();
  private readonly names = new Map<string, Listed[]>();

  /** Puts somebody on the list. */
  add(listed: Listed): void {
    const { email, phone } = listed.person;
    if (email !== undefined && !this.emails.has(email)) this.emails.set(email, listed);
    if (phone !== undefined && !this.phones.has(phone)) this.phones.set(phone, listed);
    const key = nameKey(listed);
    const namesakes = this.names.get(key);
    if (namesakes) namesakes.push(listed);
    else this.names.set(key, [listed]);
  }

  /** Who on the list is this person. */
  findTwin(one: Pick<Listed, 'person' | 'place'>): Twin | undefined {
    const byEmail = this.emails.get(one.person.email ?? '');
    if (byEmail) return { field: 'email', of: byEmail };
    const byPhone = this.phones.get(one.person.phone ?? '');
    if (byPhone) return { field: 'phone', of: byPhone };
    const byName = this.names.get(nameKey(one))?.find((other) => !toldApart(one, other));
    return byName && { field: 'name', of: byName };
  }
}

function toldApart(one: Pick<Listed, 'person'>, other: Pick<Listed, 'person'>): boolean {
  // equal contacts were found before the name
  const bothHave = (field: 'email' | 'phone'): boolean =>
    one.person[field] !== undefined && other.person[field] !== undefined;
  return bothHave('email') || bothHave('phone');
}

function nameKey({ person, place }: Pick<Listed, 'person' | 'place'>): string {
  return [place.group, place.unit, person.name.toLowerCase()].join('|');
}

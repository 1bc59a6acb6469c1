/** Personal data at rest: sealed with the campaign's own key, which retention destroys. */
import type { Invitation } from '../../domain/campaign/invitation';
import type { Person } from '../../domain/people/person';
import { seal, unseal } from '../../seal';

/** Seals a person for one invitation; moved to another invitation the seal does not open. */
export function sealPerson(key: Buffer, invitation: string, person: Person): string {
  return seal(key, purposeOf(invitation), JSON.stringify(person));
}

/** The person invited; undefined when nobody is named or the person was erased. @throws Error when the seal is broken. */
export function unsealPerson(
  key: Buffer,
  { id, person }: Pick<Invitation, 'id' | 'person'>,
): Person | undefined {
  return person === undefined
    ? undefined
    : (JSON.parse(unseal(key, purposeOf(id), person)) as Person);
}

function purposeOf(invitation: string): string {
  return `person|${invitation}`;
}

import { describeInvitations } from '../../server/demonstration/describe-invitations';
import { namePeople } from '../../server/demonstration/describe-people';
import { SeededRandom } from '../../server/demonstration/seeded-random';
import type { DescribedInvitation } from '../../server/demonstration/describe-invitations';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { isMobile } from '../../server/domain/people/phone';
import { readPerson } from '../../server/domain/people/read-person';
import { Roster } from '../../server/domain/people/twins';
import { KEY, shippedFiles } from './described';

let files: DemonstrationFiles;
let people: readonly DescribedInvitation[];

beforeAll(async () => {
  files = await shippedFiles();
  people = named('names');
});

function named(seed: string): readonly DescribedInvitation[] {
  const { data, units } = files;
  const { invitations } = describeInvitations(
    { campaign: 'dien-tap', data, units, answered: data.plan.open.answered, key: KEY },
    new SeededRandom('list'),
  );
  return namePeople(invitations, data.people, new SeededRandom(seed));
}

test('everybody is named, and as an import would have it', () => {
  expect(people).toHaveLength(195);
  for (const { person, invitation } of people) {
    const { name = '', email = '', phone = '', title = '' } = person ?? {};
    const typed = { name, email, phone, title, group: invitation.group, unit: invitation.unit };
    expect(readPerson(typed)).toEqual({ ok: true, value: person });
    expect(title).toContain('(minh họa)');
    expect(invitation.hasEmail).toBe(email !== '');
  }
});

test('nobody is on the list twice', () => {
  const roster = new Roster();
  for (const { person, invitation: place } of people) {
    expect(roster.findTwin({ person: person!, place })).toBeUndefined();
    roster.add({ person: person!, place });
  }
});

test('addresses are of a domain that nobody can have, telephones are numbered in one row', () => {
  for (const { person } of people) {
    expect(person?.email ?? '@vi-du.example').toMatch(/@vi-du\.example$/);
    expect(person?.phone ?? '0900000001').toMatch(/^0900000\d{3}$/);
  }
  expect(people.some(({ person }) => isMobile(person?.phone ?? ''))).toBe(true);
});

test('some have no e-mail and some no telephone, but everybody can be reached', () => {
  const without = (field: 'email' | 'phone') =>
    people.filter(({ person }) => person?.[field] === undefined).length;
  expect(without('email')).toBeGreaterThan(5);
  expect(without('phone')).toBeGreaterThan(10);
  const lost = people.filter(({ person }) => !person?.email && !person?.phone);
  expect(lost).toEqual([]);
});

test('the seed alone decides who is who', () => {
  expect(named('names')).toEqual(people);
  expect(named('others')).not.toEqual(people);
});

/** Made-up people on the drill's closed lists: common names put together by chance. */
import type { Person } from '../domain/people/person';
import { plainName } from '../domain/plain-name';
import type { PeopleData } from './office-schema';
import type { DescribedInvitation } from './describe-invitations';
import type { SeededRandom } from './seeded-random';

/** The invitations with the person meant by each. */
export function namePeople(
  invitations: readonly DescribedInvitation[],
  data: PeopleData,
  random: SeededRandom,
): readonly DescribedInvitation[] {
  return invitations.map((entry, i) => {
    const title = data.titles[entry.invitation.group];
    const person = {
      ...describePerson(data, i + 1, random),
      ...(title !== undefined && { title }),
    };
    const hasEmail = person.email !== undefined;
    return { ...entry, invitation: { ...entry.invitation, hasEmail }, person };
  });
}

/** A full name: family, middle and given name. */
export function describeName(data: PeopleData, random: SeededRandom): string {
  const { middle, given } = random.chance(1 / 2) ? data.women : data.men;
  return [random.pick(data.family), random.pick(middle), random.pick(given)].join(' ');
}

/** A person with a number of their own, from 1 to 999; nobody is without both an address and a telephone. */
function describePerson(data: PeopleData, number: number, random: SeededRandom): Person {
  const name = describeName(data, random);
  const serial = String(number).padStart(3, '0');
  const [family = '', ...others] = plainName(name).split(' ');
  const address = `${[others.at(-1), family, serial].join('.')}@${data.emailDomain}`;
  const hasEmail = !random.chance(data.withoutEmail);
  const hasPhone = !hasEmail || !random.chance(data.withoutPhone);
  return {
    name,
    ...(hasEmail && { email: address }),
    ...(hasPhone && { phone: `${data.phonePrefix}${serial}` }),
  };
}

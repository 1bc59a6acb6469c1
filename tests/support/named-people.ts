/** People with names and addresses on a campaign's list. */
import { sealPerson } from '../../server/actions/people/person-seal';
import type { Deps } from '../../server/deps';
import type { NewInvitation } from '../../server/domain/campaign/invitation';
import { anInvitation } from './invitations';

/** Id of the n-th person. */
export function personId(campaign: string, n: number): string {
  return `${campaign}-P${String(n).padStart(4, '0')}`;
}

/** Adds people to a list: `Người 1` with `p1@xa.example`, and so on. */
export async function invitePeople(
  { store, keys }: Pick<Deps, 'store' | 'keys'>,
  campaign: string,
  count: number,
  overrides: Partial<NewInvitation> = {},
): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => index + 1).map((n) => {
    const id = personId(campaign, n);
    const person = { name: `Người ${n}`, email: `p${n}@xa.example` };
    const sealed = sealPerson(keys.ofCampaign.get(campaign), id, person);
    return {
      invitation: anInvitation(id, { campaign, person: sealed, hasEmail: true, ...overrides }),
    };
  });
  await store.invitations.addAll(people);
}

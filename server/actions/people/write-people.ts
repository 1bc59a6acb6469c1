/** What a confirmed list becomes: an invitation a row. */
import type { CheckedPerson } from '../../domain/people/check-people';
import type { Deps } from '../../deps';
import type { ImportBatch } from '../imports/write-batch';
import { sealPerson } from './person-seal';

/** What is held beside the rows, which are `CheckedPerson`s. */
export interface HeldPeople {
  readonly campaign: string;
}

/** Writes some people of a decided list. Ids follow from the import and the row: writing again adds nobody. */
export async function writePeople(
  { store, keys }: Pick<Deps, 'store' | 'keys'>,
  { id, about, rows, first }: ImportBatch,
): Promise<void> {
  const { campaign } = about as HeldPeople;
  const key = keys.ofCampaign.get(campaign);
  const invitations = (rows as readonly CheckedPerson[]).map(({ person, place }, index) => {
    const invitation = `${id}-${String(first + index).padStart(5, '0')}`;
    return {
      invitation: {
        id: invitation,
        campaign,
        ...place,
        channel: 'link' as const,
        person: sealPerson(key, invitation, person),
        hasEmail: person.email !== undefined,
        unsubscribed: false,
      },
    };
  });
  await store.invitations.addAll(invitations);
}

/** The list of invited people as the manager asks for it: filtered and paged, or found by name. */
import type { MailState } from '../../domain/mail/mail';
import type { ListedPerson } from '../../domain/people/reach';
import { plainName } from '../../sheets/columns';
import type { Deps } from '../../deps';
import type { InvitationFilter } from '../../store/contracts/invitations';
import { listPeople, opener, type PeopleDeps } from './listed-people';

/** What has become of a person's mails; `none` when none was ever queued. */
export type MailStanding = MailState | 'none';

export interface PersonRow extends ListedPerson {
  readonly mail: MailStanding;
}

export interface FoundPeople {
  readonly rows: readonly PersonRow[];
  /** How many there are altogether. */
  readonly total: number;
}

export interface PeopleQuestion {
  readonly filter: InvitationFilter;
  readonly mail?: MailStanding;
  /** Part of a name; case and diacritics do not matter. */
  readonly name?: string;
  readonly skip: number;
  readonly limit: number;
}

/** A mail that wants attention comes before one that is well. */
const BY_URGENCY: readonly MailState[] = [
  'bounced',
  'failed',
  'sending',
  'queued',
  'sent',
  'stopped',
];

/** Mails are looked up for so many people at once. */
const BATCH = 500;

/** Finds people. By name or by mail, everybody is looked at, and the name only in memory. */
export async function findPeople(
  deps: PeopleDeps & Pick<Deps, 'participation'>,
  question: PeopleQuestion,
): Promise<FoundPeople> {
  const { filter, mail, name, skip, limit } = question;
  if (mail === undefined && name === undefined) {
    const open = opener(deps, filter.campaign);
    const page = await deps.store.invitations.page(filter, { skip, limit });
    return { rows: await withMails(deps, page.map(open)), total: await countPeople(deps, filter) };
  }
  const named: ListedPerson[] = [];
  const wanted = plainName(name ?? '');
  for await (const listed of listPeople(deps, filter)) {
    if (name === undefined || isCalled(listed, wanted)) named.push(listed);
  }
  if (mail === undefined) {
    return { rows: await withMails(deps, named.slice(skip, skip + limit)), total: named.length };
  }
  const rows = (await withMails(deps, named)).filter((row) => row.mail === mail);
  return { rows: rows.slice(skip, skip + limit), total: rows.length };
}

/** What is kept by group, own unit and claim is not counted again for every page of the list. */
async function countPeople(
  { store, participation }: Pick<Deps, 'store' | 'participation'>,
  filter: InvitationFilter,
): Promise<number> {
  const { campaign, group, unit, answered, ...others } = filter;
  if (Object.keys(others).length > 0) return store.invitations.count(filter);
  const rows = (await participation.read(campaign)).filter(
    (row) =>
      (group === undefined || row.group === group) && (unit === undefined || row.unit === unit),
  );
  return rows.reduce((sum, row) => {
    if (answered === undefined) return sum + row.invited;
    return sum + (answered ? row.answered : row.invited - row.answered);
  }, 0);
}

function isCalled({ person }: ListedPerson, wanted: string): boolean {
  return person !== undefined && plainName(person.name).includes(wanted);
}

/** Adds what has become of their mails. */
export async function withMails(
  { store }: PeopleDeps,
  people: readonly ListedPerson[],
): Promise<readonly PersonRow[]> {
  const states = new Map<string, MailState>();
  for (let start = 0; start < people.length; start += BATCH) {
    const ids = people.slice(start, start + BATCH).map(({ invitation }) => invitation.id);
    for (const { invitation = '', state } of await store.mails.ofInvitations(ids)) {
      const known = states.get(invitation);
      if (!known || BY_URGENCY.indexOf(state) < BY_URGENCY.indexOf(known))
        states.set(invitation, state);
    }
  }
  return people.map((listed) => ({
    ...listed,
    mail: states.get(listed.invitation.id) ?? 'none',
  }));
}

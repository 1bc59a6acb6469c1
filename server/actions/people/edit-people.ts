/** People of a list one by one: add, correct, remove. */
import { randomUUID } from 'node:crypto';
import { isOver, stateOn, type OpenedCampaign } from '../../domain/campaign/campaign';
import type { Invitation } from '../../domain/campaign/invitation';
import {
  checkPeople,
  type CheckedPerson,
  type PeopleCheck,
} from '../../domain/people/check-people';
import type { Person } from '../../domain/people/person';
import { placePerson, type Placement } from '../../domain/people/placement';
import type { PersonProblem, TypedPerson } from '../../domain/people/read-person';
import { err, ok, type Result } from '../../domain/result';
import type { Deps } from '../../deps';
import type { Act } from '../audit/act';
import { opener, readRoster } from './listed-people';
import { sealPerson } from './person-seal';
import { placeNames } from './place-names';

type EditDeps = Pick<Deps, 'store' | 'keys' | 'clock'>;

export const EDIT_REFUSALS = ['erased', 'fixed', 'over'] as const;

/** `over`: answering has ended; `fixed`: drawn, answered, or a link was issued; `erased` by retention. */
export type EditRefusal = (typeof EDIT_REFUSALS)[number];

export type EditFailure =
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** The id of the invitation, or why nothing was done. */
type Edited = Promise<Result<Invitation['id'], EditFailure>>;

export interface InvitedPerson {
  readonly opened: OpenedCampaign;
  readonly invitation: Invitation;
}

/** Adds one person to the list. */
export async function addPerson(
  deps: EditDeps,
  act: Act,
  { opened, typed }: { readonly opened: OpenedCampaign; readonly typed: TypedPerson },
): Edited {
  const { campaign } = opened;
  if (isOver(stateOn(campaign, deps.clock.today()))) return refused('over');
  const checked = await check(deps, campaign.id, typed, await placing(deps, opened));
  if (!checked.ok) return checked;
  const { person, place } = checked.value;
  const id = randomUUID();
  await act.record({ kind: 'invitation', id }, [...Object.keys(person), 'group', 'unit']);
  const invitation = {
    id,
    campaign: campaign.id,
    ...place,
    channel: 'link',
    person: sealPerson(deps.keys.ofCampaign.get(campaign.id), id, person),
    hasEmail: person.email !== undefined,
    unsubscribed: false,
  } as const;
  await deps.store.invitations.addAll([{ invitation }]);
  return ok(id);
}

/** Corrects a person; group and unit only of an invitation that is not fixed. */
export async function changePerson(
  deps: EditDeps,
  act: Act,
  { opened, invitation, typed }: InvitedPerson & { readonly typed: TypedPerson },
): Edited {
  const { id, campaign } = invitation;
  if (invitation.erased) return refused('erased');
  const placeOf = isFixed(invitation) ? () => ok(invitation) : await placing(deps, opened);
  const checked = await check(deps, campaign, typed, placeOf, id);
  if (!checked.ok) return checked;
  const { person, place } = checked.value;
  const old = opener(deps, campaign)(invitation).person;
  await act.record({ kind: 'invitation', id }, changedFields(old, person, invitation, place));
  const moved = place.group !== invitation.group || place.unit !== invitation.unit;
  const { group, unit, assesses } = place;
  if (moved && !(await deps.store.invitations.move(id, { group, unit, assesses }))) {
    return refused('fixed');
  }
  const sealed = sealPerson(deps.keys.ofCampaign.get(campaign), id, person);
  const hasEmail = person.email !== undefined;
  const kept = await deps.store.invitations.setPerson(id, { person: sealed, hasEmail });
  return kept ? ok(id) : refused('erased');
}

/** Removes a person whose invitation is not fixed. */
export async function removePerson(
  deps: EditDeps,
  act: Act,
  { opened, invitation }: InvitedPerson,
): Edited {
  if (isOver(stateOn(opened.campaign, deps.clock.today()))) return refused('over');
  if (isFixed(invitation)) return refused('fixed');
  const { id } = invitation;
  await act.record({ kind: 'invitation', id });
  return (await deps.store.invitations.remove(id)) ? ok(id) : refused('fixed');
}

/** Whether the person stays on the list, in group and unit, for good: a draw is not altered by hand. */
export function isFixed({ issued, claim, draw }: Invitation): boolean {
  return issued || claim !== undefined || draw !== undefined;
}

type PlaceOf = PeopleCheck['placeOf'];

async function placing({ store }: EditDeps, opened: OpenedCampaign): Promise<PlaceOf> {
  const names = placeNames(opened, await store.units.all());
  return (typed) => placePerson(typed, names);
}

async function check(
  deps: EditDeps,
  campaign: string,
  typed: TypedPerson,
  placeOf: PlaceOf,
  own?: Invitation['id'],
): Promise<Result<CheckedPerson, EditFailure>> {
  const roster = await readRoster(deps, campaign, own);
  const checked = checkPeople([{ line: 0, typed }], { placeOf, roster, skipListed: false });
  const [person] = checked.people;
  return person ? ok(person) : err({ kind: 'invalid', problems: checked.problems });
}

function changedFields(
  old: Person | undefined,
  person: Person,
  before: Placement,
  place: Placement,
): readonly string[] {
  const ofPerson = (['name', 'email', 'phone', 'title'] as const).filter(
    (field) => old?.[field] !== person[field],
  );
  const ofPlace = (['group', 'unit'] as const).filter((field) => before[field] !== place[field]);
  return [...ofPerson, ...ofPlace];
}

function refused(reason: EditRefusal): Result<never, EditFailure> {
  return err({ kind: 'refused', reason });
}

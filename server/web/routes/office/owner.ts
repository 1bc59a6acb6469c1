/** Who asks, and why the password did not do: shared by the forms that ask for it. */
import type { Owner, OwnerRefusal } from '../../../actions/accounts/confirm-owner';
import type { StaffRequest } from '../../staff/staff-route';
import type { FormProblems } from '../../view-models/account-words';

/** Who is signed in, as the actions of one's own account take it. */
export function ownerOf({ actor, session }: Pick<StaffRequest, 'actor' | 'session'>): Owner {
  return { account: actor.account, session };
}

/** The fault at the field of the present password. */
export function refusalProblems(refusal: OwnerRefusal): {
  problems: FormProblems;
  seconds?: number;
} {
  if (refusal.kind === 'wrong-password') return { problems: { current: 'wrong-password' } };
  return { problems: { current: 'wait' }, seconds: refusal.seconds };
}

/** Keys of the catalogue of accounts that view-models put together: stem → ends. */
import { ROLES } from '../../server/domain/access/role';
import type { FormProblem } from '../../server/web/view-models/account-words';
import { SIGN_IN_MARKS } from '../../server/web/view-models/sign-in/sign-in';

/** Complete, since a code of the type that is missing here does not compile. */
const PROBLEMS: Readonly<Record<FormProblem, true>> = {
  'account-disabled': true,
  'email-wrong': true,
  'has-factor': true,
  'last-administrator': true,
  'name-long': true,
  'name-missing': true,
  'no-offer': true,
  'pass-expired': true,
  'password-common': true,
  'password-differs': true,
  'password-long': true,
  'password-short': true,
  'roles-missing': true,
  'too-many': true,
  'unit-missing': true,
  'unit-unknown': true,
  'username-taken': true,
  'username-wrong': true,
  wait: true,
  wrong: true,
  'wrong-code': true,
  'wrong-password': true,
};

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'list.column': ['factor', 'name', 'roles', 'state', 'unit', 'username'],
  problem: Object.keys(PROBLEMS),
  role: ROLES,
  roleHint: ROLES,
  'signIn.mark': SIGN_IN_MARKS,
};

export const ACCOUNTS_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `accounts:${stem}.${end}`),
);

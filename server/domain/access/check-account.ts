/** What an administrator may enter for an account. */
import { err, ok, type Result } from '../result';
import type { Account } from './account';
import { ROLES, UNIT_ROLES, type Role } from './role';
import { readUsername } from './username';

/** As typed. */
export interface TypedAccount {
  readonly name: string;
  readonly roles: readonly string[];
  /** Code of a unit; empty for none. */
  readonly unit: string;
}

export type AccountValues = Pick<Account, 'name' | 'roles' | 'unit'>;

export type AccountField = 'name' | 'roles' | 'unit' | 'username' | 'email';

export type AccountProblem =
  | 'email-wrong'
  | 'name-long'
  | 'name-missing'
  | 'roles-missing'
  | 'unit-missing'
  | 'unit-unknown'
  | 'username-taken'
  | 'username-wrong';

/** What is wrong, field by field. */
export type AccountProblems = Partial<Record<AccountField, AccountProblem>>;

/** Characters of a full name. */
export const NAME_MAXIMUM = 100;

/** A local part and a host with a dot, without blanks or what would end an address in a header. */
const EMAIL = /^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\.]+(\.[^\s@<>(),;:"\\.]+)+$/;

/**
 * Name, roles and unit; a unit is kept for roles that act for one only.
 * @param units codes of the registry
 */
export function checkAccount(
  typed: TypedAccount,
  units: ReadonlySet<string>,
): Result<AccountValues, AccountProblems> {
  const name = typed.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const roles = ROLES.filter((role) => typed.roles.includes(role));
  const needsUnit = actsForUnit(roles);
  const problems: AccountProblems = {
    ...nameProblem(name),
    ...(roles.length === 0 && { roles: 'roles-missing' as const }),
    ...(needsUnit && unitProblem(typed.unit, units)),
  };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({ name, roles, ...(needsUnit && { unit: typed.unit }) });
}

/** Whether one of the roles acts for one unit. */
export function actsForUnit(roles: readonly Role[]): boolean {
  return roles.some((role) => UNIT_ROLES.includes(role));
}

/** A user name that can be given: well written and not taken. */
export function usernameProblem(
  typed: string,
  isTaken: (username: string) => boolean,
): AccountProblems {
  const username = readUsername(typed);
  if (username === undefined) return { username: 'username-wrong' };
  return isTaken(username) ? { username: 'username-taken' } : {};
}

/** An e-mail address, where one was typed. */
export function emailProblem(typed: string): AccountProblems {
  return typed === '' || (typed.length <= 254 && EMAIL.test(typed)) ? {} : { email: 'email-wrong' };
}

/** A full name. */
export function nameProblem(name: string): AccountProblems {
  const length = Array.from(name.trim()).length;
  if (length === 0) return { name: 'name-missing' };
  return length > NAME_MAXIMUM ? { name: 'name-long' } : {};
}

function unitProblem(unit: string, units: ReadonlySet<string>): AccountProblems {
  if (unit === '') return { unit: 'unit-missing' };
  return units.has(unit) ? {} : { unit: 'unit-unknown' };
}

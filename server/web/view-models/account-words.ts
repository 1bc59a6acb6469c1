/** The forms of accounts: names of their fields, and what was wrong as words at the field. */
import { LINK_HOURS } from '../../domain/access/account-link';
import type { AccountProblem } from '../../domain/access/check-account';
import { NAME_MAXIMUM } from '../../domain/access/check-account';
import type { NewPasswordProblems } from '../../domain/access/new-password';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from '../../domain/access/password';
import type { Role } from '../../domain/access/role';
import type { Translate } from '../../i18n';
import type { FieldErrors } from './fields';

/** What the actions call a value → the name of its field, in the order in which forms have them. */
export const ACCOUNT_FIELDS = {
  name: 'ho-ten',
  username: 'ten-dang-nhap',
  roles: 'vai-tro',
  unit: 'don-vi',
  removesFactor: 'bo-hai-lop',
  email: 'email',
  offer: 'bi-mat',
  code: 'ma',
  current: 'mat-khau-cu',
  password: 'mat-khau',
  repeated: 'mat-khau-lai',
} as const;

type Field = keyof typeof ACCOUNT_FIELDS;

/** Each is a key of the catalogue under `accounts:problem`. */
export type FormProblem =
  | AccountProblem
  | NonNullable<NewPasswordProblems[keyof NewPasswordProblems]>
  | 'account-disabled'
  | 'has-factor'
  | 'last-administrator'
  | 'no-offer'
  | 'pass-expired'
  | 'too-many'
  | 'wait'
  | 'wrong'
  | 'wrong-code'
  | 'wrong-password';

/** What was wrong at which value. */
export type FormProblems = Partial<Readonly<Record<Field, FormProblem>>>;

/** Limits that the words name. */
const LIMITS = {
  hours: LINK_HOURS,
  longestName: NAME_MAXIMUM,
  least: PASSWORD_MINIMUM,
  most: PASSWORD_MAXIMUM,
};

/** The words of each problem. @param seconds to wait, where one says so */
export function fieldErrors(t: Translate, problems: FormProblems, seconds = 0): FieldErrors {
  const fields = Object.keys(ACCOUNT_FIELDS) as Field[];
  return new Map(
    fields.flatMap((field): [string, string][] => {
      const problem = problems[field];
      if (problem === undefined) return [];
      const words = t(`accounts:problem.${problem}`, { ...LIMITS, seconds });
      return [[ACCOUNT_FIELDS[field], words]];
    }),
  );
}

/** The hint at a field for a new password. */
export function passwordHint(t: Translate): string {
  return t('accounts:password.hint', { least: PASSWORD_MINIMUM });
}

/** Roles in words, one after the other. */
export function rolesText(t: Translate, roles: readonly Role[]): string {
  return roles.map((role) => t(`accounts:role.${role}`)).join(', ');
}

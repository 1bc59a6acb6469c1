/** A new account, and one that is changed. */
import type { AccountOverview } from '../../../../actions/accounts/list-accounts';
import type { TypedAccount } from '../../../../domain/access/check-account';
import { ROLES } from '../../../../domain/access/role';
import type { Day } from '../../../../domain/day';
import type { Unit } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import { nameField, newUsernameField } from '../../account-fields';
import { ACCOUNT_FIELDS, fieldErrors, type FormProblems } from '../../account-words';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { unitOptions } from './unit-options';

/** Name, roles and unit. */
interface AccountForm {
  readonly name: FieldModel;
  readonly roles: OptionsModel;
  readonly unit: OptionsModel;
}

export interface NewAccountModel extends OfficeFrame, AccountForm {
  readonly summary: ErrorSummaryModel | undefined;
  readonly username: FieldModel;
  readonly email: FieldModel;
}

export interface EditAccountModel extends OfficeFrame, AccountForm {
  readonly summary: ErrorSummaryModel | undefined;
  readonly username: string;
  readonly disabled: boolean;
  readonly email: FieldModel;
  readonly removesFactor: OptionsModel | undefined;
  readonly changeHref: string;
  readonly resetHref: string;
  readonly disableHref: string;
  readonly enableHref: string;
}

interface FormState {
  readonly registry: readonly Unit[];
  readonly today: Day;
  readonly problems?: FormProblems;
}

/** As typed; empty at first. */
export interface TypedNewAccount extends TypedAccount {
  readonly username: string;
  readonly email: string;
}

export function newAccountPage(
  input: PageContext & FormState & { readonly typed: TypedNewAccount },
): NewAccountModel {
  const { t, typed, problems = {} } = input;
  const errors = fieldErrors(t, problems);
  return {
    ...officeFrame(input, t('accounts:new.title'), trail(input)),
    ...accountForm(input, typed, errors),
    summary: errorSummary(errors),
    username: newUsernameField(t, errors, typed.username),
    email: emailField(input, errors, typed.email),
  };
}

export function editAccountPage(
  input: PageContext &
    FormState & {
      readonly overview: AccountOverview;
      /** What was typed, after a fault. */
      readonly typed?: TypedAccount;
      readonly email?: string;
    },
): EditAccountModel {
  const { t, overview, problems = {}, email = '' } = input;
  const { account, hasFactor } = overview;
  const typed = input.typed ?? {
    name: account.name,
    roles: account.roles,
    unit: account.unit ?? '',
  };
  const errors = fieldErrors(t, problems);
  const { office } = paths;
  return {
    ...officeFrame(input, account.name, trail(input)),
    ...accountForm(input, typed, errors),
    summary: errorSummary(errors),
    username: account.username,
    disabled: account.disabled,
    email: emailField(input, errors, email),
    removesFactor: hasFactor ? removesFactorField(input, errors) : undefined,
    changeHref: office.account.to(account.id),
    resetHref: office.accountReset.to(account.id),
    disableHref: office.accountDisable.to(account.id),
    enableHref: office.accountEnable.to(account.id),
  };
}

function accountForm(
  { t, locale, registry, today }: PageContext & FormState,
  typed: TypedAccount,
  errors: FieldErrors,
): AccountForm {
  const roles = ROLES.map((role) => ({
    value: role,
    label: t(`accounts:role.${role}`),
    hint: t(`accounts:roleHint.${role}`),
  }));
  return {
    name: nameField(t, errors, typed.name),
    roles: options(
      {
        name: ACCOUNT_FIELDS.roles,
        label: t('accounts:roles.label'),
        options: roles,
        chosen: typed.roles,
      },
      errors,
    ),
    unit: options(
      {
        name: ACCOUNT_FIELDS.unit,
        label: t('accounts:unit.label'),
        hint: t('accounts:unit.hint'),
        options: unitOptions(t, locale, { registry, today, present: typed.unit }),
        chosen: [typed.unit],
      },
      errors,
    ),
  };
}

function emailField({ t }: PageContext, errors: FieldErrors, value: string): FieldModel {
  return field(
    {
      name: ACCOUNT_FIELDS.email,
      label: t('accounts:email.label'),
      hint: t('accounts:email.hint'),
      value,
      inputmode: 'email',
    },
    errors,
  );
}

function removesFactorField({ t }: PageContext, errors: FieldErrors): OptionsModel {
  return options(
    {
      name: ACCOUNT_FIELDS.removesFactor,
      label: t('accounts:factor.title'),
      options: [{ value: '1', label: t('accounts:reset.removesFactor') }],
      chosen: [],
    },
    errors,
  );
}

function trail({ t }: PageContext) {
  return [{ label: t('accounts:list.title'), href: paths.office.accounts.to() }];
}

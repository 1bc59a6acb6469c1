/** Fields that several forms of accounts share. */
import type { Translate } from '../../i18n';
import { ACCOUNT_FIELDS, passwordHint } from './account-words';
import { field, type FieldErrors, type FieldModel } from './fields';

/** A new password, twice. */
export function newPasswordFields(t: Translate, errors: FieldErrors): readonly FieldModel[] {
  const both = { type: 'password', autocomplete: 'new-password' } as const;
  const label = t('accounts:password.new');
  return [
    field({ ...both, name: ACCOUNT_FIELDS.password, label, hint: passwordHint(t) }, errors),
    field(
      { ...both, name: ACCOUNT_FIELDS.repeated, label: t('accounts:password.repeated') },
      errors,
    ),
  ];
}

/** The present password, asked for before anything that could lock its owner out. */
export function presentPasswordField(t: Translate, errors: FieldErrors): FieldModel {
  return field(
    {
      name: ACCOUNT_FIELDS.current,
      label: t('accounts:password.present'),
      type: 'password',
      autocomplete: 'current-password',
    },
    errors,
  );
}

/** A code of the authenticator application. */
export function codeField(t: Translate, errors: FieldErrors, hint: string): FieldModel {
  return field(
    {
      name: ACCOUNT_FIELDS.code,
      label: t('accounts:code.label'),
      hint,
      autocomplete: 'one-time-code',
      width: 'short',
    },
    errors,
  );
}

/** A full name. */
export function nameField(t: Translate, errors: FieldErrors, value: string): FieldModel {
  return field({ name: ACCOUNT_FIELDS.name, label: t('accounts:name.label'), value }, errors);
}

/** A user name that is being given. */
export function newUsernameField(t: Translate, errors: FieldErrors, value: string): FieldModel {
  return field(
    {
      name: ACCOUNT_FIELDS.username,
      label: t('accounts:username.label'),
      hint: t('accounts:username.hint'),
      value,
    },
    errors,
  );
}

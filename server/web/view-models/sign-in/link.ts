/** The pages behind a one-time link: a new password, or the first administrator. */
import type { Account } from '../../../domain/access/account';
import { nameField, newPasswordFields, newUsernameField } from '../account-fields';
import { fieldErrors, type FormProblems } from '../account-words';
import { errorSummary, type ErrorSummaryModel, type FieldModel } from '../fields';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

export interface LinkModel extends PublicFrame {
  readonly lead: string;
  readonly summary: ErrorSummaryModel | undefined;
  readonly fields: readonly FieldModel[];
}

/** Sets the password of an account. */
export function linkPage(
  input: PageContext & {
    readonly account: Pick<Account, 'name' | 'username'>;
    readonly problems?: FormProblems;
  },
): LinkModel {
  const { t, account, problems = {} } = input;
  const errors = fieldErrors(t, problems);
  return {
    ...publicFrame(input, t('accounts:link.title')),
    lead: t('accounts:link.lead', { name: account.name, username: account.username }),
    summary: errorSummary(errors),
    fields: newPasswordFields(t, errors),
  };
}

/** Makes the first administrator; `typed` comes back after a fault. */
export function firstAdministratorPage(
  input: PageContext & {
    readonly typed?: { readonly name: string; readonly username: string };
    readonly problems?: FormProblems;
  },
): LinkModel {
  const { t, typed, problems = {} } = input;
  const errors = fieldErrors(t, problems);
  return {
    ...publicFrame(input, t('accounts:first.title')),
    lead: t('accounts:first.lead'),
    summary: errorSummary(errors),
    fields: [
      nameField(t, errors, typed?.name ?? ''),
      newUsernameField(t, errors, typed?.username ?? ''),
      ...newPasswordFields(t, errors),
    ],
  };
}

/** The way into the office: user name and password, then the code of the second factor. */
import { paths } from '../../paths';
import { codeField } from '../account-fields';
import { ACCOUNT_FIELDS, fieldErrors, type FormProblems } from '../account-words';
import { errorSummary, field, type ErrorSummaryModel, type FieldModel } from '../fields';
import { publicFrame, type PageContext, type PublicFrame } from '../frame';

/** What has just been done, as the address of the page says it. */
export const SIGN_IN_MARKS = ['da-dat', 'da-ra'] as const;
export type SignInMark = (typeof SIGN_IN_MARKS)[number];

export interface SignInModel extends PublicFrame {
  /** What has just been done; empty when nothing. */
  readonly done: string;
  readonly summary: ErrorSummaryModel | undefined;
  readonly actionHref: string;
  readonly username: FieldModel;
  readonly password: FieldModel;
  /** Where signing in leads back to. */
  readonly returnTo: string;
}

export interface SecondStepModel extends PublicFrame {
  readonly summary: ErrorSummaryModel | undefined;
  readonly code: FieldModel;
  readonly returnTo: string;
  /** Back to the first step. */
  readonly startHref: string;
}

/** What is the same on both pages. */
export interface SignInState {
  readonly returnTo: string;
  readonly problems?: FormProblems;
  /** Seconds to wait, where a problem says so. */
  readonly seconds?: number;
}

/** @param input.username as typed; the password is never given back */
export function signInPage(
  input: PageContext & SignInState & { readonly username?: string; readonly mark?: SignInMark },
): SignInModel {
  const { t, username = '', mark, returnTo, problems = {}, seconds } = input;
  const errors = fieldErrors(t, problems, seconds);
  return {
    ...publicFrame({ ...input, query: { tiep: returnTo } }, t('accounts:signIn.title')),
    done: mark === undefined ? '' : t(`accounts:signIn.mark.${mark}`),
    summary: errorSummary(errors),
    actionHref: paths.office.signIn.to(),
    username: field(
      {
        name: ACCOUNT_FIELDS.username,
        label: t('accounts:username.label'),
        value: username,
        autocomplete: 'username',
      },
      errors,
    ),
    password: field(
      {
        name: ACCOUNT_FIELDS.password,
        label: t('accounts:password.label'),
        type: 'password',
        autocomplete: 'current-password',
      },
      errors,
    ),
    returnTo,
  };
}

/** Asks for a code of the application, or a recovery code. */
export function secondStepPage(input: PageContext & SignInState): SecondStepModel {
  const { t, returnTo, problems = {}, seconds } = input;
  const errors = fieldErrors(t, problems, seconds);
  return {
    ...publicFrame({ ...input, query: { tiep: returnTo } }, t('accounts:secondStep.title')),
    summary: errorSummary(errors),
    code: codeField(t, errors, t('accounts:secondStep.hint')),
    returnTo,
    startHref: paths.office.signIn.to(),
  };
}

/** Turning the second factor on and off, and the recovery codes that are shown once. */
import { paths } from '../../../paths';
import { codeField, presentPasswordField } from '../../account-fields';
import { ACCOUNT_FIELDS, fieldErrors, type FormProblems } from '../../account-words';
import { errorSummary, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { ownTrail } from './trail';

export interface FactorOnModel extends OfficeFrame {
  readonly summary: ErrorSummaryModel | undefined;
  /** The QR code's outline, in modules. */
  readonly qr: { readonly size: number; readonly path: string };
  /** The secret in groups of four, for typing. */
  readonly secret: string;
  /** The secret, sealed, and the field in which it comes back. */
  readonly offer: { readonly name: string; readonly value: string };
  readonly fields: readonly FieldModel[];
}

export interface FactorOffModel extends OfficeFrame {
  readonly summary: ErrorSummaryModel | undefined;
  readonly password: FieldModel;
}

export interface RecoveryCodesModel extends OfficeFrame {
  readonly codes: readonly string[];
  readonly ownHref: string;
}

interface Faults {
  readonly problems?: FormProblems;
  readonly seconds?: number;
}

export function factorOnPage(
  input: PageContext &
    Faults & {
      readonly secret: string;
      readonly sealed: string;
      readonly qr: FactorOnModel['qr'];
    },
): FactorOnModel {
  const { t, problems = {}, seconds, secret, sealed, qr } = input;
  const errors = fieldErrors(t, problems, seconds);
  return {
    ...officeFrame(input, t('accounts:factorOn.title'), ownTrail(t)),
    summary: errorSummary(errors),
    qr,
    secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
    offer: { name: ACCOUNT_FIELDS.offer, value: sealed },
    fields: [codeField(t, errors, t('accounts:code.hint')), presentPasswordField(t, errors)],
  };
}

export function factorOffPage(input: PageContext & Faults): FactorOffModel {
  const { t, problems = {}, seconds } = input;
  const errors = fieldErrors(t, problems, seconds);
  return {
    ...officeFrame(input, t('accounts:factorOff.title'), ownTrail(t)),
    summary: errorSummary(errors),
    password: presentPasswordField(t, errors),
  };
}

export function recoveryCodesPage(
  input: PageContext & { readonly codes: readonly string[] },
): RecoveryCodesModel {
  const { t, codes } = input;
  return {
    ...officeFrame(input, t('accounts:recovery.title'), ownTrail(t)),
    codes,
    ownHref: paths.office.ownAccount.to(),
  };
}

/** One's own new password. */
import { newPasswordFields, presentPasswordField } from '../../account-fields';
import { fieldErrors, type FormProblems } from '../../account-words';
import { errorSummary, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';
import { ownTrail } from './trail';

export interface OwnPasswordModel extends OfficeFrame {
  readonly summary: ErrorSummaryModel | undefined;
  readonly fields: readonly FieldModel[];
}

/** Nothing typed comes back: they are passwords. */
export function ownPasswordPage(
  input: PageContext & { readonly problems?: FormProblems; readonly seconds?: number },
): OwnPasswordModel {
  const { t, problems = {}, seconds } = input;
  const errors = fieldErrors(t, problems, seconds);
  return {
    ...officeFrame(input, t('accounts:ownPassword.title'), ownTrail(t)),
    summary: errorSummary(errors),
    fields: [presentPasswordField(t, errors), ...newPasswordFields(t, errors)],
  };
}

/** The form by which a file is sent: what it must hold, and why the last one was refused. */
import { numbersIn } from '../../../../domain/numbers';
import type { ColumnProblem } from '../../../../sheets/columns';
import type { TableFault } from '../../../../sheets/read-table';
import { SHEET_LIMITS, type SheetProblem } from '../../../../sheets/sheet';
import { field, type FieldModel } from '../../fields';
import type { PageContext } from '../../frame';

/** Name of the file's field. */
export const UPLOAD_FIELD = 'tep';

export interface UploadModel {
  readonly file: FieldModel;
  readonly action: string;
  readonly columns: readonly { readonly name: string; readonly text: string }[];
  /** A file with the right header to begin with; empty when there is none. */
  readonly exampleHref: string;
}

type Words = Pick<PageContext, 't' | 'locale'>;

/** @param error from `uploadFault` or `tableFault`; absent before the first try */
export function uploadModel(
  { t, locale }: Words,
  form: Pick<UploadModel, 'action' | 'columns' | 'exampleHref'> & { readonly error?: string },
): UploadModel {
  const { error, ...rest } = form;
  const hint = t('imports:upload.hint', limits(locale));
  const spec = { name: UPLOAD_FIELD, label: t('imports:upload.file'), hint };
  const errors = new Map(error === undefined ? [] : [[UPLOAD_FIELD, error]]);
  return { ...rest, file: field(spec, errors) };
}

/** Why there is no file to read, as the staff router tells it. */
export function uploadFault({ t, locale }: Words, fileTooLarge: boolean): string {
  return fileTooLarge
    ? t('imports:sheet.file-too-large', limits(locale))
    : t('imports:upload.missing');
}

/** Why the file is no table of the columns that are wanted. */
export function tableFault(words: Words, fault: TableFault): string {
  return fault.kind === 'sheet'
    ? sheetFault(words, fault.problem)
    : columnFaults(words, fault.problems);
}

function sheetFault({ t, locale }: Words, { code, line }: SheetProblem): string {
  return t(`imports:sheet.${code}`, { ...limits(locale), line: line ?? 0 });
}

function columnFaults({ t }: Words, problems: readonly ColumnProblem[]): string {
  return problems.map(({ code, column }) => t(`imports:sheet.${code}`, { column })).join(' ');
}

function limits(locale: string): Readonly<Record<'columns' | 'megabytes' | 'rows', string>> {
  const { integer } = numbersIn(locale);
  return {
    columns: integer(SHEET_LIMITS.columns),
    megabytes: integer(SHEET_LIMITS.bytes / 1024 / 1024),
    rows: integer(SHEET_LIMITS.rows),
  };
}

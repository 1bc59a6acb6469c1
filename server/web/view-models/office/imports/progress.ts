/** How far an import has come. The page calls itself up again until everything is written. */
import type { PendingImport } from '../../../../domain/imports/pending-import';
import { numbersIn } from '../../../../domain/numbers';
import { officeFrame, type OfficeFrame, type PageContext } from '../../frame';

export interface ImportProgressModel {
  /** Whether rows are still being written. */
  readonly running: boolean;
  readonly rows: number;
  readonly done: number;
  readonly text: string;
  readonly returnTo: string;
}

export interface ImportProgressPageModel extends OfficeFrame {
  readonly progress: ImportProgressModel;
}

/** The page of an import that has been decided. */
export function importProgressPage(
  context: PageContext & { readonly pending: PendingImport },
): ImportProgressPageModel {
  const { t, locale, pending } = context;
  const { rows, done, stage, returnTo } = pending;
  const running = stage !== 'applied';
  const { integer } = numbersIn(locale);
  const counts = { done: integer(done), rows: integer(rows) };
  return {
    ...officeFrame(context, t('imports:progress.title'), []),
    progress: {
      running,
      rows,
      done,
      text: t(running ? 'imports:progress.running' : 'imports:progress.done', counts),
      returnTo,
    },
  };
}

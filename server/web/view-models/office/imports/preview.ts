/** What a file would do, before it does anything: how many rows are good, and what is wrong with the others. */
import { numbersIn } from '../../../../domain/numbers';
import { textCell, type TableModel } from '../../components';
import type { PageContext } from '../../frame';

/** Faults that are shown; the rest is counted. */
export const SHOWN_FAULTS = 200;

/** One fault of a row, in finished words. */
export interface RowFault {
  readonly line: number;
  /** Title of the column; empty when the row as a whole is at fault. */
  readonly column: string;
  /** What the cell holds, cut by the caller where it is long; empty when it is empty or personal. */
  readonly value: string;
  readonly text: string;
}

export interface ImportPreviewModel {
  /** The state of things in one sentence; it says that nothing has been written. */
  readonly summary: string;
  readonly sound: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Undefined when nothing is wrong. */
  readonly faults: TableModel | undefined;
  /** Remarks that do not stand in the way, such as ignored columns. */
  readonly notes: readonly string[];
  /** Some rows as they were understood; undefined when there is nothing to show. */
  readonly sample: TableModel | undefined;
  /** Undefined while there is anything wrong. */
  readonly confirm: { readonly action: string; readonly label: string } | undefined;
}

export interface ImportPreviewInput extends Pick<PageContext, 't' | 'locale'> {
  /** Rows of the file. */
  readonly rows: number;
  readonly faults: readonly RowFault[];
  /** Counts of its kind, such as new and changed ones. */
  readonly facts?: ImportPreviewModel['facts'];
  readonly ignoredColumns: readonly string[];
  readonly sample?: TableModel;
  /** Where the word that everything waits for is sent; absent when there is nothing to confirm. */
  readonly confirmAction?: string;
}

export function importPreview(input: ImportPreviewInput): ImportPreviewModel {
  const { t, locale, rows, faults, facts = [], ignoredColumns, sample, confirmAction } = input;
  const { integer } = numbersIn(locale);
  const wrong = new Set(faults.map(({ line }) => line)).size;
  const sound = faults.length === 0;
  const fact = (label: string, value: number) => ({ label, value: integer(value) });
  return {
    sound,
    summary: t(sound ? 'imports:preview.sound' : 'imports:preview.wrong'),
    facts: [
      fact(t('imports:preview.rows'), rows),
      fact(t('imports:preview.good'), rows - wrong),
      fact(t('imports:preview.bad'), wrong),
      ...facts,
    ],
    faults: sound ? undefined : faultTable(input),
    notes:
      ignoredColumns.length === 0
        ? []
        : [t('imports:preview.ignored', { columns: ignoredColumns.join(', ') })],
    sample,
    confirm:
      sound && confirmAction !== undefined
        ? { action: confirmAction, label: t('imports:preview.confirm') }
        : undefined,
  };
}

function faultTable({ t, locale, faults }: ImportPreviewInput): TableModel {
  const { integer } = numbersIn(locale);
  const shown = [...faults].sort((a, b) => a.line - b.line).slice(0, SHOWN_FAULTS);
  const more = faults.length - shown.length;
  const heading = (label: string) => ({ label, numeric: false });
  return {
    caption: t('imports:preview.faults'),
    columns: [
      heading(t('imports:preview.line')),
      heading(t('imports:preview.column')),
      heading(t('imports:preview.value')),
      heading(t('imports:preview.fault')),
    ],
    rows: shown.map(({ line, column, value, text }) => ({
      total: false,
      cells: [textCell(integer(line)), textCell(column), textCell(value), textCell(text)],
    })),
    note: more > 0 ? t('imports:preview.more', { more: integer(more) }) : '',
  };
}

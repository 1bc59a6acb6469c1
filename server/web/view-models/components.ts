/** Models of components that pages of the office share; the templates of the same names draw them. */

export interface CellModel {
  readonly text: string;
  /** Where the cell leads; empty when nowhere. */
  readonly href: string;
  readonly numeric: boolean;
}

export interface TableModel {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The first cell heads its row. */
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly CellModel[] }[];
  readonly note: string;
}

export interface ChartTableModel {
  readonly caption: string;
  readonly labelHeading: string;
  readonly valueHeading: string;
  /** `value` as printed; `percent`, 0 to 100, is the length of the bar. */
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly percent: number;
  }[];
}

export interface StatModel {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** Adds the mark “điểm nội bộ (dự báo)”. */
  readonly forecast: boolean;
}

/** A cell of words. */
export function textCell(text: string, href = ''): CellModel {
  return { text, href, numeric: false };
}

/** A cell of a figure, set flush right; `text` is already written in the reader's language. */
export function numberCell(text: string, href = ''): CellModel {
  return { text, href, numeric: true };
}

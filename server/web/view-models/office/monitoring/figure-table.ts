/** Tables whose figures can also be drawn as a chart and saved as a workbook: the same numbers, three times. */
import { formatDay, type Day } from '../../../../domain/day';
import { HUNDRED, roundHalfUp, type Ratio } from '../../../../domain/score/ratio';
import type { CellValue, SheetToWrite } from '../../../../sheets/write-xlsx';
import type { CellModel } from '../../components';
import type { Figures } from '../../numbers';

export interface FigureCell extends CellModel {
  /** The figure or the words without their dress; empty where there is nothing. */
  readonly value: number | string;
  /** A mark instead of plain words; empty for none. */
  readonly tone: '' | 'plain' | 'good' | 'bad';
  /** What stands for it on the axis of a chart; empty for its text. */
  readonly short: string;
}

/** Which columns of the table above or below are drawn, and how. */
export interface FigureChart {
  /** `stacked` for parts of a whole, `grouped` for figures side by side. */
  readonly kind: 'stacked' | 'grouped';
  /** Places of the columns, the first column of the table being 0; it gives the names on the axis. */
  readonly columns: readonly number[];
}

export interface FigureTable {
  /** Of the element on the page. */
  readonly id: string;
  readonly caption: string;
  /** Name of the sheet in the workbook. */
  readonly tab: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The first cell heads its row. */
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly FigureCell[] }[];
  readonly note: string;
  readonly chart: FigureChart | null;
  /** Scrolls by itself on a screen, since it has many rows. */
  readonly tall: boolean;
}

/** A table that needs neither chart nor room. */
export function figureTable(
  table: Omit<FigureTable, 'chart' | 'tall'> & Partial<Pick<FigureTable, 'chart' | 'tall'>>,
): FigureTable {
  return { chart: null, tall: false, ...table };
}

/** Words; `short` is what a chart has room for. */
export function words(text: string, href = '', short = ''): FigureCell {
  return { text, href, numeric: false, value: text, tone: '', short };
}

/** A state as a mark. */
export function mark(text: string, tone: FigureCell['tone']): FigureCell {
  return { ...words(text), tone };
}

/** Nothing to say. */
export const DASH: FigureCell = { ...words('–'), numeric: true, value: '' };

/** A number of people or answers; a dash where it is not known. */
export function count(value: number | undefined, figures: Figures): FigureCell {
  if (value === undefined) return DASH;
  return { ...words(figures.integer(value)), numeric: true, value };
}

/** A ratio from 0 to 1 as a percentage; a dash where there is none. */
export function share(value: Ratio | undefined, figures: Figures, places = 1): FigureCell {
  if (!value) return DASH;
  const percent = value.mul(HUNDRED);
  return decimal(percent, figures, places, figures.percent(percent, places));
}

/** A number with decimals; a dash where there is none. */
export function decimal(
  value: Ratio | undefined,
  figures: Figures,
  places: number,
  text?: string,
): FigureCell {
  if (!value) return DASH;
  return {
    ...words(text ?? figures.decimal(value, places)),
    numeric: true,
    value: roundHalfUp(value, places).valueOf(),
  };
}

/** `dd/mm/yyyy`; a dash where there is none. */
export function dayCell(day: Day | undefined): FigureCell {
  if (day === undefined) return DASH;
  return { ...words(formatDay(day)), numeric: true };
}

/** The tables as sheets, as they are shown. */
export function workbookOf(tables: readonly FigureTable[]): SheetToWrite[] {
  return tables.map(({ tab, columns, rows }) => ({
    name: tab,
    columns: columns.map(({ label }) => ({ title: label })),
    rows: rows.map(({ cells }) => cells.map(({ value }): CellValue => value)),
  }));
}

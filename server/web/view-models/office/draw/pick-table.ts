/** A table of people of whom some are ticked, to record the same of all of them. */
import type { CellModel } from '../../components';

/** Name of the boxes' field. */
export const PICK_FIELD = 'chon';

export interface PickRow {
  readonly value: string;
  /** What the box says to who does not see the row. */
  readonly label: string;
  /** Whether there is a box. */
  readonly open: boolean;
  readonly picked: boolean;
  /** The first cell heads its row. */
  readonly cells: readonly CellModel[];
}

export interface PickTableModel {
  readonly caption: string;
  /** Where the fault of the ticks leads. */
  readonly id: string;
  readonly field: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly PickRow[];
  readonly note: string;
  /** What was wrong with the ticks that were sent; empty when nothing was. */
  readonly error: string;
}

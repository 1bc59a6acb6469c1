/** Why the registry was not changed, and what the log says of a change. */
import type { UnitFormFault } from '../../domain/units/form-fault';
import { UNIT_CELLS, type CellFault, type UnitCells } from '../../domain/units/unit-cells';

/** `busy`: somebody else is changing the registry at this moment. */
export type EditFailure = readonly UnitFormFault[] | 'busy';

export function toFormFaults(faults: readonly CellFault[]): readonly UnitFormFault[] {
  return faults.map(({ cell, code }) => ({ field: cell, code }));
}

/** Names of the cells that hold anything. */
export function filledCells(cells: UnitCells): readonly string[] {
  return UNIT_CELLS.filter((cell) => cells[cell] !== '');
}

/** Names of the cells that differ. */
export function changedCells(before: UnitCells, after: UnitCells): readonly string[] {
  return UNIT_CELLS.filter((cell) => before[cell] !== after[cell]);
}

/** Keys of the registry's catalogue that view-models put together. */
import { CONFIRM_REFUSALS } from '../../server/actions/units/confirm-units';
import { UNIT_FAULTS } from '../../server/domain/units/check-units';
import { FORM_FAULTS } from '../../server/domain/units/form-fault';
import { CELL_FAULTS, UNIT_CELLS } from '../../server/domain/units/unit-cells';

const ENDS: Readonly<Record<string, readonly string[]>> = {
  add: ['lead', 'submit', 'title'],
  cell: UNIT_CELLS,
  change: ['lead', 'submit', 'title'],
  end: ['lead', 'submit', 'title'],
  fault: [...CELL_FAULTS, ...FORM_FAULTS, ...UNIT_FAULTS, 'twice', 'zero-lost'],
  'import.column': UNIT_CELLS,
  'import.refused': CONFIRM_REFUSALS,
  merge: ['ending', 'endingHint', 'giving', 'givingHint', 'successor', 'successorHint'],
  rename: ['lead', 'submit', 'title'],
  state: ['future', 'past', 'present'],
};

export const UNIT_KEYS: readonly string[] = Object.entries(ENDS).flatMap(([stem, ends]) =>
  ends.map((end) => `units:${stem}.${end}`),
);

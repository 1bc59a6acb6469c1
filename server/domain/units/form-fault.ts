/** What can be wrong with a change of the registry that somebody asks for, at the field where it was asked. */
import type { RegistryFault, UNIT_FAULTS } from './check-units';
import { unitKey } from './unit';
import type { CELL_FAULTS, UnitCell } from './unit-cells';

/** Fields beside the cells of a unit: its last day, and those of a merger. */
export type UnitField = UnitCell | 'ending' | 'giving' | 'on' | 'successor';

/** Faults of forms beside those of cells and of the registry. */
export const FORM_FAULTS = [
  'gone',
  'in-use',
  'not-after-start',
  'not-in-force',
  'nothing-chosen',
  'same-unit',
] as const;

export interface UnitFormFault {
  readonly field: UnitField;
  readonly code:
    (typeof FORM_FAULTS)[number] | (typeof CELL_FAULTS)[number] | (typeof UNIT_FAULTS)[number];
  /** Key of the unit that it shows in. */
  readonly unit?: string;
  /** Code or key of the other unit concerned. */
  readonly other?: string;
}

/** A fault that the registry would have, at the field that is to blame for it. */
export function atField(field: UnitField, { unit, code, other }: RegistryFault): UnitFormFault {
  return { field, code, unit: unitKey(unit), ...(other !== undefined && { other }) };
}

/** The place in which a fault of the registry is written. */
export const FIELD_OF: Readonly<Record<RegistryFault['field'], UnitCell>> = {
  code: 'code',
  parent: 'parent',
  succeededBy: 'successors',
  validTo: 'to',
};

/** At the field itself where it shows in the edited unit and the form has that field, else at `otherwise`. */
export function atOwnField(key: string, fields: readonly UnitField[], otherwise: UnitField) {
  return (fault: RegistryFault): UnitFormFault => {
    const field = FIELD_OF[fault.field];
    const isOwn = unitKey(fault.unit) === key && fields.includes(field);
    return atField(isOwn ? field : otherwise, fault);
  };
}
